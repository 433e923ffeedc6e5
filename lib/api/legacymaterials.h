// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/materials.h"

namespace likeness::api {

//! DescribeMaterialList, version 2018-12-01: projects by number.
struct LegacyDescribeMaterialListRequest
{
    qint64 activityId = 0;
    std::optional<QString> materialId{};
    std::optional<int> limit{};
    std::optional<int> offset{};

    bool operator==(const LegacyDescribeMaterialListRequest &) const = default;
};

//! A material as version 2018-12-01 tells it.
struct LegacyMaterialInfo
{
    QString materialId{};
    int materialStatus = 0;
    std::optional<double> blendParamPtu{};
    std::optional<double> positionParamPtu{};
    std::optional<double> blendParamYoutu{};
    std::optional<double> positionParamYoutu{};
    std::optional<QString> url{};
    std::optional<QString> createTime{};
    std::optional<QString> updateTime{};
    std::optional<QList<MaterialFace>> materialFaceList{};

    bool operator==(const LegacyMaterialInfo &) const = default;
};

//! Count is of all materials, not of this page.
struct LegacyDescribeMaterialListResponse
{
    QList<LegacyMaterialInfo> materialInfos{};
    int count = 0;

    bool operator==(const LegacyDescribeMaterialListResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::LegacyDescribeMaterialListRequest>
{
    static constexpr auto table = std::tuple{
        field("ActivityId", &api::LegacyDescribeMaterialListRequest::activityId),
        field("MaterialId", &api::LegacyDescribeMaterialListRequest::materialId),
        field("Limit", &api::LegacyDescribeMaterialListRequest::limit),
        field("Offset", &api::LegacyDescribeMaterialListRequest::offset),
    };
};

template<>
struct Fields<api::LegacyMaterialInfo>
{
    static constexpr auto table = std::tuple{
        field("MaterialId", &api::LegacyMaterialInfo::materialId),
        field("MaterialStatus", &api::LegacyMaterialInfo::materialStatus),
        field("BlendParamPtu", &api::LegacyMaterialInfo::blendParamPtu),
        field("PositionParamPtu", &api::LegacyMaterialInfo::positionParamPtu),
        field("BlendParamYoutu", &api::LegacyMaterialInfo::blendParamYoutu),
        field("PositionParamYoutu", &api::LegacyMaterialInfo::positionParamYoutu),
        field("Url", &api::LegacyMaterialInfo::url),
        field("CreateTime", &api::LegacyMaterialInfo::createTime),
        field("UpdateTime", &api::LegacyMaterialInfo::updateTime),
        field("MaterialFaceList", &api::LegacyMaterialInfo::materialFaceList),
    };
};

template<>
struct Fields<api::LegacyDescribeMaterialListResponse>
{
    static constexpr auto table = std::tuple{
        field("MaterialInfos", &api::LegacyDescribeMaterialListResponse::materialInfos),
        field("Count", &api::LegacyDescribeMaterialListResponse::count),
    };
};

} // namespace likeness::json
