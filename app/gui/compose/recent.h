// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace likeness::gui {

//! A material that a fusion was made with. The profile is empty for the local service.
struct RecentMaterial
{
    QString profile{};
    QString project{};
    QString id{};
    QString name{};
    QString picturePath{}; //!< empty: there is none to show

    bool operator==(const RecentMaterial &) const = default;
};

inline constexpr int mostRecent = 12; //!< of photos, and of the materials of each profile

//! What was used last, the latest first, and no more than the bound.
struct Recent
{
    QStringList photos{}; //!< paths of files; addresses may hold secrets and are not kept
    QList<RecentMaterial> materials{};

    void usePhotos(const QStringList &paths); //!< addresses are left out; the first one becomes the latest
    void useMaterial(const RecentMaterial &material);

    bool operator==(const Recent &) const = default;
};

//! One line of text, as the settings keep it.
QString textOf(const QList<RecentMaterial> &materials);
//! What cannot be read is left out, and what is above the bounds.
QList<RecentMaterial> recentMaterialsOf(const QString &text);

} // namespace likeness::gui
