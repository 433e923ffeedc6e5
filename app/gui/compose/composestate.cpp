// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composestate.h"

#include "api/limits.h"
#include "media/fit.h"
#include "workflow/photosource.h"

#include <algorithm>
#include <cmath>

namespace likeness::gui {

Photo *ComposeState::findPhoto(const QString &path)
{
    const auto at = std::ranges::find(photos, path, &Photo::path);
    return at == photos.end() ? nullptr : &*at;
}

const Photo *ComposeState::findPhoto(const QString &path) const
{
    const auto at = std::ranges::find(photos, path, &Photo::path);
    return at == photos.end() ? nullptr : &*at;
}

const workflow::Material *ComposeState::currentMaterial() const
{
    const auto at = std::ranges::find(materials, material, &workflow::Material::id);
    return at == materials.end() ? nullptr : &*at;
}

QStringList ComposeState::templateFaces() const
{
    const workflow::Material *shown = currentMaterial();
    if (!shown)
        return {};
    QList<workflow::TemplateFace> faces = shown->faces;
    std::ranges::stable_sort(faces, [](const workflow::TemplateFace &a, const workflow::TemplateFace &b) {
        return qint64(a.rect.width()) * a.rect.height() > qint64(b.rect.width()) * b.rect.height();
    });
    QStringList ids;
    for (const workflow::TemplateFace &each : faces)
        ids.append(each.id);
    return ids;
}

QList<PhotoFace> ComposeState::faces() const
{
    QList<PhotoFace> all;
    for (const Photo &each : photos) {
        const QList<RectItem> rects = drawn.rects.value(each.path);
        for (const RectItem &rect : rects)
            all.append({.photo = each.path, .rect = rect.id});
        if (rects.isEmpty())
            all.append({.photo = each.path, .rect = 0});
    }
    return all;
}

PhotoFace ComposeState::currentFace() const
{
    const QList<RectItem> rects = drawn.rects.value(photo);
    if (std::ranges::any_of(rects, [this](const RectItem &each) { return each.id == rect; }))
        return {.photo = photo, .rect = rect};
    return {.photo = photo, .rect = rects.isEmpty() ? 0 : rects.first().id};
}

std::optional<QRect> ComposeState::rectOf(const PhotoFace &face) const
{
    for (const RectItem &each : drawn.rects.value(face.photo)) {
        if (each.id == face.rect)
            return each.rect;
    }
    return {};
}

workflow::FuseInput inputOf(const ComposeState &state)
{
    workflow::FuseInput input{
        .project = state.project,
        .material = state.material,
        .profileDegree = state.settings.profileDegree,
        .faceDegree = state.settings.faceDegree,
        .mark = state.settings.mark,
        .metaData = state.settings.metaData,
        .form = state.settings.form,
    };
    for (const Tie &each : state.drawn.assignment.ties) {
        workflow::FaceChoice face = workflow::faceOf(each.face.photo);
        face.rect = state.rectOf(each.face);
        face.templateFaceId = each.templateFace;
        input.faces.append(face);
    }
    if (input.faces.isEmpty() && !state.photo.isEmpty()) {
        input.faces.append(workflow::faceOf(state.photo));
        input.faces.first().rect = state.rectOf(state.currentFace());
    }
    return input;
}

workflow::FuseInput carrierOf(const FuseSettings &settings)
{
    return {.profileDegree = settings.profileDegree,
            .faceDegree = settings.faceDegree,
            .mark = settings.mark,
            .metaData = settings.metaData,
            .form = settings.form};
}

FuseSettings settingsOf(const workflow::FuseInput &input)
{
    return {.profileDegree = input.profileDegree,
            .faceDegree = input.faceDegree,
            .mark = input.mark,
            .metaData = input.metaData,
            .form = input.form};
}

int leastRectSide(const QSize &photo)
{
    // As FittedPicture maps it, what is left of a side is rounded up.
    return int(std::floor((api::limits::smallestRect - 1) / media::pixelScale(photo))) + 1;
}

QRect grown(const QRect &rect, const QSize &picture, int leastSide)
{
    const int width = std::min(std::max(rect.width(), leastSide), picture.width());
    const int height = std::min(std::max(rect.height(), leastSide), picture.height());
    const int x = rect.x() - (width - rect.width()) / 2;
    const int y = rect.y() - (height - rect.height()) / 2;
    return {std::clamp(x, 0, picture.width() - width), std::clamp(y, 0, picture.height() - height), width, height};
}

} // namespace likeness::gui
