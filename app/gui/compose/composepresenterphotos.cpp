// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

#include "workflow/photosource.h"

#include <QLocale>

namespace likeness::gui {

void ComposePresenter::addPhotos(const QStringList &paths)
{
    Drawn after = m_state.drawn;
    for (const QString &path : paths) {
        if (!path.isEmpty() && !after.photos.contains(path))
            after.photos.append(path);
    }
    if (after != m_state.drawn)
        change(tr("Add photos"), after);
    if (!paths.isEmpty() && m_state.photo != paths.first()) // where it was there before
        choosePhoto(paths.first());
    emit photosAdded(paths);
}

void ComposePresenter::startWith(const QStringList &paths)
{
    addPhotos(paths);
    m_undo.clear();
}

void ComposePresenter::choosePhoto(const QString &path)
{
    const Photo *photo = m_state.findPhoto(path);
    if (!photo)
        return;
    const bool another = m_state.photo != path;
    m_state.photo = path;
    m_state.rect = 0;
    if (another)
        m_view.showPhoto({});
    showPhotos();
    showFaces();
    checkSoon();
    if (workflow::isAddress(path))
        return lookAtAddress(path);
    replace<QImage>(m_loadingPhoto, m_actions.picture(path),
                    [this, path](const Result<QImage> &image) { takePhoto(path, image); });
    if (!photo->searched) {
        replace<engine::FacesFound>(m_finding, m_actions.faces(path),
                                    [this, path](const auto &faces) { takeFaces(path, faces); });
    }
}

//! Nothing is fetched from it: that is the service's part.
void ComposePresenter::lookAtAddress(const QString &address)
{
    if (const QPointer<Operation> former = std::exchange(m_loadingPhoto, nullptr))
        former->cancel();
    m_view.showAddress(workflow::shownAddress(QUrl(address)));
}

void ComposePresenter::takePhoto(const QString &path, const Result<QImage> &image)
{
    Photo *photo = m_state.findPhoto(path);
    if (!photo)
        return;
    photo->trouble = image ? QString() : m_actions.errorWords(image.error()).text;
    if (image)
        photo->size = image->size();
    showPhotos();
    m_view.showPhoto(image ? *image : QImage());
    showFaces();
}

void ComposePresenter::takeFaces(const QString &path, const Result<engine::FacesFound> &faces)
{
    Photo *photo = m_state.findPhoto(path);
    if (!photo || !faces)
        return;
    photo->searched = true;
    photo->found.clear();
    for (const engine::FoundFace &each : faces->faces)
        photo->found.append(each.rect);
    showFaces();
}

void ComposePresenter::removePhoto(const QString &path)
{
    if (!m_state.findPhoto(path))
        return;
    Drawn after = m_state.drawn;
    after.photos.removeAll(path);
    after.rects.remove(path);
    after.assignment.loosenPhoto(path);
    change(tr("Remove a photo"), after);
    //: %1 is the name of a file
    const QString text = workflow::isAddress(path) ? tr("%1 was taken off the strip.")
                                                   : tr("%1 was taken off the strip. The file itself is untouched.");
    tellRemoval(text.arg(workflow::photoName(path)));
}

void ComposePresenter::tell(const Message &message) { m_view.showMessage(message); }

void ComposePresenter::tellRemoval(const QString &text)
{
    m_removal = m_undo.index();
    m_view.showMessage({.severity = Severity::Info, .text = text, .actions = {tr("Bring it back")}});
}

void ComposePresenter::actOnMessage(int)
{
    if (m_removal > 0 && m_undo.index() == m_removal)
        m_undo.undo();
    m_view.clearMessage();
}

void ComposePresenter::bringPhotos()
{
    const QList<Photo> former = m_state.photos;
    QString back;
    m_state.photos.clear();
    for (const QString &path : std::as_const(m_state.drawn.photos)) {
        const auto known = std::ranges::find(former, path, &Photo::path);
        if (known == former.end() && back.isEmpty())
            back = path;
        m_state.photos.append(known == former.end() ? m_gone.value(path, {.path = path}) : *known);
    }
    qsizetype row = 0;
    for (const Photo &each : former) {
        if (!m_state.findPhoto(each.path))
            m_gone.insert(each.path, each);
        if (each.path == m_state.photo)
            row = &each - former.constData();
    }
    if (!back.isEmpty())
        return choosePhoto(back);
    if (m_state.photo.isEmpty() || m_state.findPhoto(m_state.photo))
        return;
    m_state.photo.clear();
    m_state.rect = 0;
    if (m_loadingPhoto)
        m_loadingPhoto->cancel();
    m_view.showPhoto({});
    if (!m_state.photos.isEmpty())
        choosePhoto(m_state.photos.at(std::min(row, m_state.photos.size() - 1)).path);
}

void ComposePresenter::showPhotos()
{
    QList<FilmItem> items;
    for (const Photo &each : std::as_const(m_state.photos)) {
        FilmItem item{.id = each.path, .title = workflow::photoName(each.path), .trouble = each.trouble};
        if (workflow::isAddress(each.path)) {
            item.note = workflow::shownAddress(QUrl(each.path));
            item.sign = QStringLiteral("insert-link");
        }
        if (!each.size.isEmpty())
            item.note = tr("%1 × %2 pixels").arg(each.size.width()).arg(each.size.height());
        if (const qsizetype count = m_state.drawn.rects.value(each.path).size())
            item.badge = QLocale().toString(count);
        items.append(item);
    }
    m_view.showPhotos(items, m_state.photo);
}

} // namespace likeness::gui
