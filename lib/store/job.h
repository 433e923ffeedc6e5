// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace likeness::store {

//! One video job that was submitted, as this computer knows it.
struct Job
{
    enum class Status { Queued = 1, Processing = 3, Failed = 5, Completed = 7 }; //!< as JobStatusCode

    QString id{};      //!< JobId
    QString profile{}; //!< whom to ask about it
    QString project{};
    QString material{};
    Status status = Status::Queued;
    QDateTime submitted{}; //!< UTC
    double estimatedSeconds = 0;
    int queueLength = 0;
    QString requestId{};  //!< of the submission
    QString code{};       //!< JobErrorCode
    QString message{};    //!< JobErrorMsg
    QString out{};        //!< where the video stands, once it is here
    QString parameters{}; //!< JSON without pictures and secrets

    bool operator==(const Job &) const = default;
};

} // namespace likeness::store
