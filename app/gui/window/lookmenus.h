// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/theme.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace likeness::gui {

//! The menus of languages and themes, with a tick at the one in use. Changes neither by itself.
class LookMenus : public QObject
{
    Q_OBJECT

public:
    LookMenus(QMenu &view, QObject *parent);

    void setLanguage(const QString &language);
    void setScheme(Scheme scheme);
    void retranslate();

signals:
    void languageChosen(const QString &language);
    void schemeChosen(likeness::gui::Scheme scheme);

private:
    QMenu *m_languages;
    QMenu *m_schemes;
    QActionGroup *m_languageChoices;
    QActionGroup *m_schemeChoices;
};

} // namespace likeness::gui
