// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

class QComboBox;
class QFormLayout;

namespace likeness::gui {

//! Language and theme.
class LookBox : public Section
{
    Q_OBJECT

public:
    explicit LookBox(QWidget *parent = nullptr);

    //! Codes and the names of the languages in themselves.
    void setLanguages(const QList<std::pair<QString, QString>> &languages);
    void setValues(const LookValues &values); //!< emits nothing

signals:
    void languageChosen(const QString &language);
    void schemeChosen(likeness::gui::Scheme scheme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QFormLayout *m_form;
    QComboBox *m_language;
    QComboBox *m_scheme;
};

} // namespace likeness::gui
