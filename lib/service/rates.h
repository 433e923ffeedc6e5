// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/action.h"
#include "core/clock.h"
#include "core/result.h"

#include <QHash>
#include <QList>
#include <QMutex>

namespace likeness::service {

//! Whose call is counted, and where.
struct RatedCall
{
    QString secretId{};
    QString peer{};
    QString region{};
    QString project{};
    bool published = true;
};

//! The cloud's calls a second of each action: an account in a region (UinLimitExceeded), an account over all regions
//! (GlobalRegionUinLimitExceeded, twice as many), an address (IPLimitExceeded, four times as many), and for the actions
//! of 2018 a project (RequestLimitExceeded: 1 a second unpublished, 50 published). Any thread.
class Rates
{
public:
    explicit Rates(Clock clock);

    //! Counts the call unless it is one too many.
    Status count(const api::Action &action, const RatedCall &call);

private:
    Clock m_clock;
    QMutex m_mutex;
    QHash<QString, QList<qint64>> m_calls; // ms since the epoch, of the last second
};

} // namespace likeness::service
