// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "api/metadata.h"
#include "api/responseform.h"
#include "api/warning.h"
#include "json/fields.h"

#include <QList>

namespace likeness::api {

//! FuseFace, version 2022-09-27: faces of photos into a material picture.
struct FuseFaceRequest
{
    QString projectId{};
    QString modelId{}; //!< the material
    ResponseForm rspImgType = ResponseForm::Base64;
    QList<MergeInfo> mergeInfos{};          //!< 1 to 6
    std::optional<int> fuseProfileDegree{}; //!< 0 like the user … 100 like the template person
    std::optional<int> fuseFaceDegree{};    //!< 0 like the user … 100 like the template person
    std::optional<int> logoAdd{};           //!< 0 none; absent or any other value: a logo
    std::optional<LogoParam> logoParam{};
    std::optional<FuseParam> fuseParam{};

    bool operator==(const FuseFaceRequest &) const = default;
};

//! FusedImage is a URL or base64, as asked for.
struct FuseFaceResponse
{
    QString fusedImage{};
    std::optional<QList<LikenessWarning>> likenessWarnings{};

    bool operator==(const FuseFaceResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::FuseFaceRequest>
{
    static constexpr auto table = std::tuple{
        field("ProjectId", &api::FuseFaceRequest::projectId),
        field("ModelId", &api::FuseFaceRequest::modelId),
        field("RspImgType", &api::FuseFaceRequest::rspImgType),
        field("MergeInfos", &api::FuseFaceRequest::mergeInfos),
        field("FuseProfileDegree", &api::FuseFaceRequest::fuseProfileDegree),
        field("FuseFaceDegree", &api::FuseFaceRequest::fuseFaceDegree),
        field("LogoAdd", &api::FuseFaceRequest::logoAdd),
        field("LogoParam", &api::FuseFaceRequest::logoParam),
        field("FuseParam", &api::FuseFaceRequest::fuseParam),
    };
};

template<>
struct Fields<api::FuseFaceResponse>
{
    static constexpr auto table = std::tuple{
        field("FusedImage", &api::FuseFaceResponse::fusedImage),
        field("LikenessWarnings", &api::FuseFaceResponse::likenessWarnings),
    };
};

} // namespace likeness::json
