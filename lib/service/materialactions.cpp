// SPDX-License-Identifier: Apache-2.0
#include "service/materialactions.h"

#include "api/limits.h"

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

api::MaterialInfo infoOf(const store::Material &material)
{
    const auto time = [](const QDateTime &when) { return when.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s); };
    QList<api::MaterialFace> faces;
    for (const store::Face &face : material.faces)
        faces.append({face.id, {face.rect.x(), face.rect.y(), face.rect.width(), face.rect.height()}});
    return {.materialId = material.id,
            .materialStatus = material.status,
            .createTime = time(material.created),
            .updateTime = time(material.updated),
            .materialFaceList = faces,
            .materialName = material.name,
            .auditResult = material.reason};
}

} // namespace

Result<api::DescribeMaterialListResponse> describeMaterials(const MaterialLibrary &library,
                                                            const api::DescribeMaterialListRequest &request)
{
    const int limit = request.limit.value_or(api::limits::materialPage);
    const int offset = request.offset.value_or(0);
    if (limit < 1 || limit > api::limits::materialPage)
        return apiError("InvalidParameterValue"_L1, u"Limit"_s);
    if (offset < 0)
        return apiError("InvalidParameterValue"_L1, u"Offset"_s);
    const Result<store::Project> project = library.project(request.activityId);
    if (!project)
        return project.error();
    const Result<store::MaterialPage> page =
        library.page({.project = project->id, .material = request.materialId, .limit = limit, .offset = offset});
    if (!page)
        return page.error();
    api::DescribeMaterialListResponse response{.count = page->count};
    for (const store::Material &material : page->materials)
        response.materialInfos.append(infoOf(material));
    return response;
}

} // namespace likeness::service
