// SPDX-License-Identifier: Apache-2.0
#include "gui/window/lookmenus.h"

#include "gui/window/language.h"

#include <QActionGroup>
#include <QMenu>

namespace likeness::gui {

LookMenus::LookMenus(QMenu &view, QObject *parent)
    : QObject(parent)
    , m_languages(view.addMenu(QString()))
    , m_schemes(view.addMenu(QString()))
    , m_languageChoices(new QActionGroup(this))
    , m_schemeChoices(new QActionGroup(this))
{
    const auto add = [](QMenu &menu, QActionGroup &group, const QString &text, const QVariant &data) {
        QAction *choice = menu.addAction(text);
        choice->setCheckable(true);
        choice->setData(data);
        group.addAction(choice);
    };
    for (const QString &each : Language::known())
        add(*m_languages, *m_languageChoices, Language::nameOf(each), each);
    for (const Scheme each : {Scheme::System, Scheme::Light, Scheme::Dark})
        add(*m_schemes, *m_schemeChoices, {}, int(each));
    connect(m_languageChoices, &QActionGroup::triggered, this,
            [this](const QAction *choice) { emit languageChosen(choice->data().toString()); });
    connect(m_schemeChoices, &QActionGroup::triggered, this,
            [this](const QAction *choice) { emit schemeChosen(Scheme(choice->data().toInt())); });
}

void LookMenus::setLanguage(const QString &language)
{
    for (QAction *each : m_languageChoices->actions())
        each->setChecked(each->data() == language);
}

void LookMenus::setScheme(Scheme scheme)
{
    for (QAction *each : m_schemeChoices->actions())
        each->setChecked(each->data() == int(scheme));
}

void LookMenus::retranslate()
{
    m_languages->setTitle(tr("&Language"));
    m_schemes->setTitle(tr("&Theme"));
    const QStringList schemes{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int i = 0; i < schemes.size(); ++i)
        m_schemeChoices->actions().at(i)->setText(schemes.at(i));
}

} // namespace likeness::gui

#include "moc_lookmenus.cpp"
