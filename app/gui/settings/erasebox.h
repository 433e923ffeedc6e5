// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/eraseview.h"
#include "gui/widgets/section.h"

class QPushButton;

namespace likeness::gui {

//! Offers to delete everything: says what goes and what stays, and asks in its own place. Deletes nothing.
class EraseBox : public Section, public EraseView
{
    Q_OBJECT

public:
    explicit EraseBox(QWidget *parent = nullptr);

    void showFolder(const QString &folder) override;
    void showErasing(bool running) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void eraseRequested();
    void messageActionChosen(int action);
    void messageDismissed();
    void messageShown(); //!< it is to come into sight

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_about;
    QLabel *m_stays;
    MessageBar *m_message;
    QPushButton *m_erase;
    QString m_folder;
    bool m_running = false;
};

} // namespace likeness::gui
