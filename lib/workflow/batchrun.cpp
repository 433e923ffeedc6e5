// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchrun.h"

#include "core/background.h"
#include "core/logging.h"
#include "workflow/batchrecovery.h"

#include <QThreadPool>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error spent()
{
    return {.kind = ErrorKind::Cancelled, .code = u"Batch.BudgetSpent"_s, .detail = u"the budget of calls is spent"_s};
}

} // namespace

const RowOutcome *BatchOutcome::firstFailed() const
{
    const auto found = std::ranges::find(rows, RowState::Failed, &RowOutcome::state);
    return found == rows.end() ? nullptr : &*found;
}

BatchRun::BatchRun(BatchPlan plan, BatchOptions options, BatchDoors doors, QObject *parent)
    : OperationOf(parent)
    , m_plan(std::move(plan))
    , m_options(options)
    , m_doors(std::move(doors))
    , m_journal(m_plan.report)
    , m_keys(keysOf(m_plan.rows))
    , m_speed(m_doors.watch)
{
    m_tally.rows = int(m_plan.rows.size());
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &BatchRun::release);
}

BatchRun::~BatchRun() = default;

void BatchRun::run()
{
    const std::function<Result<BatchRecovery>()> work = [plan = m_plan, keys = m_keys, existing = m_options.existing] {
        return recoverBatch(plan, keys, existing);
    };
    auto *reading = new Background<BatchRecovery>(work, this);
    m_step = reading;
    reading->whenDone(this, [this](const Result<BatchRecovery> &found) {
        if (hasEnded())
            return;
        if (!found)
            return fail(found.error());
        m_journal = found->journal;
        begin(found->rows);
    });
    reading->start();
}

void BatchRun::stop()
{
    m_pace.stop();
    if (m_step)
        m_step->cancel();
    const auto runs = std::exchange(m_runs, {});
    for (BatchRowRun *run : runs) {
        if (run)
            run->cancel();
    }
    if (m_rows.isEmpty())
        return;
    // Nobody waits for it: the batch has ended for its owner.
    QThreadPool::globalInstance()->start(
        [plan = m_plan, rows = m_rows, journal = std::exchange(m_journal, BatchJournal(m_plan.report))] {
            if (const Status saved = saveResult(batchReport(plan, rows), plan.report, Existing::Replace); !saved)
                qCWarning(lcStore) << "the report was not written:" << saved.error().detail;
        });
}

void BatchRun::begin(const QList<RowOutcome> &known)
{
    m_rows = known;
    look();
    for (int i = 0; i < m_rows.size(); ++i) {
        const RowState state = m_rows[i].state;
        if (state == RowState::Waiting)
            m_waiting.enqueue(i);
        else
            ++(state == RowState::Skipped ? m_tally.skipped : m_tally.failed);
        if (state != RowState::Waiting)
            emit rowChanged(i, m_rows[i]);
    }
    tell();
    fill();
}

void BatchRun::pause()
{
    m_paused = true;
    look();
}

void BatchRun::resume()
{
    if (!std::exchange(m_paused, false))
        return;
    look();
    release();
    fill();
}

//! Calls under way at a pause are work until they end.
void BatchRun::look() { m_speed.setWorking(!m_rows.isEmpty() && (!m_paused || !m_reserved.isEmpty())); }

void BatchRun::fill()
{
    while (!m_paused && !m_waiting.isEmpty() && m_runs.size() < std::max(1, m_options.jobs))
        startRow(m_waiting.dequeue());
    if (m_runs.isEmpty() && m_waiting.isEmpty() && !hasEnded())
        conclude();
}

void BatchRun::startRow(int index)
{
    auto *run = new BatchRowRun({.row = m_plan.rows[index],
                                 .key = m_keys[index],
                                 .existing = m_options.existing,
                                 .journal = m_journal,
                                 .doors = m_doors},
                                this);
    m_runs.insert(index, run);
    setRow(index, {.state = RowState::Checking});
    connect(run, &BatchRowRun::ready, this, [this, index] {
        setRow(index, {.state = RowState::Ready});
        m_ready.enqueue(index);
        release();
    });
    run->whenDone(this, [this, index](const Result<RowOutcome> &result) { end(index, result); });
    run->start();
}

//! Lets checked rows call, as pace and budget allow.
void BatchRun::release()
{
    while (!m_paused && !m_ready.isEmpty() && !hasEnded()) {
        if (m_options.rate > 0 && !m_next.hasExpired()) {
            m_pace.start(int(std::max<qint64>(1, m_next.remainingTime())));
            return;
        }
        const std::optional<int> calls = reserve();
        if (!calls)
            return; // until a row gives back what it did not use
        if (*calls == 0)
            return failRest();
        const int index = m_ready.dequeue();
        m_reserved.insert(index, *calls);
        if (m_options.rate > 0)
            m_next.setRemainingTime(qint64(1000 / m_options.rate), Qt::PreciseTimer);
        setRow(index, {.state = RowState::Calling});
        if (BatchRowRun *run = m_runs.value(index))
            run->call(*calls);
    }
}

//! How many requests the next row may send: 0 where the budget is spent, nothing where that is not yet known.
std::optional<int> BatchRun::reserve()
{
    const int wanted = std::max(1, m_options.attempts);
    if (!m_options.budget)
        return wanted;
    int left = *m_options.budget - m_tally.calls;
    for (const int reserved : std::as_const(m_reserved))
        left -= reserved;
    if (left >= wanted || m_reserved.isEmpty())
        return std::clamp(left, 0, wanted);
    return std::nullopt;
}

void BatchRun::end(int index, const Result<RowOutcome> &result)
{
    if (hasEnded() || !m_runs.remove(index))
        return;
    m_reserved.remove(index);
    m_ready.removeAll(index);
    const RowOutcome outcome = result ? *result : RowOutcome{.state = RowState::Failed, .error = result.error()};
    m_tally.calls += outcome.calls;
    ++m_ended;
    ++(outcome.state == RowState::Done ? m_tally.done : m_tally.failed);
    setRow(index, outcome);
    tell();
    look();
    release();
    fill();
}

void BatchRun::setRow(int index, const RowOutcome &outcome)
{
    m_rows[index] = outcome;
    emit rowChanged(index, outcome);
}

//! The budget is spent: what has not been called for is left for another run.
void BatchRun::failRest()
{
    const QList<int> left = m_ready + m_waiting;
    m_ready.clear();
    m_waiting.clear();
    for (const int index : left) {
        if (const QPointer<BatchRowRun> run = m_runs.take(index))
            run->cancel();
        ++m_tally.failed;
        setRow(index, {.state = RowState::Failed, .error = spent()});
    }
    tell();
    fill();
}

void BatchRun::tell()
{
    m_tally.perMinute = m_speed.perMinute(m_ended);
    m_tally.secondsLeft = m_speed.secondsFor(m_tally.left(), m_ended);
    emit counted(m_tally);
    emit progressed({.done = m_tally.rows - m_tally.left(), .total = m_tally.rows, .stage = u"batch"_s});
}

void BatchRun::conclude()
{
    if (std::exchange(m_concluding, true))
        return;
    const std::function<Result<bool>()> work = [plan = m_plan, rows = m_rows, journal = m_journal]() -> Result<bool> {
        journal.tidy();
        const Status saved = saveResult(batchReport(plan, rows), plan.report, Existing::Replace);
        return saved ? Result<bool>(true) : saved.error();
    };
    auto *writing = new Background<bool>(work, this);
    m_step = writing;
    writing->whenDone(this, [this](const Result<bool> &written) {
        m_journal = BatchJournal(m_plan.report); // ends the lock
        if (!written)
            return fail(written.error());
        finish(BatchOutcome{m_tally, m_plan.report, m_rows});
    });
    writing->start();
}

} // namespace likeness::workflow

#include "moc_batchrun.cpp"
