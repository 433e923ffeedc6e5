// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"
#include "core/operation.h"
#include "workflow/batchjournal.h"
#include "workflow/batchpace.h"
#include "workflow/savedresult.h"

#include <functional>

namespace likeness::workflow {

//! How far a row has come.
enum class RowState {
    Waiting,
    Checking,
    Ready, //!< checked; waits for its turn
    Calling,
    Done,
    Failed,
    Skipped, //!< its result stands from an earlier run
};

//! What came of a row.
struct RowOutcome
{
    RowState state = RowState::Waiting;
    RowRecord record{};                    //!< of a row that was called
    Error error{};                         //!< of RowState::Failed
    std::optional<api::Finding> refusal{}; //!< the check that stopped it
    int calls = 0;                         //!< requests sent in this run
};

//! What a batch works with. The operations come unstarted, as children of the parent given.
struct BatchDoors
{
    std::function<OperationOf<api::Findings> *(const FuseInput &, QObject *parent)> check{};
    //! With at most so many requests, repeated ones counted.
    std::function<OperationOf<FuseOutcome> *(const FuseInput &, int mostCalls, QObject *parent)> fuse{};
    //! Told where the result of a run of the history stands; called in the pool. May be empty.
    std::function<void(qint64 runId, const QString &out)> saved{};
    //! What the batch's pace is measured by.
    Stopwatch watch = runningStopwatch();
};

//! One row, from its checks to its file. Stops after the checks until it may call; ends with an outcome also where the
//! row failed.
class BatchRowRun : public OperationOf<RowOutcome>
{
    Q_OBJECT

public:
    struct Parts
    {
        BatchRow row{};
        QString key{};
        Existing existing = Existing::Keep;
        BatchJournal journal;
        BatchDoors doors{};
    };

    explicit BatchRowRun(Parts parts, QObject *parent = nullptr);

    void call(int mostCalls); //!< after ready(), once

signals:
    void ready();

protected:
    void run() override;
    void stop() override;

private:
    void check();
    void judge(const Result<api::Findings> &findings);
    void take(const Result<FuseOutcome> &outcome);
    void refuse(const Error &error);
    template<typename T>
    void go(OperationOf<T> *step, void (BatchRowRun::*next)(const Result<T> &));

    Parts m_parts;
    RowOutcome m_outcome;
    QPointer<Operation> m_step;
};

//! The kept answer written to its row's file and noted as done; the answer goes. What stands there already is replaced
//! only where it may be or is the same picture. Blocks.
RowOutcome settle(const KeptAnswer &answer, const BatchRow &row, Existing existing, const BatchJournal &journal);

} // namespace likeness::workflow
