// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

#include <QList>
#include <QString>

namespace likeness::api {

//! A key and value that the service writes into the result file.
struct MetaData
{
    QString metaKey{};   //!< at most 32 characters
    QString metaValue{}; //!< at most 256 characters

    bool operator==(const MetaData &) const = default;
};

//! How the result picture is written.
struct ImageCodecParam
{
    std::optional<QList<MetaData>> metaData{}; //!< at most one for images

    bool operator==(const ImageCodecParam &) const = default;
};

//! Parameters of the fusion beside its faces.
struct FuseParam
{
    std::optional<ImageCodecParam> imageCodecParam{};

    bool operator==(const FuseParam &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::MetaData>
{
    static constexpr auto table = std::tuple{
        field("MetaKey", &api::MetaData::metaKey),
        field("MetaValue", &api::MetaData::metaValue),
    };
};

template<>
struct Fields<api::ImageCodecParam>
{
    static constexpr auto table = std::tuple{
        field("MetaData", &api::ImageCodecParam::metaData),
    };
};

template<>
struct Fields<api::FuseParam>
{
    static constexpr auto table = std::tuple{
        field("ImageCodecParam", &api::FuseParam::imageCodecParam),
    };
};

} // namespace likeness::json
