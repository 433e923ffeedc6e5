// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "api/metadata.h"
#include "api/review.h"
#include "api/warning.h"
#include "json/fields.h"

#include <QList>

namespace likeness::api {

//! SubmitVideoFaceFusionJob, version 2022-09-27.
struct SubmitVideoJobRequest
{
    QString projectId{};
    QString modelId{};
    QList<MergeInfo> mergeInfos{}; //!< exactly 1
    std::optional<int> celebrityIdentify{};
    std::optional<LogoParam> logoParam{};
    std::optional<QString> userDesignatedUrl{}; //!< a pre-signed PUT address
    std::optional<QString> userIp{};
    std::optional<QList<MetaData>> metaData{};

    bool operator==(const SubmitVideoJobRequest &) const = default;
};

//! Seconds are an estimate; the queue length counts jobs before this one.
struct SubmitVideoJobResponse
{
    QString jobId{};
    double estimatedProcessTime = 0;
    int jobQueueLength = 0;
    std::optional<QList<ReviewResult>> reviewResultSet{};

    bool operator==(const SubmitVideoJobResponse &) const = default;
};

//! QueryVideoFaceFusionJob, version 2022-09-27.
struct QueryVideoJobRequest
{
    QString jobId{};

    bool operator==(const QueryVideoJobRequest &) const = default;
};

//! The finished video; its figures are those of the file.
struct VideoOutput
{
    QString videoUrl{};
    QString videoMd5{}; //!< 32 hexadecimal digits
    int width = 0;
    int height = 0;
    int fps = 0;
    double durationInSec = 0;
    int frame = 0;

    bool operator==(const VideoOutput &) const = default;
};

//! JobStatusCode: 1 queued, 3 processing, 5 failed, 7 done.
struct QueryVideoJobResponse
{
    QString jobStatus{}; //!< a text by language
    std::optional<int> jobStatusCode{};
    std::optional<VideoOutput> videoFaceFusionOutput{};
    std::optional<QString> jobErrorCode{};
    std::optional<QString> jobErrorMsg{};
    std::optional<QList<LikenessWarning>> likenessWarnings{};

    bool operator==(const QueryVideoJobResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::SubmitVideoJobRequest>
{
    static constexpr auto table = std::tuple{
        field("ProjectId", &api::SubmitVideoJobRequest::projectId),
        field("ModelId", &api::SubmitVideoJobRequest::modelId),
        field("MergeInfos", &api::SubmitVideoJobRequest::mergeInfos),
        field("CelebrityIdentify", &api::SubmitVideoJobRequest::celebrityIdentify),
        field("LogoParam", &api::SubmitVideoJobRequest::logoParam),
        field("UserDesignatedUrl", &api::SubmitVideoJobRequest::userDesignatedUrl),
        field("UserIp", &api::SubmitVideoJobRequest::userIp),
        field("MetaData", &api::SubmitVideoJobRequest::metaData),
    };
};

template<>
struct Fields<api::SubmitVideoJobResponse>
{
    static constexpr auto table = std::tuple{
        field("JobId", &api::SubmitVideoJobResponse::jobId),
        field("EstimatedProcessTime", &api::SubmitVideoJobResponse::estimatedProcessTime),
        field("JobQueueLength", &api::SubmitVideoJobResponse::jobQueueLength),
        field("ReviewResultSet", &api::SubmitVideoJobResponse::reviewResultSet),
    };
};

template<>
struct Fields<api::QueryVideoJobRequest>
{
    static constexpr auto table = std::tuple{
        field("JobId", &api::QueryVideoJobRequest::jobId),
    };
};

template<>
struct Fields<api::VideoOutput>
{
    static constexpr auto table = std::tuple{
        field("VideoUrl", &api::VideoOutput::videoUrl), field("VideoMD5", &api::VideoOutput::videoMd5),
        field("Width", &api::VideoOutput::width),       field("Height", &api::VideoOutput::height),
        field("FPS", &api::VideoOutput::fps),           field("DurationInSec", &api::VideoOutput::durationInSec),
        field("Frame", &api::VideoOutput::frame),
    };
};

template<>
struct Fields<api::QueryVideoJobResponse>
{
    static constexpr auto table = std::tuple{
        field("JobStatus", &api::QueryVideoJobResponse::jobStatus),
        field("JobStatusCode", &api::QueryVideoJobResponse::jobStatusCode),
        field("VideoFaceFusionOutput", &api::QueryVideoJobResponse::videoFaceFusionOutput),
        field("JobErrorCode", &api::QueryVideoJobResponse::jobErrorCode),
        field("JobErrorMsg", &api::QueryVideoJobResponse::jobErrorMsg),
        field("LikenessWarnings", &api::QueryVideoJobResponse::likenessWarnings),
    };
};

} // namespace likeness::json
