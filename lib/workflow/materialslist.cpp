// SPDX-License-Identifier: Apache-2.0
#include "workflow/materialslist.h"

#include "api/limits.h"
#include "api/materialstatus.h"

namespace likeness::workflow {

namespace {

using Page = net::Answer<api::DescribeMaterialListResponse>;

// A service that counts wrongly must not keep us asking for ever.
constexpr qsizetype mostMaterials = 20'000;

Material materialOf(const api::MaterialInfo &info, const QString &project)
{
    Material material{.id = info.materialId,
                      .project = project,
                      .name = info.materialName.value_or(QString()),
                      .status = info.materialStatus,
                      .reason = info.auditResult.value_or(QString())};
    // Only the state tells what kind it is.
    // Only the state tells what kind it is, and not every one does.
    material.isKindGuessed = !api::tellsVideo(info.materialStatus);
    material.kind = material.isKindGuessed ? Material::Kind::Image : Material::Kind::Video;
    // Told without its zone: good for an order.
    material.created =
        QDateTime::fromString(info.createTime.value_or(QString()), QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    const auto faces = info.materialFaceList.value_or(QList<api::MaterialFace>{});
    for (const api::MaterialFace &face : faces) {
        const api::FaceRect &rect = face.faceInfo;
        material.faces.append({face.faceId, QRect(rect.x, rect.y, rect.width, rect.height)});
    }
    return material;
}

} // namespace

MaterialsList::MaterialsList(net::Client client, QString project, QObject *parent)
    : OperationOf(parent)
    , m_client(std::move(client))
    , m_project(std::move(project))
{}

void MaterialsList::run() { askPage(); }

void MaterialsList::stop()
{
    if (m_step)
        m_step->cancel();
}

void MaterialsList::askPage()
{
    auto *page = m_client.describeMaterialList(
        {.activityId = m_project, .limit = api::limits::materialPage, .offset = int(m_found.size())}, this);
    m_step = page;
    page->whenDone(this, [this](const Result<Page> &answer) { take(answer); });
    page->start();
}

void MaterialsList::take(const Result<Page> &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    for (const api::MaterialInfo &info : answer->response.materialInfos)
        m_found.append(materialOf(info, m_project));
    emit progressed({m_found.size(), answer->response.count, QStringLiteral("list")});
    const bool more = !answer->response.materialInfos.isEmpty() && m_found.size() < answer->response.count;
    if (more && m_found.size() < mostMaterials)
        askPage();
    else
        finish(m_found);
}

} // namespace likeness::workflow

#include "moc_materialslist.cpp"
