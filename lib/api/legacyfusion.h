// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/mergeinfo.h"
#include "api/metadata.h"
#include "api/responseform.h"
#include "api/review.h"
#include "api/warning.h"
#include "json/fields.h"

#include <QList>

namespace likeness::api {

//! FaceFusion, version 2018-12-01: one photo, its largest face.
struct FaceFusionRequest
{
    QString projectId{};
    QString modelId{};
    ResponseForm rspImgType = ResponseForm::Base64;
    std::optional<QString> image{};
    std::optional<QString> url{};
    std::optional<int> pornDetect{}; //!< accepted, without effect
    std::optional<int> celebrityIdentify{};
    std::optional<FuseParam> fuseParam{};

    bool operator==(const FaceFusionRequest &) const = default;
};

//! Image is a URL or base64, as asked for.
struct FaceFusionResponse
{
    QString image{};
    std::optional<QList<ReviewResult>> reviewResultSet{};
    std::optional<QList<LikenessWarning>> likenessWarnings{};

    bool operator==(const FaceFusionResponse &) const = default;
};

//! FuseFace, version 2018-12-01.
struct LegacyFuseFaceRequest
{
    QString projectId{};
    QString modelId{};
    ResponseForm rspImgType = ResponseForm::Base64;
    QList<MergeInfo> mergeInfos{}; //!< 1 to 6
    std::optional<int> fuseProfileDegree{};
    std::optional<int> fuseFaceDegree{};
    std::optional<int> celebrityIdentify{};
    std::optional<FuseParam> fuseParam{};

    bool operator==(const LegacyFuseFaceRequest &) const = default;
};

//! FusedImage is a URL or base64, as asked for.
struct LegacyFuseFaceResponse
{
    QString fusedImage{};
    std::optional<QList<ReviewResult>> reviewResultSet{};
    std::optional<QList<LikenessWarning>> likenessWarnings{};

    bool operator==(const LegacyFuseFaceResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::FaceFusionRequest>
{
    static constexpr auto table = std::tuple{
        field("ProjectId", &api::FaceFusionRequest::projectId),
        field("ModelId", &api::FaceFusionRequest::modelId),
        field("RspImgType", &api::FaceFusionRequest::rspImgType),
        field("Image", &api::FaceFusionRequest::image),
        field("Url", &api::FaceFusionRequest::url),
        field("PornDetect", &api::FaceFusionRequest::pornDetect),
        field("CelebrityIdentify", &api::FaceFusionRequest::celebrityIdentify),
        field("FuseParam", &api::FaceFusionRequest::fuseParam),
    };
};

template<>
struct Fields<api::FaceFusionResponse>
{
    static constexpr auto table = std::tuple{
        field("Image", &api::FaceFusionResponse::image),
        field("ReviewResultSet", &api::FaceFusionResponse::reviewResultSet),
        field("LikenessWarnings", &api::FaceFusionResponse::likenessWarnings),
    };
};

template<>
struct Fields<api::LegacyFuseFaceRequest>
{
    static constexpr auto table = std::tuple{
        field("ProjectId", &api::LegacyFuseFaceRequest::projectId),
        field("ModelId", &api::LegacyFuseFaceRequest::modelId),
        field("RspImgType", &api::LegacyFuseFaceRequest::rspImgType),
        field("MergeInfos", &api::LegacyFuseFaceRequest::mergeInfos),
        field("FuseProfileDegree", &api::LegacyFuseFaceRequest::fuseProfileDegree),
        field("FuseFaceDegree", &api::LegacyFuseFaceRequest::fuseFaceDegree),
        field("CelebrityIdentify", &api::LegacyFuseFaceRequest::celebrityIdentify),
        field("FuseParam", &api::LegacyFuseFaceRequest::fuseParam),
    };
};

template<>
struct Fields<api::LegacyFuseFaceResponse>
{
    static constexpr auto table = std::tuple{
        field("FusedImage", &api::LegacyFuseFaceResponse::fusedImage),
        field("ReviewResultSet", &api::LegacyFuseFaceResponse::reviewResultSet),
        field("LikenessWarnings", &api::LegacyFuseFaceResponse::likenessWarnings),
    };
};

} // namespace likeness::json
