// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/facerect.h"
#include "json/fields.h"

#include <QString>

namespace likeness::api {

//! One face of the user and where it goes. Image is base64 without a data: prefix; Url wins where both are given.
struct MergeInfo
{
    std::optional<QString> image{};
    std::optional<QString> url{};
    std::optional<FaceRect> inputImageFaceRect{}; //!< absent: the largest face of the photo
    std::optional<QString> templateFaceId{};      //!< absent: the largest face of the material
    std::optional<FaceRect> templateFaceRect{};   //!< only where the template comes with the call

    bool operator==(const MergeInfo &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::MergeInfo>
{
    static constexpr auto table = std::tuple{
        field("Image", &api::MergeInfo::image),
        field("Url", &api::MergeInfo::url),
        field("InputImageFaceRect", &api::MergeInfo::inputImageFaceRect),
        field("TemplateFaceID", &api::MergeInfo::templateFaceId),
        field("TemplateFaceRect", &api::MergeInfo::templateFaceRect),
    };
};

} // namespace likeness::json
