// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/videojob.h"
#include "service/engineaccess.h"
#include "service/heldjob.h"
#include "service/materiallibrary.h"
#include "service/results.h"
#include "service/videoanswer.h"

namespace likeness::service {

//! What the making of a video needs.
struct VideoTools
{
    const MaterialLibrary &library;
    Results &results;
    const EngineAccess &engine;
    QString folder{}; //!< of the job
    bool publicUrlsOnly = false;
};

//! The submitted request as it is kept: the photo and the logo lie in files beside it.
Result<api::SubmitVideoJobRequest> keptRequest(const store::ServiceJob &job);

//! Fuses, labels, uploads where the caller named a place, and puts the video among the results. Blocks as long as that
//! takes. Errors are those of the API, or Cancelled.
Result<VideoAnswer> makeVideo(const store::ServiceJob &job, const VideoTools &tools, HeldJob &held);

} // namespace likeness::service
