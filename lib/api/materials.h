// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/facerect.h"
#include "json/fields.h"

#include <QList>
#include <QString>

namespace likeness::api {

//! DescribeMaterialList, version 2022-09-27: the materials of a project, a page at a time.
struct DescribeMaterialListRequest
{
    QString activityId{}; //!< the project
    std::optional<QString> materialId{};
    std::optional<int> limit{}; //!< at most 20
    std::optional<int> offset{};

    bool operator==(const DescribeMaterialListRequest &) const = default;
};

//! A face of a material and the id it is called by.
struct MaterialFace
{
    QString faceId{};
    FaceRect faceInfo{};

    bool operator==(const MaterialFace &) const = default;
};

//! A material as version 2022-09-27 tells it; there is no picture address in it.
struct MaterialInfo
{
    QString materialId{};
    int materialStatus = 0;              //!< see materialstatus.h
    std::optional<QString> createTime{}; //!< YYYY-MM-DD hh:mm:ss
    std::optional<QString> updateTime{};
    std::optional<QList<MaterialFace>> materialFaceList{};
    std::optional<QString> materialName{};
    std::optional<QString> auditResult{};

    bool operator==(const MaterialInfo &) const = default;
};

//! Count is of all materials, not of this page.
struct DescribeMaterialListResponse
{
    QList<MaterialInfo> materialInfos{};
    int count = 0;

    bool operator==(const DescribeMaterialListResponse &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::DescribeMaterialListRequest>
{
    static constexpr auto table = std::tuple{
        field("ActivityId", &api::DescribeMaterialListRequest::activityId),
        field("MaterialId", &api::DescribeMaterialListRequest::materialId),
        field("Limit", &api::DescribeMaterialListRequest::limit),
        field("Offset", &api::DescribeMaterialListRequest::offset),
    };
};

template<>
struct Fields<api::MaterialFace>
{
    static constexpr auto table = std::tuple{
        field("FaceId", &api::MaterialFace::faceId),
        field("FaceInfo", &api::MaterialFace::faceInfo),
    };
};

template<>
struct Fields<api::MaterialInfo>
{
    static constexpr auto table = std::tuple{
        field("MaterialId", &api::MaterialInfo::materialId),
        field("MaterialStatus", &api::MaterialInfo::materialStatus),
        field("CreateTime", &api::MaterialInfo::createTime),
        field("UpdateTime", &api::MaterialInfo::updateTime),
        field("MaterialFaceList", &api::MaterialInfo::materialFaceList),
        field("MaterialName", &api::MaterialInfo::materialName),
        field("AuditResult", &api::MaterialInfo::auditResult),
    };
};

template<>
struct Fields<api::DescribeMaterialListResponse>
{
    static constexpr auto table = std::tuple{
        field("MaterialInfos", &api::DescribeMaterialListResponse::materialInfos),
        field("Count", &api::DescribeMaterialListResponse::count),
    };
};

} // namespace likeness::json
