// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpresenter.h"

#include <QFileInfo>

namespace likeness::gui {

using workflow::RowState;

void BatchPresenter::start()
{
    if (isRunning() || !m_blocker.isEmpty() || !m_actions.run)
        return;
    m_view.clearMessage();
    m_setup.profile = m_actions.profile ? m_actions.profile() : QString();
    m_leaving = false;
    m_begun = false;
    m_status = {.phase = BatchPhase::Starting, .tally = {.rows = int(m_lines.size())}};
    m_view.showStatus(m_status);
    emit runningChanged(true);
    if (!m_actions.keep)
        return begin();
    auto *keeping = m_actions.keep(m_setup);
    m_keeping = keeping;
    keeping->whenDone(this, [this](const Result<bool> &kept) {
        m_keeping = nullptr;
        if (m_gone)
            return;
        if (kept)
            return begin();
        takeEnd(kept.error());
    });
    keeping->start();
}

void BatchPresenter::begin()
{
    const BatchChoices &choices = m_setup.choices;
    workflow::BatchOptions options{.jobs = choices.jobs, .rate = choices.rate};
    if (choices.budget > 0)
        options.budget = choices.budget;
    options.existing = choices.replace ? workflow::Existing::Replace : workflow::Existing::Keep;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!m_doneHere.contains(i)) {
            BatchLine &line = m_lines[i];
            line = {.photo = line.photo, .material = line.material, .record = {.out = m_plan.rows.at(i).out}};
        }
    }
    m_view.showLines(m_lines);
    auto *run = m_actions.run(m_plan, options);
    m_run = run;
    connect(run, &workflow::BatchRun::rowChanged, this, &BatchPresenter::takeRow);
    connect(run, &workflow::BatchRun::counted, this, [this](const workflow::BatchTally &tally) {
        m_begun = true;
        m_status.tally = tally;
        if (m_status.phase == BatchPhase::Starting)
            m_status.phase = BatchPhase::Running;
        m_view.showStatus(m_status);
    });
    run->whenDone(this, [this](const Result<workflow::BatchOutcome> &outcome) {
        if (!m_gone)
            takeEnd(outcome);
    });
    m_pulse.start();
    run->start();
}

void BatchPresenter::takeRow(int row, const workflow::RowOutcome &outcome)
{
    BatchLine &line = m_lines[row];
    const int calling = int(outcome.state == RowState::Calling) - int(line.state == RowState::Calling);
    const QString out = line.record.out;
    line.state = outcome.state == RowState::Skipped && m_doneHere.contains(row) ? RowState::Done : outcome.state;
    line.record = outcome.record;
    if (line.record.out.isEmpty())
        line.record.out = out;
    line.trouble.clear();
    line.advice.clear();
    line.code.clear();
    if (line.stands()) {
        if (outcome.state == RowState::Done)
            m_doneHere.insert(row);
    } else if (line.state == RowState::Failed) {
        Message words = m_actions.errorWords(outcome.error);
        if (outcome.refusal)
            words.text = m_actions.findingWords(*outcome.refusal);
        line.trouble = words.text;
        line.advice = words.advice;
        line.code = words.reference;
    }
    m_view.showLine(row, line);
    if (calling == 0)
        return;
    m_status.calling += calling;
    m_view.showStatus(m_status);
    if (m_status.phase == BatchPhase::Stopping) // not from inside the run's own signal
        QMetaObject::invokeMethod(this, &BatchPresenter::stopIfIdle, Qt::QueuedConnection);
}

void BatchPresenter::stopIfIdle()
{
    if (m_status.phase == BatchPhase::Stopping && m_status.calling == 0 && m_run)
        m_run->cancel();
}

void BatchPresenter::pause()
{
    if ((m_status.phase != BatchPhase::Running && m_status.phase != BatchPhase::Starting) || !m_run)
        return;
    m_run->pause();
    setPhase(BatchPhase::Paused);
}

void BatchPresenter::resume()
{
    if (m_status.phase != BatchPhase::Paused || !m_run)
        return;
    if (!isOwnProfile())
        return checkProfile();
    m_view.clearMessage();
    setPhase(BatchPhase::Running);
    m_run->resume();
}

void BatchPresenter::stop()
{
    if (!isRunning())
        return;
    if (m_status.phase == BatchPhase::Starting || m_status.phase == BatchPhase::Stopping) {
        if (m_run)
            m_run->cancel();
        else if (m_keeping)
            m_keeping->cancel();
        return;
    }
    m_run->pause();
    setPhase(BatchPhase::Stopping);
    stopIfIdle();
}

void BatchPresenter::leave()
{
    m_leaving = true;
    stop();
}

bool BatchPresenter::isOwnProfile() const { return !m_actions.profile || m_actions.profile() == m_setup.profile; }

void BatchPresenter::checkProfile()
{
    if (!isRunning() || isOwnProfile())
        return;
    pause();
    m_view.showMessage({.severity = Severity::Warning,
                        .text = tr("The batch waits, since another profile is in use."),
                        //: %1 is the name of a profile
                        .advice = tr("Use the profile %1 again, then resume; or cancel the batch: what is made "
                                     "stays.")
                                      .arg(m_setup.profile)});
}

void BatchPresenter::setPhase(BatchPhase phase)
{
    m_status.phase = phase;
    m_view.showStatus(m_status);
}

void BatchPresenter::settleLines()
{
    for (int i = 0; i < m_lines.size(); ++i) {
        BatchLine &line = m_lines[i];
        if (line.stands() || line.state == RowState::Failed || line.state == RowState::Waiting)
            continue;
        line.state = RowState::Waiting;
        m_view.showLine(i, line);
    }
}

void BatchPresenter::takeEnd(const Result<workflow::BatchOutcome> &outcome)
{
    m_run = nullptr;
    m_pulse.stop();
    settleLines();
    m_status.calling = 0;
    m_status.phase = m_begun ? BatchPhase::Ended : BatchPhase::Idle;
    if (outcome)
        m_status.tally = outcome->tally;
    m_status.report = m_begun ? m_plan.report : QString();
    m_view.showStatus(m_status);
    check();
    if (!m_leaving)
        forget();
    readUsage();
    if (outcome)
        tellEnd();
    else if (outcome.error().kind != ErrorKind::Cancelled)
        m_view.showMessage(m_actions.errorWords(outcome.error()));
    emit runningChanged(false);
    if (m_project != m_setup.project)
        fetchMaterials();
}

void BatchPresenter::tellEnd()
{
    const int failed = m_status.tally.failed;
    if (failed == 0) {
        const QString text = tr("All %n picture(s) of the batch are done.", nullptr, m_status.tally.rows);
        ask({.severity = Severity::Good, .text = text, .actions = {tr("Show the folder")}},
            [this](int) { emit folderWanted(QFileInfo(m_plan.report).absolutePath()); });
        emit news(text);
        return;
    }
    const QString text = tr("%n picture(s) of the batch failed.", nullptr, failed);
    m_view.showMessage({.severity = Severity::Warning,
                        .text = text,
                        .advice = tr("Choose a row to see what went wrong and what to do. Then try the failed ones "
                                     "again: what is done is not made again.")});
    emit news(text);
}

void BatchPresenter::forget()
{
    if (m_actions.forget)
        m_actions.forget()->start();
}

} // namespace likeness::gui
