// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/recent.h"

#include "workflow/photosource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace likeness::gui {

using namespace Qt::Literals::StringLiterals;

void Recent::usePhotos(const QStringList &paths)
{
    QStringList now;
    for (const QString &each : paths + photos) {
        if (!each.isEmpty() && !workflow::isAddress(each) && !now.contains(each) && now.size() < mostRecent)
            now.append(each);
    }
    photos = now;
}

void Recent::useMaterial(const RecentMaterial &material)
{
    materials.removeIf([&](const RecentMaterial &each) {
        return each.profile == material.profile && each.project == material.project && each.id == material.id;
    });
    materials.prepend(material);
    const auto ofProfile = [&](const RecentMaterial &each) { return each.profile == material.profile; };
    if (std::ranges::count_if(materials, ofProfile) > mostRecent) {
        const auto oldest = std::find_if(materials.rbegin(), materials.rend(), ofProfile);
        materials.erase(std::next(oldest).base());
    }
}

QString textOf(const QList<RecentMaterial> &materials)
{
    QJsonArray all;
    for (const RecentMaterial &each : materials)
        all.append(QJsonObject{{u"profile"_s, each.profile},
                               {u"project"_s, each.project},
                               {u"id"_s, each.id},
                               {u"name"_s, each.name},
                               {u"picture"_s, each.picturePath}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QList<RecentMaterial> recentMaterialsOf(const QString &text)
{
    Recent recent;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (qsizetype i = all.size() - 1; i >= 0; --i) { // the latest comes last
        const QJsonValue each = all.at(i);
        const RecentMaterial material{.profile = each["profile"_L1].toString(),
                                      .project = each["project"_L1].toString(),
                                      .id = each["id"_L1].toString(),
                                      .name = each["name"_L1].toString(),
                                      .picturePath = each["picture"_L1].toString()};
        if (!material.project.isEmpty() && !material.id.isEmpty())
            recent.useMaterial(material);
    }
    return recent.materials;
}

} // namespace likeness::gui
