// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/settings/eraseview.h"

namespace likeness::gui {

//! What deleting everything needs from elsewhere. Operations are handed out unstarted.
struct EraseActions
{
    QString folder{};                                         //!< the data folder
    std::function<QStringList()> work{};                      //!< what is under way, and how to end it, in sentences
    std::function<OperationOf<bool> *()> check{};             //!< its error says why it cannot be done now
    std::function<OperationOf<QStringList> *()> forgetKeys{}; //!< ends with the entries that the key store keeps
    //! The window goes, the data folder is emptied, and the program begins as at its first start.
    std::function<void(const QStringList &leftKeys)> beginAnew{};
    std::function<Message(const Error &)> errorWords{};
};

//! Deletes everything, once it was asked and nothing is under way: the keys itself, the rest as the window goes.
class ErasePresenter : public QObject
{
    Q_OBJECT

public:
    ErasePresenter(EraseView &view, EraseActions actions, QObject *parent = nullptr);
    ~ErasePresenter() override;

    void ask();
    void answer(int action); //!< to what was asked; the first action means yes
    void forgetQuestion();

private:
    void whenPossible(void (ErasePresenter::*next)());
    void question();
    void erase();

    EraseView &m_view;
    EraseActions m_actions;
    QPointer<Operation> m_running;
    bool m_asked = false;
};

} // namespace likeness::gui
