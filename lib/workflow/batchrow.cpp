// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchrow.h"

#include "core/background.h"
#include "core/logging.h"

#include <QFile>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

RowOutcome failedBy(const Error &error, RowRecord record)
{
    record.state = RowRecord::State::Failed;
    record.code = error.code;
    return {.state = RowState::Failed, .record = record, .error = error};
}

bool standsAlready(const QString &path, const QString &sha256)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && journalHash(file.readAll()) == sha256;
}

//! A row that failed is asked again in the next run: what its line does not say is not missed.
void noteAnyway(const BatchJournal &journal, const RowRecord &record)
{
    if (const Status noted = journal.note(record); !noted)
        qCWarning(lcStore) << "the journal of the batch was not written:" << noted.error().detail;
}

RowRecord recordOf(const QString &key, const QString &out, const FuseOutcome &outcome)
{
    RowRecord record{.key = key,
                     .state = RowRecord::State::Done,
                     .out = out,
                     .requestId = outcome.requestId,
                     .sha256 = journalHash(outcome.picture),
                     .width = outcome.size.width(),
                     .height = outcome.size.height(),
                     .attempts = outcome.attempts,
                     .elapsedMs = outcome.elapsedMs};
    for (const api::LikenessWarning &warning : outcome.warnings)
        record.warnings.append(warning.code);
    return record;
}

//! The answer is kept before anything else is tried with it.
RowOutcome keep(const BatchRowRun::Parts &parts, const FuseOutcome &outcome)
{
    const KeptAnswer answer{recordOf(parts.key, parts.row.out, outcome), outcome.picture};
    if (const Status kept = parts.journal.keepAnswer(answer); !kept)
        qCWarning(lcStore) << "the answer was not kept:" << kept.error().detail;
    RowOutcome settled = settle(answer, parts.row, parts.existing, parts.journal);
    if (settled.state == RowState::Done && parts.doors.saved && outcome.runId)
        parts.doors.saved(outcome.runId, parts.row.out);
    return settled;
}

//! Errors of before anything was sent.
bool wasSent(const Error &error)
{
    return error.kind != ErrorKind::Input && error.kind != ErrorKind::File && error.kind != ErrorKind::Usage;
}

} // namespace

RowOutcome settle(const KeptAnswer &answer, const BatchRow &row, Existing existing, const BatchJournal &journal)
{
    RowRecord record = answer.record;
    record.state = RowRecord::State::Done;
    record.out = row.out;
    if (!standsAlready(row.out, record.sha256)) {
        if (const Status saved = saveResult(answer.picture, row.out, existing); !saved) {
            RowOutcome failed = failedBy(saved.error(), record);
            noteAnyway(journal, failed.record);
            return failed;
        }
    }
    if (const Status noted = journal.note(record); !noted)
        return failedBy(noted.error(), record);
    journal.dropAnswer(record.key);
    return {.state = RowState::Done, .record = record};
}

BatchRowRun::BatchRowRun(Parts parts, QObject *parent)
    : OperationOf(parent)
    , m_parts(std::move(parts))
{
    m_outcome.record = {.key = m_parts.key, .state = RowRecord::State::Failed, .out = m_parts.row.out};
}

template<typename T>
void BatchRowRun::go(OperationOf<T> *step, void (BatchRowRun::*next)(const Result<T> &))
{
    m_step = step;
    step->whenDone(this, [this, next](const Result<T> &result) {
        if (!hasEnded())
            (this->*next)(result);
    });
    step->start();
}

void BatchRowRun::run()
{
    m_outcome.state = RowState::Checking;
    if (const Status may = mayBeWritten(m_parts.row.out, m_parts.existing); !may)
        return refuse(may.error());
    go(m_parts.doors.check(inputOf(m_parts.row), this), &BatchRowRun::judge);
}

void BatchRowRun::stop()
{
    if (m_step)
        m_step->cancel();
}

void BatchRowRun::judge(const Result<api::Findings> &findings)
{
    if (!findings)
        return refuse(findings.error());
    for (const api::Finding &finding : *findings) {
        if (finding.severity != api::Severity::Stop)
            continue;
        m_outcome.refusal = finding;
        return refuse({.kind = ErrorKind::Input,
                       .code = u"Input.Refused"_s,
                       .detail = u"the input was refused before anything was sent"_s,
                       .subject = finding.subject});
    }
    m_outcome.state = RowState::Ready;
    emit ready();
}

void BatchRowRun::call(int mostCalls)
{
    m_outcome.state = RowState::Calling;
    const RowRecord before{.key = m_parts.key, .state = RowRecord::State::Calling, .out = m_parts.row.out};
    const std::function<Result<bool>()> work = [journal = m_parts.journal, before]() -> Result<bool> {
        const Status noted = journal.note(before);
        return noted ? Result<bool>(true) : noted.error();
    };
    auto *noting = new Background<bool>(work, this);
    m_step = noting;
    noting->whenDone(this, [this, mostCalls](const Result<bool> &noted) {
        if (hasEnded())
            return;
        if (!noted)
            return refuse(noted.error());
        go(m_parts.doors.fuse(inputOf(m_parts.row), mostCalls, this), &BatchRowRun::take);
    });
    noting->start();
}

void BatchRowRun::take(const Result<FuseOutcome> &outcome)
{
    std::function<Result<RowOutcome>()> work;
    int calls = 0;
    if (outcome) {
        calls = outcome->attempts;
        work = [parts = m_parts, got = *outcome]() -> Result<RowOutcome> { return keep(parts, got); };
    } else {
        calls = wasSent(outcome.error()) ? outcome.error().attempts : 0;
        RowOutcome failed = failedBy(outcome.error(), m_outcome.record);
        failed.record.requestId = outcome.error().requestId;
        failed.record.attempts = calls;
        work = [journal = m_parts.journal, failed]() -> Result<RowOutcome> {
            noteAnyway(journal, failed.record);
            return failed;
        };
    }
    auto *keeping = new Background<RowOutcome>(work, this);
    m_step = nullptr; // an answer that is here is kept also where nobody waits any more
    keeping->whenDone(this, [this, calls](const Result<RowOutcome> &ended) {
        RowOutcome whole = *ended;
        whole.calls = calls;
        finish(whole);
    });
    keeping->start();
}

void BatchRowRun::refuse(const Error &error)
{
    m_outcome.state = RowState::Failed;
    m_outcome.error = error;
    m_outcome.record.code = error.code;
    finish(m_outcome);
}

} // namespace likeness::workflow

#include "moc_batchrow.cpp"
