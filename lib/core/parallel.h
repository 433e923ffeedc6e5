// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

#include <QSet>

namespace likeness {

//! How many of a set of operations have ended, and how.
struct Tally
{
    int total = 0;
    int succeeded = 0;
    int failed = 0;

    bool operator==(const Tally &) const = default;
};

//! Runs many operations, at most n at a time; one failure is counted, not fatal. Takes makers, not operations, so that
//! thousands of them do not exist at once. Progress counts ended ones; cancelling empties the queue first.
class Parallel : public OperationOf<Tally>
{
    Q_OBJECT

public:
    //! Tells the outcome of its operation by calling the function exactly once: true for success.
    using Outcome = std::function<void(bool)>;
    using Maker = std::function<Operation *(const Outcome &)>;

    Parallel(QList<Maker> makers, int atOnce, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void fill();
    void startOne(const Maker &maker);
    void note(Operation *operation, bool success);

    QList<Maker> m_makers;
    int m_atOnce = 1;
    qsizetype m_next = 0;
    QSet<Operation *> m_running;
    Tally m_tally;
};

} // namespace likeness
