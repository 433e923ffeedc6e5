// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchrecovery.h"

#include "core/logging.h"

#include <QDir>
#include <QFileInfo>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

//! A result may have been named otherwise since; the picture is paid for, so it is copied where it is wanted now.
RowOutcome standing(RowRecord record, const BatchRow &row, const BatchJournal &journal)
{
    if (record.out != row.out && !QFileInfo::exists(row.out) && QFile::copy(record.out, row.out)) {
        record.out = row.out;
        if (const Status noted = journal.note(record); !noted)
            qCWarning(lcStore) << "the journal of the batch was not written:" << noted.error().detail;
    }
    return {.state = RowState::Skipped, .record = record};
}

Status makeFolder(const QString &report)
{
    const QString folder = QFileInfo(report).absolutePath();
    if (QDir().mkpath(folder))
        return {};
    return Error{.kind = ErrorKind::File,
                 .code = u"File.NotWritable"_s,
                 .detail = u"the folder cannot be made"_s,
                 .subject = folder};
}

} // namespace

Result<BatchRecovery> recoverBatch(const BatchPlan &plan, const QStringList &keys, Existing existing)
{
    if (const Status made = makeFolder(plan.report); !made)
        return made.error();
    BatchJournal journal(plan.report);
    if (const Status locked = journal.lock(); !locked)
        return locked.error();
    const auto records = journal.recover();
    if (!records)
        return records.error();
    QList<RowOutcome> known;
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const BatchRow &row = plan.rows[i];
        RowOutcome outcome;
        if (const auto answer = journal.answerOf(keys[i])) {
            outcome = settle(*answer, row, existing, journal);
            if (outcome.state == RowState::Done)
                outcome.state = RowState::Skipped;
        } else if (const auto record = records->constFind(keys[i]); record != records->constEnd()) {
            const QFileInfo result(record->out);
            if (record->state == RowRecord::State::Done && result.isFile() && result.size() > 0)
                outcome = standing(*record, row, journal);
        }
        known.append(outcome);
    }
    return BatchRecovery{known, journal};
}

} // namespace likeness::workflow
