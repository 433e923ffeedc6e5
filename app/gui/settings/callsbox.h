// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

class QFormLayout;
class QPushButton;
class QSpinBox;

namespace likeness::gui {

//! Calls that were billed to the profile in use, how fast they were made, and how many there may be.
class CallsBox : public Section
{
    Q_OBJECT

public:
    explicit CallsBox(QWidget *parent = nullptr);

    void showCalls(const CallsValues &values);

signals:
    void budgetChosen(int calls); //!< 0: any number
    void countAnewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString told() const;

    QLabel *m_told;
    QFormLayout *m_form;
    QSpinBox *m_budget;
    QPushButton *m_anew;
    CallsValues m_values{};
};

} // namespace likeness::gui
