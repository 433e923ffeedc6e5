// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

#include "api/limits.h"
#include "gui/compose/valuecommand.h"

namespace likeness::gui {

using api::Rule;

namespace {

//! What a rectangle needs of its photo: more than of the picture that is sent, where that is shrunk.
int sideNeeded(const QRect &rect, const api::Finding &finding)
{
    const int side = std::min(rect.width(), rect.height());
    if (finding.rule != Rule::RectTooSmall || finding.value <= 0 || int(finding.value) >= side)
        return api::limits::smallestRect;
    return int(std::ceil((side + 1) * finding.limit / finding.value));
}

} // namespace

void ComposePresenter::change(const QString &text, const Drawn &after, int mergeKey)
{
    auto *command = new DrawnCommand(text, m_state.drawn, after, [this](const Drawn &drawn) { apply(drawn); });
    command->setMergeKey(mergeKey);
    m_view.clearMessage(); // what it said was about the state before
    m_undo.push(command);
}

void ComposePresenter::apply(const Drawn &drawn)
{
    m_state.drawn = drawn;
    bringPhotos();
    showPhotos();
    showFaces();
    checkSoon();
}

void ComposePresenter::editRects(const RectEdit &edit)
{
    Drawn after = m_state.drawn;
    QList<RectItem> plain = edit.after;
    for (RectItem &each : plain) {
        each.color = {};
        each.label.clear();
    }
    after.rects.insert(m_state.photo, plain);
    if (edit.kind == RectEdit::Kind::Remove)
        after.assignment.loosen({.photo = m_state.photo, .rect = edit.id});
    if (!plain.isEmpty())
        after.assignment.loosen({.photo = m_state.photo, .rect = 0});
    const int key = edit.byKey ? 1 + edit.id * 8 + int(edit.kind) : 0;
    switch (edit.kind) {
    case RectEdit::Kind::Draw:
    case RectEdit::Kind::Accept:
        m_state.rect = edit.id;
        change(tr("Add a face"), after);
        break;
    case RectEdit::Kind::Move:
        change(tr("Move a face"), after, key);
        break;
    case RectEdit::Kind::Resize:
        change(tr("Resize a face"), after, key);
        break;
    case RectEdit::Kind::Remove:
        change(tr("Remove a face"), after);
        break;
    }
}

void ComposePresenter::selectRect(int id)
{
    if (m_state.rect == id)
        return;
    m_state.rect = id;
    showFaces();
    checkSoon();
}

void ComposePresenter::acceptSuggestions()
{
    const Photo *photo = m_state.findPhoto(m_state.photo);
    if (!photo)
        return;
    Drawn after = m_state.drawn;
    QList<RectItem> &rects = after.rects[m_state.photo];
    for (const QRect &each : photo->found) {
        const bool known = std::ranges::any_of(rects, [&](const RectItem &item) { return item.rect == each; });
        int id = 1;
        while (std::ranges::any_of(rects, [&](const RectItem &item) { return item.id == id; }))
            ++id;
        if (!known && rects.size() < api::limits::mostFaces)
            rects.append({.id = id, .rect = each});
    }
    if (after.rects.value(m_state.photo) != m_state.drawn.rects.value(m_state.photo))
        change(tr("Accept the found faces"), after);
}

void ComposePresenter::tie(const PhotoFace &face, const QString &templateFace)
{
    Drawn after = m_state.drawn;
    if (templateFace.isEmpty()) {
        after.assignment.loosen(face);
    } else if (!after.assignment.tie(face, templateFace)) {
        m_view.showMessage({.severity = Severity::Warning,
                            .text = tr("Six faces are assigned already; that is the most one fusion takes."),
                            .advice = tr("Loosen one of them first.")});
        return;
    }
    if (after != m_state.drawn)
        change(templateFace.isEmpty() ? tr("Loosen a face") : tr("Assign a face"), after);
}

void ComposePresenter::tieCurrent(int templateNumber)
{
    const QStringList faces = m_state.templateFaces();
    if (m_state.photo.isEmpty() || templateNumber > faces.size())
        return;
    tie(m_state.currentFace(), templateNumber < 1 ? QString() : faces.at(templateNumber - 1));
}

QString ComposePresenter::mendCaption(const api::Finding &finding) const
{
    if (finding.severity == api::Severity::Pass)
        return {};
    switch (finding.rule) {
    case Rule::RectTooSmall:
        return tr("Grow the rectangle");
    case Rule::RectInside:
        return tr("Move it inside");
    case Rule::PhotoReadable:
    case Rule::UrlForm:
    case Rule::PhotoTooSmall:
    case Rule::FaceFound:
        return finding.face < 0 ? QString() : tr("Remove the photo");
    case Rule::TemplateFaceKnown:
    case Rule::TemplateFaceOnce:
        return tr("Loosen the face");
    case Rule::MetaKeyLength:
    case Rule::MetaValueLength:
        return tr("Shorten it");
    case Rule::LogoGiven:
    case Rule::LogoReadable:
        return tr("Use the default text");
    case Rule::LogoRect:
        return tr("Use the default place");
    default:
        return {};
    }
}

void ComposePresenter::mend(int check)
{
    if (check < 0 || check >= m_findings.size())
        return;
    const api::Finding finding = m_findings.at(check);
    FuseSettings settings = m_state.settings;
    workflow::MarkChoice mark = settings.mark;
    switch (finding.rule) {
    case Rule::MetaKeyLength:
    case Rule::MetaValueLength:
        for (api::MetaData &each : settings.metaData) {
            each.metaKey.truncate(api::limits::metaKeyLength);
            each.metaValue.truncate(api::limits::metaValueLength);
        }
        break;
    case Rule::LogoGiven:
    case Rule::LogoReadable:
        mark.kind = workflow::MarkChoice::Kind::Default;
        return editMark(mark, false);
    case Rule::LogoRect:
        mark.rect = {};
        return editMark(mark, false);
    default:
        mendFace(finding);
        return;
    }
    m_view.showSettings(settings);
    setSettings(settings);
}

void ComposePresenter::mendFace(const api::Finding &finding)
{
    const QList<Tie> &ties = m_state.drawn.assignment.ties;
    if (finding.face < 0 || finding.face >= m_checked.faces.size())
        return;
    const PhotoFace face = finding.face < ties.size() ? ties.at(finding.face).face : m_state.currentFace();
    if (finding.rule == Rule::RectTooSmall || finding.rule == Rule::RectInside) {
        const Photo *photo = m_state.findPhoto(face.photo);
        Drawn after = m_state.drawn;
        for (RectItem &each : after.rects[face.photo]) {
            if (photo && !photo->size.isEmpty() && each.id == face.rect)
                each.rect = grown(each.rect, photo->size, sideNeeded(each.rect, finding));
        }
        change(tr("Mend a rectangle"), after);
    } else if (finding.rule == Rule::TemplateFaceKnown || finding.rule == Rule::TemplateFaceOnce) {
        tie(face, {});
    } else {
        removePhoto(face.photo);
    }
}

} // namespace likeness::gui
