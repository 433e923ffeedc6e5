// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "api/responseform.h"
#include "api/warning.h"
#include "json/fields.h"

#include <QList>

namespace likeness::api {

//! Fine settings of FuseFaceUltra; "Radio" is the wire's spelling of ratio.
struct FusionUltraParam
{
    std::optional<double> warpRadio{};           //!< 0 to 1, higher is more like the user
    std::optional<double> enhanceRadio{};        //!< 0 to 1, sharpness
    std::optional<double> mpRadio{};             //!< 0 to 1, skin smoothing
    std::optional<double> blurRadio{};           //!< accepted, without effect
    std::optional<double> teethEnhanceRadio{};   //!< 0 or 1
    std::optional<double> makeupTransferRadio{}; //!< 0 or 1

    bool operator==(const FusionUltraParam &) const = default;
};

//! FuseFaceUltra, version 2022-09-27: the template comes with the call. ModelUrl wins over ModelImage.
struct FuseFaceUltraRequest
{
    ResponseForm rspImgType = ResponseForm::Base64;
    QList<MergeInfo> mergeInfos{}; //!< 1 to 6
    std::optional<QString> modelUrl{};
    std::optional<QString> modelImage{};
    std::optional<FusionUltraParam> fusionUltraParam{};
    std::optional<int> logoAdd{};
    std::optional<LogoParam> logoParam{};
    std::optional<int> swapModelType{}; //!< 1 to 6

    bool operator==(const FuseFaceUltraRequest &) const = default;
};

//! FusedImage is a URL (valid one day) or base64, as asked for.
struct FuseFaceUltraResponse
{
    QString fusedImage{};
    std::optional<QList<LikenessWarning>> likenessWarnings{};

    bool operator==(const FuseFaceUltraResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::FusionUltraParam>
{
    static constexpr auto table = std::tuple{
        field("WarpRadio", &api::FusionUltraParam::warpRadio),
        field("EnhanceRadio", &api::FusionUltraParam::enhanceRadio),
        field("MpRadio", &api::FusionUltraParam::mpRadio),
        field("BlurRadio", &api::FusionUltraParam::blurRadio),
        field("TeethEnhanceRadio", &api::FusionUltraParam::teethEnhanceRadio),
        field("MakeupTransferRadio", &api::FusionUltraParam::makeupTransferRadio),
    };
};

template<>
struct Fields<api::FuseFaceUltraRequest>
{
    static constexpr auto table = std::tuple{
        field("RspImgType", &api::FuseFaceUltraRequest::rspImgType),
        field("MergeInfos", &api::FuseFaceUltraRequest::mergeInfos),
        field("ModelUrl", &api::FuseFaceUltraRequest::modelUrl),
        field("ModelImage", &api::FuseFaceUltraRequest::modelImage),
        field("FusionUltraParam", &api::FuseFaceUltraRequest::fusionUltraParam),
        field("LogoAdd", &api::FuseFaceUltraRequest::logoAdd),
        field("LogoParam", &api::FuseFaceUltraRequest::logoParam),
        field("SwapModelType", &api::FuseFaceUltraRequest::swapModelType),
    };
};

template<>
struct Fields<api::FuseFaceUltraResponse>
{
    static constexpr auto table = std::tuple{
        field("FusedImage", &api::FuseFaceUltraResponse::fusedImage),
        field("LikenessWarnings", &api::FuseFaceUltraResponse::likenessWarnings),
    };
};

} // namespace likeness::json
