// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

namespace likeness::net {

//! The turns of one action, in milliseconds of Ticks.
struct ActionPace
{
    QString action{};
    qint64 next = 0;        //!< the first turn that is free
    QList<qint64> recent{}; //!< turns taken, the newest last
};

//! What stands in the file of a Limiter.
struct CallLedger
{
    QString boot{}; //!< the start of this computer that the turns belong to
    QString since{};
    qint64 billed = 0;
    std::optional<qint64> budget{};
    QList<ActionPace> paces{};
};

} // namespace likeness::net

namespace likeness::json {

template<>
struct Fields<net::ActionPace>
{
    static constexpr auto table = std::tuple{
        field("action", &net::ActionPace::action),
        field("next", &net::ActionPace::next),
        field("recent", &net::ActionPace::recent),
    };
};

template<>
struct Fields<net::CallLedger>
{
    static constexpr auto table = std::tuple{
        field("boot", &net::CallLedger::boot),     field("since", &net::CallLedger::since),
        field("billed", &net::CallLedger::billed), field("budget", &net::CallLedger::budget),
        field("paces", &net::CallLedger::paces),
    };
};

} // namespace likeness::json
