// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/videojob.h"
#include "service/imagefusion.h"
#include "service/jobqueue.h"
#include "service/materialrules.h"

namespace likeness::service {

//! SubmitVideoFaceFusionJob and QueryVideoFaceFusionJob: a job is checked as far as it can be at once, then queued.
//! Safe from any thread.
class VideoActions
{
public:
    VideoActions(const MaterialLibrary &library, JobQueue &queue, const ImageFusion &faces, PictureInput input);

    Result<api::SubmitVideoJobResponse> submit(const api::SubmitVideoJobRequest &request, const Caller &caller) const;
    Result<api::QueryVideoJobResponse> query(const api::QueryVideoJobRequest &request, const Caller &caller) const;

private:
    struct Checked;
    Result<Checked> check(const api::SubmitVideoJobRequest &request) const;
    Status keep(const store::ServiceJob &job, const Checked &checked) const;

    const MaterialLibrary &m_library;
    JobQueue &m_queue;
    const ImageFusion &m_faces;
    PictureInput m_input;
};

} // namespace likeness::service
