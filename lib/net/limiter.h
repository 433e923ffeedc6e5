// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QHash>
#include <chrono>
#include <optional>

namespace likeness::net {

//! Milliseconds since this computer started, and which start that was. All programs see the same, and nobody moves it
//! by setting the clock.
struct Ticks
{
    QString boot{};
    qint64 ms = 0;
};
using TickClock = std::function<Ticks()>;
TickClock systemTicks();

//! What was counted for one profile.
struct CallUsage
{
    qint64 billed = 0;              //!< calls that were, or may have been, billed
    std::optional<qint64> budget{}; //!< as many at most; absent: any number
    QDateTime since{};              //!< when counting began
    QHash<QString, double> rates{}; //!< measured: calls a second for each action, over the last minute at most
};

//! What a call asks for before it is made.
struct CallWish
{
    QString action{};
    double perSecond = 0; //!< at most; 0: as fast as it goes
    bool billed = false;
};

//! Paces and counts the calls of one profile for all programs that work with one data folder, by a file under a lock.
//! A program that dies gives up the lock; what it had taken stays taken: at most one pause too many, never a call over
//! the budget. A value: copies work with the same file. Every function blocks for a moment: call it in the pool.
class Limiter
{
public:
    explicit Limiter(QString file, TickClock ticks = systemTicks(), Clock clock = systemClock());

    //! Takes the action's next turn and tells how long to wait for it. Budget.Reached (ErrorKind::Input) where a billed
    //! call would pass the budget: then nothing was taken.
    Result<std::chrono::milliseconds> reserve(const CallWish &wish) const;
    //! A billed call that was reserved and did not come to be billed.
    Status giveBack() const;

    Result<CallUsage> usage() const;
    Status setBudget(std::optional<qint64> budget) const;
    //! Counts from nought again; the budget stays.
    Status resetCount() const;

private:
    struct Ledger;
    Result<Ledger> load(const Ticks &now) const;
    template<typename Change>
    auto locked(Change change) const -> std::invoke_result_t<Change>;
    Status save(const Ledger &ledger) const;
    Status change(const std::function<void(Ledger &)> &edit) const;

    QString m_file;
    TickClock m_ticks;
    Clock m_clock;
};

} // namespace likeness::net
