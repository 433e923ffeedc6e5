// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/recentpresenter.h"

#include "gui/compose/composepresenter.h"
#include "gui/compose/recentbutton.h"
#include "workflow/photosource.h"

#include <QDir>

namespace likeness::gui {

namespace {

QString keyOf(const RecentMaterial &material)
{
    return material.profile + QLatin1Char('\n') + material.project + QLatin1Char('\n') + material.id;
}

} // namespace

RecentPresenter::RecentPresenter(const Buttons &buttons, ComposePresenter &composing, RecentActions actions,
                                 QObject *parent)
    : QObject(parent)
    , m_buttons(buttons)
    , m_composing(composing)
    , m_actions(std::move(actions))
    , m_recent(m_actions.kept)
{
    connect(&composing, &ComposePresenter::photosAdded, this, &RecentPresenter::usePhotos);
    connect(&composing, &ComposePresenter::runningChanged, this, [this](bool running) {
        if (running)
            useMaterial();
    });
    RecentButton *photos = &buttons.photos;
    RecentButton *materials = &buttons.materials;
    connect(photos, &RecentButton::opened, this, [this] {
        showPhotos();
        lookForMissing();
    });
    connect(materials, &RecentButton::opened, this, [this] {
        showMaterials();
        lookForMissing();
    });
    connect(photos, &RecentButton::chosen, this, &RecentPresenter::takePhoto);
    connect(photos, &RecentButton::removed, this, [this](const QString &path) {
        Recent now = m_recent;
        now.photos.removeAll(path);
        change(now);
    });
    connect(photos, &RecentButton::cleared, this, [this] { change({.materials = m_recent.materials}); });
    connect(materials, &RecentButton::chosen, this, &RecentPresenter::takeMaterial);
    connect(materials, &RecentButton::removed, this, [this](const QString &key) {
        Recent now = m_recent;
        now.materials.removeIf([&](const RecentMaterial &each) { return keyOf(each) == key; });
        change(now);
    });
    connect(materials, &RecentButton::cleared, this, [this] { change({.photos = m_recent.photos}); });
}

RecentPresenter::~RecentPresenter()
{
    if (m_looking) {
        m_looking->disconnect(this);
        m_looking->cancel();
    }
}

void RecentPresenter::setThumbnail(const Filmstrip::Thumbnail &byPath)
{
    m_buttons.photos.setThumbnail(byPath);
    m_buttons.materials.setThumbnail([this, byPath](const QString &key, int edge) {
        const RecentMaterial *material = find(key);
        return byPath(material ? material->picturePath : QString(), edge);
    });
}

void RecentPresenter::usePhotos(const QStringList &paths)
{
    QStringList own = paths;
    own.removeIf([this](const QString &path) {
        return !m_actions.ownFolder.isEmpty() && path.startsWith(m_actions.ownFolder + QLatin1Char('/'));
    });
    Recent now = m_recent;
    now.usePhotos(own);
    change(now);
}

void RecentPresenter::useMaterial()
{
    const ComposeState &state = m_composing.state();
    const workflow::Material *material = state.currentMaterial();
    if (!material)
        return;
    Recent now = m_recent;
    now.useMaterial({.profile = m_actions.profile ? m_actions.profile() : QString(),
                     .project = state.project,
                     .id = material->id,
                     .name = material->name,
                     .picturePath = material->picturePath});
    change(now);
}

void RecentPresenter::takePhoto(const QString &path) { m_composing.addPhotos({path}); }

void RecentPresenter::takeMaterial(const QString &key)
{
    if (const RecentMaterial *material = find(key))
        m_composing.useMaterial(material->project, material->id);
}

void RecentPresenter::change(const Recent &now)
{
    if (now == m_recent)
        return;
    m_recent = now;
    if (m_actions.keep)
        m_actions.keep(now);
    showOpen();
}

QList<RecentMaterial> RecentPresenter::offered() const
{
    const QString profile = m_actions.profile ? m_actions.profile() : QString();
    QList<RecentMaterial> materials = m_recent.materials;
    materials.removeIf([&](const RecentMaterial &each) { return each.profile != profile; });
    return materials;
}

const RecentMaterial *RecentPresenter::find(const QString &key) const
{
    const auto at = std::ranges::find(m_recent.materials, key, keyOf);
    return at == m_recent.materials.end() ? nullptr : &*at;
}

//! Closed lists are filled when they open: nothing is decoded before.
void RecentPresenter::showOpen()
{
    if (m_buttons.photos.isOpen())
        showPhotos();
    if (m_buttons.materials.isOpen())
        showMaterials();
}

QString RecentPresenter::troubleOf(const QString &path) const
{
    return m_missing.contains(path) ? tr("The file is no longer there.") : QString();
}

void RecentPresenter::showPhotos()
{
    QList<FilmItem> items;
    for (const QString &each : std::as_const(m_recent.photos))
        items.append({.id = each,
                      .title = workflow::photoName(each),
                      .note = QDir::toNativeSeparators(each),
                      .trouble = troubleOf(each)});
    m_buttons.photos.setItems(items);
}

void RecentPresenter::showMaterials()
{
    QList<FilmItem> items;
    for (const RecentMaterial &each : offered())
        items.append({.id = keyOf(each),
                      .title = each.name.isEmpty() ? each.id : each.name,
                      //: %1 is the id of a material, %2 that of its project
                      .note = tr("%1 of project %2").arg(each.id, each.project),
                      .sign = each.picturePath.isEmpty() ? QStringLiteral("image-x-generic") : QString(),
                      .trouble = troubleOf(each.picturePath)});
    m_buttons.materials.setItems(items);
}

void RecentPresenter::lookForMissing()
{
    QStringList files = m_recent.photos;
    for (const RecentMaterial &each : std::as_const(m_recent.materials)) {
        if (!each.picturePath.isEmpty())
            files.append(each.picturePath);
    }
    if (!m_actions.missing || files.isEmpty() || m_looking)
        return;
    auto *looking = m_actions.missing(files);
    m_looking = looking;
    looking->whenDone(this, [this](const Result<QStringList> &missing) {
        m_looking.clear();
        if (!missing || *missing == m_missing)
            return;
        m_missing = *missing;
        showOpen();
    });
    looking->start();
}

} // namespace likeness::gui

#include "moc_recentpresenter.cpp"
