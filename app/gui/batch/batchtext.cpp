// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace likeness::gui {

namespace {

using workflow::RowState;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

} // namespace

QString stateText(RowState state)
{
    switch (state) {
    case RowState::Waiting:
        return Texts::tr("Waiting");
    case RowState::Checking:
        return Texts::tr("Being checked");
    case RowState::Ready:
        return Texts::tr("Next");
    case RowState::Calling:
        return Texts::tr("Being made");
    case RowState::Done:
        return Texts::tr("Done");
    case RowState::Failed:
        return Texts::tr("Failed");
    case RowState::Skipped:
        return Texts::tr("Done earlier");
    }
    return {};
}

QString answerText(const BatchLine &line)
{
    return line.state == RowState::Failed ? line.trouble : line.stands() ? line.record.requestId : QString();
}

QString headline(const BatchStatus &status)
{
    const workflow::BatchTally &tally = status.tally;
    const QLocale locale;
    const QString done = locale.toString(tally.done + tally.skipped);
    const QString rows = locale.toString(tally.rows);
    switch (status.phase) {
    case BatchPhase::Idle:
        return Texts::tr("%n picture(s) to make", nullptr, tally.rows);
    case BatchPhase::Starting:
        return Texts::tr("Making ready…");
    case BatchPhase::Running:
        //: %1 and %2 are numbers of pictures
        return Texts::tr("%1 of %2 done").arg(done, rows);
    case BatchPhase::Paused:
        //: %1 and %2 are numbers of pictures
        return Texts::tr("Paused at %1 of %2").arg(done, rows);
    case BatchPhase::Stopping:
        return Texts::tr("Waiting for the last %n call(s)…", nullptr, status.calling);
    case BatchPhase::Ended:
        break;
    }
    if (status.isComplete())
        return Texts::tr("All %n picture(s) are done", nullptr, tally.rows);
    if (tally.left() > 0) {
        //: %1 and %2 are numbers of pictures
        return Texts::tr("Stopped at %1 of %2").arg(done, rows);
    }
    //: %1 and %2 are numbers of pictures
    return Texts::tr("%1 of %2 done, the rest failed").arg(done, rows);
}

QString caption(const BatchStatus &status)
{
    const workflow::BatchTally &tally = status.tally;
    QStringList facts;
    if (status.phase == BatchPhase::Paused && status.calling > 0)
        facts.append(Texts::tr("%n call(s) under way end first", nullptr, status.calling));
    if (tally.failed > 0)
        facts.append(Texts::tr("%n failed", nullptr, tally.failed));
    if (tally.skipped > 0)
        facts.append(Texts::tr("%n done earlier", nullptr, tally.skipped));
    if (tally.calls > 0)
        facts.append(Texts::tr("%n call(s) made", nullptr, tally.calls));
    if (status.isActive() && tally.perMinute > 0)
        facts.append(Texts::tr("%1 a minute").arg(QLocale().toString(tally.perMinute, 'f', 1)));
    if (status.phase == BatchPhase::Running && tally.secondsLeft >= 0)
        facts.append(timeText(tally.secondsLeft));
    return facts.join(QStringLiteral(" · "));
}

QString startText(const BatchStatus &status)
{
    if (status.phase != BatchPhase::Ended || status.isComplete())
        return Texts::tr("&Start");
    return status.tally.left() > 0 ? Texts::tr("&Go on") : Texts::tr("Try the failed &again");
}

QString timeText(int seconds)
{
    constexpr int manySeconds = 90, manyMinutes = 90;
    if (seconds < manySeconds)
        return Texts::tr("about %n s left", nullptr, std::max(1, seconds));
    const int minutes = (seconds + 30) / 60;
    if (minutes < manyMinutes)
        return Texts::tr("about %n min left", nullptr, minutes);
    return Texts::tr("about %n h left", nullptr, (minutes + 30) / 60);
}

} // namespace likeness::gui
