// SPDX-License-Identifier: Apache-2.0
#include "service/materialactions.h"

#include "api/limits.h"
#include "service/http/files.h"

#include <QRegularExpression>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

QString timeText(const QDateTime &when) { return when.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s); }

QList<api::MaterialFace> facesOf(const store::Material &material)
{
    QList<api::MaterialFace> faces;
    for (const store::Face &face : material.faces)
        faces.append({face.id, {face.rect.x(), face.rect.y(), face.rect.width(), face.rect.height()}});
    return faces;
}

api::MaterialInfo infoOf(const store::Material &material)
{
    return {.materialId = material.id,
            .materialStatus = material.status,
            .createTime = timeText(material.created),
            .updateTime = timeText(material.updated),
            .materialFaceList = facesOf(material),
            .materialName = material.name,
            .auditResult = material.reason};
}

//! Materials only: the cloud's blend parameters mean nothing here and are 0.
api::LegacyMaterialInfo legacyInfoOf(const store::Material &material, const Caller &caller)
{
    const QString name = material.hash + u'.' + material.extension;
    return {.materialId = material.id,
            .materialStatus = material.status,
            .blendParamPtu = 0,
            .positionParamPtu = 0,
            .blendParamYoutu = 0,
            .positionParamYoutu = 0,
            .url = QString::fromLatin1(caller.origin() + "/materials/") + name,
            .createTime = timeText(material.created),
            .updateTime = timeText(material.updated),
            .materialFaceList = facesOf(material)};
}

struct PageWanted
{
    QString project{};
    std::optional<QString> material{};
    std::optional<int> limit{};
    std::optional<int> offset{};
};

Result<store::MaterialPage> pageOf(const MaterialLibrary &library, const PageWanted &wanted)
{
    const int limit = wanted.limit.value_or(api::limits::materialPage);
    const int offset = wanted.offset.value_or(0);
    if (limit < 1 || limit > api::limits::materialPage)
        return apiError("InvalidParameterValue"_L1, u"Limit"_s);
    if (offset < 0)
        return apiError("InvalidParameterValue"_L1, u"Offset"_s);
    const Result<store::Project> project = library.project(wanted.project);
    if (!project)
        return project.error();
    return library.page({.project = project->id, .material = wanted.material, .limit = limit, .offset = offset});
}

} // namespace

Result<api::DescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                            const api::DescribeMaterialListRequest &request)
{
    const Result<store::MaterialPage> page =
        pageOf(library, {request.activityId, request.materialId, request.limit, request.offset});
    if (!page)
        return page.error();
    api::DescribeMaterialListResponse response{.count = page->count};
    for (const store::Material &material : page->materials)
        response.materialInfos.append(infoOf(material));
    return response;
}

Result<api::LegacyDescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                                  const api::LegacyDescribeMaterialListRequest &request,
                                                                  const Caller &caller)
{
    const Result<store::MaterialPage> page =
        pageOf(library, {QString::number(request.activityId), request.materialId, request.limit, request.offset});
    if (!page)
        return page.error();
    api::LegacyDescribeMaterialListResponse response{.count = page->count};
    for (const store::Material &material : page->materials)
        response.materialInfos.append(legacyInfoOf(material, caller));
    return response;
}

http::Response serveMaterial(const MaterialLibrary &library, const http::Request &request)
{
    static const QRegularExpression shape(u"^/materials/([0-9a-f]{64})\\.(jpg|png|mp4)$"_s);
    const QString path = QString::fromLatin1(request.target).section(u'?', 0, 0);
    const QRegularExpressionMatch match = shape.match(path);
    if (!match.hasMatch())
        return http::notFound();
    const store::Material named{.hash = match.captured(1), .extension = match.captured(2)};
    return http::serveFile({library.filePath(named), match.captured(1).toLatin1(), http::typeOfName(path)}, request);
}

} // namespace likeness::service
