// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/forms/textlogo.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace likeness::gui {

//! Asks for a text logo: its words, a face and a colour. Draws and keeps nothing.
class TextLogoBox : public QWidget
{
    Q_OBJECT

public:
    explicit TextLogoBox(QWidget *parent = nullptr);

    TextLogo logo() const;
    void setLogo(const TextLogo &logo); //!< tells nothing

signals:
    //! When the words are finished (Enter, or another control), or a choice is made while there are words.
    void chosen(const likeness::gui::TextLogo &logo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void tell();

    TextLogo m_told;
    QLineEdit *m_text;
    QComboBox *m_face;
    QComboBox *m_ink;
};

} // namespace likeness::gui
