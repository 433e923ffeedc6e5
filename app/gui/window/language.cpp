// SPDX-License-Identifier: Apache-2.0
#include "gui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace likeness::gui {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::known() { return {QStringLiteral("en"), QStringLiteral("zh_CN")}; }

QString Language::nameOf(const QString &language)
{
    return language == QLatin1String("zh_CN") ? QStringLiteral("简体中文") : QStringLiteral("English");
}

void Language::choose(const QString &language)
{
    QString wanted = language;
    if (!known().contains(wanted))
        wanted = QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    if (wanted == m_current)
        return;
    m_current = wanted;
    QLocale::setDefault(wanted == QLatin1String("en") ? QLocale(QLocale::English) : QLocale(wanted));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/likeness_%1.qm").arg(wanted)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(wanted), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace likeness::gui

#include "moc_language.cpp"
