// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace likeness::gui {

enum class Severity { Info, Good, Warning, Error };

//! One thing to tell, in words that are ready to be read.
struct Message
{
    Severity severity = Severity::Info;
    QString text{};
    QString advice{};      //!< what to do about it; may be empty
    QString reference{};   //!< code and request id, to be copied; may be empty
    QStringList actions{}; //!< captions of buttons

    bool operator==(const Message &) const = default;
};

//! Shows one message inside a page instead of a dialog. Hidden until show() and after dismissal by its button, Esc or
//! dismiss(); good news and notes go by themselves unless someone points at them, warnings and errors stay.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    const Message &message() const { return m_message; }
    void showMessage(const Message &message);
    void dismiss();

signals:
    void actionChosen(int index); //!< into Message::actions
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void retranslate();
    void goSoon();
    void copyReference();

    Message m_message;
    QLabel *m_text;
    QLabel *m_advice;
    QLabel *m_reference;
    QToolButton *m_copy;
    QToolButton *m_close;
    QHBoxLayout *m_actions;
    QTimer m_stay;
};

} // namespace likeness::gui
