// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpresenter.h"

#include <QLocale>

namespace likeness::gui {

void BatchPresenter::takeUp()
{
    if (!m_actions.kept || isRunning())
        return;
    auto *looking = m_actions.kept();
    looking->whenDone(this, [this](const Result<BatchSetup> &setup) {
        if (setup && !isRunning())
            offer(*setup);
    });
    looking->start();
}

void BatchPresenter::offer(const BatchSetup &setup)
{
    const QString text = tr("A batch was cut short when the program last ended.");
    ask({.severity = Severity::Warning,
         .text = text,
         .advice = tr("What was made stays, and no result that was received is paid for again."),
         .actions = {tr("Go on with it"), tr("Leave it")}},
        [this, setup](int action) { action == 0 ? restore(setup) : forget(); });
    emit news(text + QLatin1Char(' ') + tr("The Batch page goes on with it."));
}

void BatchPresenter::restore(const BatchSetup &setup)
{
    if (m_actions.profile && m_actions.profile() != setup.profile) {
        ask({.severity = Severity::Warning,
             .text = tr("The batch was begun with another profile."),
             //: %1 is the name of a profile
             .advice = tr("Use the profile %1, then go on.").arg(setup.profile),
             .actions = {tr("Go on with it"), tr("Leave it")}},
            [this, setup](int action) { action == 0 ? restore(setup) : forget(); });
        return;
    }
    m_setup = setup;
    m_touched = true;
    m_project = setup.project;
    m_startPlanned = true;
    fetchMaterials();
    showForm();
    refresh();
}

void BatchPresenter::ask(const Message &message, std::function<void(int)> answer)
{
    m_answer = std::move(answer);
    m_view.showMessage(message);
}

void BatchPresenter::actOnMessage(int action)
{
    m_view.clearMessage();
    if (const auto answer = std::exchange(m_answer, {}))
        answer(action);
}

void BatchPresenter::openRow(int row)
{
    if (row >= 0 && row < m_lines.size() && m_lines.at(row).stands())
        emit openWanted(m_lines.at(row));
}

void BatchPresenter::openReport()
{
    if (!m_status.report.isEmpty())
        m_view.openFile(m_status.report);
}

void BatchPresenter::readUsage()
{
    if (!m_actions.usage)
        return;
    if (m_counting)
        m_counting->cancel(); // what it finds may be old already
    auto *counting = m_actions.usage();
    m_counting = counting;
    counting->whenDone(this, [this](const Result<BatchUsage> &usage) {
        if (m_gone || (!usage && usage.error().kind == ErrorKind::Cancelled))
            return;
        if (!usage)
            return m_view.showUsage(QString());
        const QLocale locale;
        QStringList facts;
        if (usage->isFree) {
            facts.append(tr("The local service bills nothing"));
        } else if (usage->budget) {
            //: %1 and %2 are numbers of calls
            facts.append(
                tr("%1 of %2 billed calls used").arg(locale.toString(usage->billed), locale.toString(*usage->budget)));
        } else {
            facts.append(tr("%n billed call(s) so far", nullptr, int(usage->billed)));
        }
        if (usage->perSecond > 0)
            facts.append(tr("%1 a second").arg(locale.toString(usage->perSecond, 'f', 2)));
        m_view.showUsage(facts.join(QStringLiteral(" · ")));
    });
    counting->start();
}

} // namespace likeness::gui
