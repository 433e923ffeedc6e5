// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace likeness::store {

//! A video job of the embedded service.
struct ServiceJob
{
    enum class Status { Queued = 1, Processing = 3, Failed = 5, Completed = 7 }; //!< as JobStatusCode

    QString id{};
    Status status = Status::Queued;
    QString request{};    //!< JSON, without the pictures
    QString photo{};      //!< path of the user's photo
    QString logo{};       //!< path of the own logo; may be empty
    bool chinese = false; //!< of the default mark
    QDateTime submitted{};
    QDateTime changed{};
    double estimatedSeconds = 0; //!< of the work alone, without the wait before it
    double progress = 0;         //!< 0 to 1
    QString code{};              //!< JobErrorCode
    QString message{};           //!< JobErrorMsg, English
    QString output{};            //!< JSON of the finished video

    bool operator==(const ServiceJob &) const = default;
};

//! What waits before a new job.
struct QueueAhead
{
    int jobs = 0;
    double seconds = 0; //!< of work that is left, estimated

    bool operator==(const QueueAhead &) const = default;
};

} // namespace likeness::store
