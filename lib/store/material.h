// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QRect>
#include <QString>
#include <optional>

namespace likeness::store {

struct Project
{
    QString id{};
    QString name{};
    int alias = 0; //!< given by the catalog; accepted wherever an id is
    bool published = false;
    QDateTime created{};

    bool operator==(const Project &) const = default;
};

//! A face of a template picture, in its pixels.
struct Face
{
    QString id{}; //!< <material>_<n>, n from 1
    QRect rect{};
    double seconds = 0; //!< of a video: in which frame the rectangle is

    bool operator==(const Face &) const = default;
};

enum class MaterialKind { Image = 0, Video = 1 };

struct Material
{
    QString id{};
    QString project{};
    MaterialKind kind = MaterialKind::Image;
    QString name{};
    int status = 0; //!< the API's MaterialStatus
    QString reason{};
    QString hash{};      //!< SHA-256 of the file, hex
    QString extension{}; //!< "jpg", "png" or "mp4"
    QSize size{};
    double seconds = 0; //!< of a video
    int frames = 0;     //!< of a video
    QDateTime created{};
    QDateTime updated{};
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    QList<Face> faces{}; //!< largest first

    bool operator==(const Material &) const = default;
};

//! Which materials of a project, newest first.
struct MaterialQuery
{
    QString project{};
    std::optional<QString> material{};
    int limit = -1; //!< all
    int offset = 0;
};

struct MaterialPage
{
    QList<Material> materials{};
    int count = 0; //!< of all that the query names, not of this page
};

} // namespace likeness::store
