// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fuseinput.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! The visible mark: the service's own, none (with a reason) or an own logo file. Its place is set from outside.
class MarkBox : public QWidget
{
    Q_OBJECT

public:
    explicit MarkBox(QWidget *parent = nullptr);

    const workflow::MarkChoice &choice() const { return m_choice; }
    void setChoice(const workflow::MarkChoice &choice);
    void leaveOutNone(); //!< for what always carries a mark

signals:
    void changed();
    void logoFileWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const workflow::MarkChoice &choice);

    workflow::MarkChoice m_choice;
    QComboBox *m_kind;
    QLineEdit *m_reason;
    QPushButton *m_logo;
};

} // namespace likeness::gui
