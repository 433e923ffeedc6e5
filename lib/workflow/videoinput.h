// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/videojob.h"
#include "store/job.h"
#include "workflow/fuseinput.h"

#include <functional>
#include <memory>

namespace likeness::store {
class Database;
}

namespace likeness::workflow {

//! All that one video job needs; copied into the run.
struct VideoInput
{
    QString project{};
    QString material{};
    FaceChoice face{};
    MarkChoice mark{}; //!< Default or Own: a video is never without
    QList<api::MetaData> metaData{};
    QUrl uploadUrl{}; //!< where the service shall put the video besides; signed for PUT
    QString userIp{};
    bool celebrityIdentify = false;

    bool operator==(const VideoInput &) const = default;
};

struct VideoSubmission
{
    QString jobId{};
    double estimatedSeconds = 0;
    int queueLength = 0;
    QString requestId{};
    QList<api::ReviewResult> review{};

    bool operator==(const VideoSubmission &) const = default;
};

//! What one query told.
struct VideoState
{
    QString jobId{};
    store::Job::Status status = store::Job::Status::Queued;
    QString code{};    //!< JobErrorCode of a failed job
    QString message{}; //!< JobErrorMsg
    QString requestId{};
    std::optional<api::VideoOutput> output{};
    QList<api::LikenessWarning> warnings{};
};

//! A video that is here, whole and checked.
struct VideoOutcome
{
    QString jobId{};
    QString out{}; //!< path
    api::VideoOutput output{};
    QString requestId{};
    bool labelled = false;                  //!< the file says in its metadata that AI made it
    QList<api::LikenessWarning> warnings{}; //!< the service's, and NoLabel where the file says nothing
};

//! The database of jobs and runs; called in the pool.
using HistorySource = std::function<Result<std::shared_ptr<store::Database>>()>;

} // namespace likeness::workflow
