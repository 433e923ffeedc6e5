// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

#include "workflow/photosource.h"

namespace likeness::gui {

namespace {

//! The faces as rectangles and ties; a face without a rectangle is its photo's largest.
Drawn drawnOf(const workflow::FuseInput &input)
{
    Drawn drawn;
    for (const workflow::FaceChoice &each : input.faces) {
        const QString photo = workflow::photoOf(each);
        if (photo.isEmpty())
            continue;
        if (!drawn.photos.contains(photo))
            drawn.photos.append(photo);
        PhotoFace face{.photo = photo};
        if (each.rect) {
            QList<RectItem> &rects = drawn.rects[photo];
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
