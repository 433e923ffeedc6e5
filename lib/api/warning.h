// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

#include <QString>

namespace likeness::api {

//! A remark of the embedded service on a fusion that was made all the same; the cloud never sends one.
struct LikenessWarning
{
    QString code{}; //!< Pose, Resolution, Light, Occlusion, LowFit or Sound
    QString text{};

    bool operator==(const LikenessWarning &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::LikenessWarning>
{
    static constexpr auto table = std::tuple{
        field("Code", &api::LikenessWarning::code),
        field("Text", &api::LikenessWarning::text),
    };
};

} // namespace likeness::json
