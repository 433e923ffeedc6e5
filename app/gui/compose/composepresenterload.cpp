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

void ComposePresenter::restore(const ComposeSession &session)
{
    change(tr("Restore the session"), session.drawn);
    m_undo.clear();
    choosePhoto(session.photo);
    m_view.showSettings(session.settings);
    setSettings(session.settings);
    m_state.material = session.material;
    if (!session.project.isEmpty())
        setProject(session.project);
    m_view.showMessage({.severity = Severity::Info,
                        .text = tr("The last session broke off. It is back."),
                        .advice = tr("Photos, rectangles, assignment and settings are as they were.")});
}

} // namespace likeness::gui
