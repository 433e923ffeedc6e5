// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

#include <QRect>

namespace likeness::api {

//! A rectangle in pixels of the upright picture, origin top left.
struct FaceRect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const FaceRect &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::FaceRect>
{
    static constexpr auto table = std::tuple{
        field("X", &api::FaceRect::x),
        field("Y", &api::FaceRect::y),
        field("Width", &api::FaceRect::width),
        field("Height", &api::FaceRect::height),
    };
};

} // namespace likeness::json
