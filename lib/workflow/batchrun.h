// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batchrow.h"

#include <QDeadlineTimer>
#include <QQueue>
#include <QSet>
#include <QTimer>

namespace likeness::workflow {

struct BatchOptions
{
    int jobs = 4;                //!< calls under way at a time, at least 1
    double rate = 1;             //!< calls begun a second; 0: as they come
    std::optional<int> budget{}; //!< requests of this run at most, repeated ones counted
    int attempts = 4;            //!< requests of one row at most
    Existing existing = Existing::Keep;

    bool operator==(const BatchOptions &) const = default;
};

//! How far a batch has come.
struct BatchTally
{
    int rows = 0;
    int done = 0; //!< in this run
    int failed = 0;
    int skipped = 0;      //!< their results stand from earlier runs
    int calls = 0;        //!< requests sent in this run
    double perMinute = 0; //!< rows ended, on the average of this run's work; 0: not known yet
    int secondsLeft = -1; //!< -1: not known yet

    int left() const { return rows - done - failed - skipped; }
    bool operator==(const BatchTally &) const = default;
};

struct BatchOutcome
{
    BatchTally tally{};
    QString report{};
    QList<RowOutcome> rows{}; //!< in the order of the plan

    //! The first row of the plan that has no result.
    const RowOutcome *firstFailed() const;
};

//! A plan made into pictures: rows so many at a time, begun at a pace and within a budget; one that fails does not stop
//! the others. A journal beside the report is written before each call, so that the same plan run again, after
//! whatever end, does what is not done: results that stand are skipped, answers that were stored are written to their
//! files, and neither is called for again. Only a call whose answer had not arrived is made anew. Running the plan
//! again is also how failed rows are tried again. Ends with an outcome also where rows failed, with an Error where the
//! plan as a whole cannot be run: File.Locked (another program has its journal), File.NotWritable. The report is
//! written at every end but a kill. Lives on the event thread; the disk is touched in the pool.
//!
//! progressed() tells ended rows of all; rowChanged() comes before the counted() of the same change.
class BatchRun : public OperationOf<BatchOutcome>
{
    Q_OBJECT

public:
    BatchRun(BatchPlan plan, BatchOptions options, BatchDoors doors, QObject *parent = nullptr);
    ~BatchRun() override;

    bool isPaused() const { return m_paused; }
    const BatchPlan &plan() const { return m_plan; }

public slots:
    void pause(); //!< calls under way go on, none is begun
    void resume();

signals:
    void rowChanged(int row, const likeness::workflow::RowOutcome &outcome);
    void counted(const likeness::workflow::BatchTally &tally);

protected:
    void run() override;
    void stop() override;

private:
    void begin(const QList<RowOutcome> &known);
    void look();
    void fill();
    void startRow(int index);
    void release();
    std::optional<int> reserve();
    void end(int index, const Result<RowOutcome> &result);
    void setRow(int index, const RowOutcome &outcome);
    void failRest();
    void tell();
    void conclude();

    BatchPlan m_plan;
    BatchOptions m_options;
    BatchDoors m_doors;
    BatchJournal m_journal;
    QStringList m_keys;
    QList<RowOutcome> m_rows;
    QQueue<int> m_waiting;
    QQueue<int> m_ready;                      //!< checked
    QHash<int, QPointer<BatchRowRun>> m_runs; //!< begun and not ended
    QHash<int, int> m_reserved;               //!< requests a calling row may still send
    BatchTally m_tally;
    QTimer m_pace;
    QDeadlineTimer m_next; //!< when the next call may begin
    BatchPace m_speed;
    int m_ended = 0; //!< rows that came to an end by work, not by what was found or by the budget
    QPointer<Operation> m_step;
    bool m_paused = false;
    bool m_concluding = false;
};

//! What became of each row, as comma-separated values with a byte order mark.
QByteArray batchReport(const BatchPlan &plan, const QList<RowOutcome> &rows);

} // namespace likeness::workflow
