// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/assignment.h"
#include "gui/picture/rectitem.h"
#include "workflow/fuseinput.h"
#include "workflow/library.h"

#include <QHash>

namespace likeness::gui {

//! One photo of the strip, without its pixels.
struct Photo
{
    QString path{};        //!< or the address of one that the service fetches itself
    QSize size{};          //!< upright; empty until it was read, and at an address
    QList<QRect> found{};  //!< faces our finder sees, largest first
    bool searched = false; //!< the finder has been asked
    QString trouble{};     //!< why it cannot be used, in words

    bool operator==(const Photo &) const = default;
};

//! What undo and redo bring back: photos, rectangles by photo, and ties.
struct Drawn
{
    QStringList photos{}; //!< paths and addresses, in the order of the strip
    QHash<QString, QList<RectItem>> rects{};
    Assignment assignment{};

    bool operator==(const Drawn &) const = default;
};

//! What stands in the settings column.
struct FuseSettings
{
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    workflow::MarkChoice mark{};
    QList<api::MetaData> metaData{};
    api::ResponseForm form = api::ResponseForm::Base64;

    bool operator==(const FuseSettings &) const = default;
};

//! All that the Compose page is about, as values.
struct ComposeState
{
    QString project{};
    QList<workflow::Material> materials{};
    QString material{};
    QList<Photo> photos{};
    QString photo{}; //!< path of the one on the canvas
    int rect = 0;    //!< the selected rectangle on it; 0: none
    Drawn drawn{};
    FuseSettings settings{};

    Photo *findPhoto(const QString &path);
    const Photo *findPhoto(const QString &path) const;
    const workflow::Material *currentMaterial() const;
    //! The template faces' ids, largest face first.
    QStringList templateFaces() const;
    //! From 1, as shown on the template; 0: not there.
    int templateNumber(const QString &templateFace) const { return int(templateFaces().indexOf(templateFace)) + 1; }
    //! Drawn faces of all photos; a photo without any stands for its largest face.
    QList<PhotoFace> faces() const;
    //! The face a tie would begin at: the selected rectangle, else the first one, else the photo's largest face.
    PhotoFace currentFace() const;
    std::optional<QRect> rectOf(const PhotoFace &face) const;
};

//! The request this state stands for; without ties the current face goes to the largest template face.
workflow::FuseInput inputOf(const ComposeState &state);

//! Settings inside an input without photos, which is the form they are kept in, and out of it again.
workflow::FuseInput carrierOf(const FuseSettings &settings);
FuseSettings settingsOf(const workflow::FuseInput &input);

//! The least side of a face rectangle on a photo of this size, which may be shrunk on its way.
int leastRectSide(const QSize &photo);
//! The smallest change that gives a rectangle the least side and keeps it in the picture.
QRect grown(const QRect &rect, const QSize &picture, int leastSide);

} // namespace likeness::gui
