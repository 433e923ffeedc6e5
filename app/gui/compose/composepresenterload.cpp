// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

namespace likeness::gui {

namespace {

FuseSettings settingsOf(const workflow::FuseInput &input)
{
    return {.profileDegree = input.profileDegree,
            .faceDegree = input.faceDegree,
            .mark = input.mark,
            .metaData = input.metaData,
            .form = input.form};
}

//! The faces as rectangles and ties; a face without a rectangle is its photo's largest.
Drawn drawnOf(const workflow::FuseInput &input)
{
    Drawn drawn;
    for (const workflow::FaceChoice &each : input.faces) {
        if (each.photoPath.isEmpty())
            continue;
        if (!drawn.photos.contains(each.photoPath))
            drawn.photos.append(each.photoPath);
        PhotoFace face{.photo = each.photoPath};
        if (each.rect) {
            QList<RectItem> &rects = drawn.rects[each.photoPath];
            face.rect = int(rects.size()) + 1;
            rects.append({.id = face.rect, .rect = *each.rect});
        }
        if (!each.templateFaceId.isEmpty())
            drawn.assignment.tie(face, each.templateFaceId);
    }
    return drawn;
}

} // namespace

void ComposePresenter::load(const workflow::FuseInput &input, bool fuseWhenReady)
{
    change(tr("Open an earlier fusion"), drawnOf(input));
    m_view.showSettings(settingsOf(input));
    setSettings(settingsOf(input));
    m_fuseWhenReady = fuseWhenReady;
    m_state.material = input.material;
    setProject(input.project);
}

} // namespace likeness::gui
