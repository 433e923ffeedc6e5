// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/facerect.h"
#include "json/fields.h"

#include <QString>

namespace likeness::api {

//! An own logo, stretched to its rectangle; 0×0 means the default place at its own size. LogoUrl wins over LogoImage.
struct LogoParam
{
    FaceRect logoRect{};
    std::optional<QString> logoUrl{};
    std::optional<QString> logoImage{};

    bool operator==(const LogoParam &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::LogoParam>
{
    static constexpr auto table = std::tuple{
        field("LogoRect", &api::LogoParam::logoRect),
        field("LogoUrl", &api::LogoParam::logoUrl),
        field("LogoImage", &api::LogoParam::logoImage),
    };
};

} // namespace likeness::json
