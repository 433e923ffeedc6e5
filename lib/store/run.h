// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace likeness::store {

//! One past call and what came back.
struct Run
{
    enum class Status { Done, Failed, Cancelled };

    qint64 id = 0; //!< given by the store
    QString action{};
    QString profile{};
    QDateTime when{}; //!< UTC, when it ended
    QString project{};
    QString material{};
    Status status = Status::Done;
    QString code{}; //!< of the error
    QString requestId{};
    QString out{}; //!< where the result was saved; empty until then
    int attempts = 1;
    qint64 elapsedMs = 0;
    QString parameters{};   //!< JSON without pictures and secrets
    QString noMarkReason{}; //!< why the visible mark was left out

    bool operator==(const Run &) const = default;
};

//! Which runs are wanted, newest first.
struct RunQuery
{
    QString search{}; //!< looked for in ids, codes and paths, taken literally; empty: all
    std::optional<Run::Status> status{};
    int limit = 100; //!< below 0: all
    int offset = 0;
};

} // namespace likeness::store
