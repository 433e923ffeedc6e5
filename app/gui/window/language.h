// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace likeness::gui {

//! The program's language: installs the translators of the program and of Qt and sets the default locale. A change
//! reaches every widget as a LanguageChange event.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;

    const QString &current() const { return m_current; }
    //! "en", "zh_CN"; empty or unknown: the system's, where it is one of ours, else English.
    void choose(const QString &language);

    static QStringList known();
    static QString nameOf(const QString &language); //!< in that language itself

private:
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace likeness::gui
