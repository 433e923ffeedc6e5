// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

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

//! Shows one message inside a page instead of a dialog. Hidden until show() and after dismissal.
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

private:
    void buildActions();
    void copyReference();

    Message m_message;
    QLabel *m_text;
    QLabel *m_advice;
    QLabel *m_reference;
    QToolButton *m_copy;
    QToolButton *m_close;
    QHBoxLayout *m_actions;
};

} // namespace likeness::gui
