// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/erasepresenter.h"

namespace likeness::gui {

ErasePresenter::ErasePresenter(EraseView &view, EraseActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{
    m_view.showFolder(m_actions.folder);
}

ErasePresenter::~ErasePresenter()
{
    if (m_running) {
        m_running->disconnect(this);
        m_running->cancel();
    }
}

void ErasePresenter::ask()
{
    m_asked = false;
    whenPossible(&ErasePresenter::question);
}

void ErasePresenter::answer(int action)
{
    const bool agreed = std::exchange(m_asked, false) && action == 0;
    m_view.clearMessage();
    if (agreed)
        whenPossible(&ErasePresenter::erase);
}

void ErasePresenter::forgetQuestion() { m_asked = false; }

void ErasePresenter::whenPossible(void (ErasePresenter::*next)())
{
    if (!m_actions.beginAnew || m_running)
        return;
    if (const QStringList work = m_actions.work ? m_actions.work() : QStringList(); !work.isEmpty())
        return m_view.showMessage({.severity = Severity::Warning,
                                   .text = tr("Nothing was deleted: there is work under way."),
                                   .advice = work.join(QLatin1Char('\n'))});
    OperationOf<bool> *checking = m_actions.check();
    m_running = checking;
    checking->whenDone(this, [this, next](const Result<bool> &possible) {
        m_running = nullptr;
        if (possible)
            (this->*next)();
        else
            m_view.showMessage(m_actions.errorWords(possible.error()));
    });
    checking->start();
}

void ErasePresenter::question()
{
    m_asked = true;
    m_view.showMessage({.severity = Severity::Warning,
                        .text = tr("Delete everything that Likeness keeps?"),
                        .advice = tr("This cannot be undone. The program then begins as at its first start."),
                        .actions = {tr("Delete everything"), tr("Keep it all")}});
}

void ErasePresenter::erase()
{
    m_view.showErasing(true);
    OperationOf<QStringList> *forgetting = m_actions.forgetKeys();
    m_running = forgetting;
    forgetting->whenDone(this, [this](const Result<QStringList> &left) {
        m_running = nullptr;
        m_view.showErasing(false);
        if (left)
            m_actions.beginAnew(*left);
        else
            m_view.showMessage(m_actions.errorWords(left.error()));
    });
    forgetting->start();
}

} // namespace likeness::gui

#include "moc_erasepresenter.cpp"
