// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/forms/addressadvice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! A field for an address with its advice below; with a button, one address after the other is taken from it.
class AddressLine : public QWidget
{
    Q_OBJECT

public:
    //! The field is named as given, advice and button likewise with "Advice" and "Button" behind.
    AddressLine(AddressUse use, const QString &name, QWidget *parent = nullptr);

    QString address() const; //!< without spaces around; it may be no address at all
    void setPrompt(const QString &text, const QString &hint);
    void setButton(const QString &caption); //!< empty: there is none
    void advise();                          //!< again, in the language of now

signals:
    void edited();
    void given(const QString &address); //!< by button or Enter, only http and https; the field is empty again
    void left();                        //!< by Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    AddressUse m_use;
    QLineEdit *m_line;
    QPushButton *m_button;
    QLabel *m_advice;
};

} // namespace likeness::gui
