// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/forms/textlogo.h"
#include "workflow/fuseinput.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

class TextLogoBox;

//! The visible mark: the service's own, none (with a reason) or an own logo, from a file or from a text. Its place is
//! set from outside; a text is drawn there too.
class MarkBox : public QWidget
{
    Q_OBJECT

public:
    explicit MarkBox(QWidget *parent = nullptr);

    const workflow::MarkChoice &choice() const { return m_choice; }
    void setChoice(const workflow::MarkChoice &choice);
    void setTextLogo(const TextLogo &logo); //!< the one used last
    QComboBox *kindBox() const { return m_kind; }
    void leaveOutNone(); //!< for what always carries a mark

signals:
    void changed();
    void logoFileWanted();
    void textLogoChosen(const likeness::gui::TextLogo &logo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const workflow::MarkChoice &choice);

    workflow::MarkChoice m_choice;
    QComboBox *m_kind;
    QLineEdit *m_reason;
    QPushButton *m_logo;
    TextLogoBox *m_text;
    QLabel *m_place;
};

} // namespace likeness::gui
