// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videopresenter.h"

#include "words/reasontext.h"
#include "workflow/photosource.h"

#include <QLocale>

namespace likeness::gui {

VideoPresenter::VideoPresenter(VideoView &view, VideoActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{
    check();
    showJobs();
    showVideo();
}

VideoPresenter::~VideoPresenter()
{
    QList<QPointer<Operation>> running{m_listing,    m_sampling,       m_reading,
                                       m_submitting, m_poster.loading, m_logo.loading};
    running += m_followers.values();
    for (const QPointer<Operation> &each : std::as_const(running)) {
        if (each) {
            each->disconnect(this);
            each->cancel();
        }
    }
}

void VideoPresenter::tell(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_view.showMessage(m_actions.errorWords(error));
}

void VideoPresenter::setProject(const QString &project, bool samples)
{
    m_project = project;
    m_isSamples = samples;
    if (m_seen)
        fetchMaterials();
}

void VideoPresenter::useMaterial(const QString &project, const QString &id)
{
    m_settings.templateFace.clear();
    m_material = id;
    m_job.clear();
    m_isTemplateSeen = true;
    setProject(project, m_isSamples && project == m_project);
}

void VideoPresenter::see()
{
    m_seen = true;
    fetchMaterials();
    takeUpJobs();
}

void VideoPresenter::fetchMaterials()
{
    if (m_project.isEmpty() || !m_actions.materials)
        return;
    auto *listing = m_actions.materials(m_project);
    m_listing = listing;
    listing->whenDone(this, [this, listing](const Result<QList<workflow::Material>> &materials) {
        if (m_listing != listing)
            return; // a later one has taken its place
        m_listing = nullptr;
        if (materials)
            takeMaterials(*materials);
        else
            tell(materials.error());
    });
    listing->start();
}

void VideoPresenter::takeMaterials(const QList<workflow::Material> &materials)
{
    m_materials.clear();
    for (const workflow::Material &each : materials) {
        // A cloud tells the kind of few: one that nobody said to be a picture may be a video until it shows one here.
        const bool mayBe = each.isKindGuessed && each.picturePath.isEmpty();
        if (each.kind == workflow::Material::Kind::Video || mayBe)
            m_materials.append(each);
    }
    if (!findMaterial(m_material)) {
        const auto usable = std::ranges::find_if(m_materials, &workflow::Material::isUsable);
        m_material = usable == m_materials.end() ? QString() : usable->id;
    }
    for (JobRow &row : m_jobs)
        row.name = nameOf(row.job.material);
    showMaterials();
    showJobs();
    showVideo();
    if (m_materials.isEmpty())
        addSample();
}

void VideoPresenter::addSample()
{
    if (!m_isSamples || m_sampling || !m_actions.addSample)
        return;
    auto *adding = m_actions.addSample();
    if (!adding)
        return;
    m_sampling = adding;
    m_view.showProgress(tr("Getting the sample video ready"), 0, 0);
    adding->whenDone(this, [this](const Result<QString> &id) {
        m_sampling = nullptr;
        m_view.showIdle();
        check();
        if (!id)
            return tell(id.error());
        m_isSamples = false; // asked for once
        fetchMaterials();
    });
    adding->start();
    check();
}

const workflow::Material *VideoPresenter::findMaterial(const QString &id) const
{
    const auto at = std::ranges::find(m_materials, id, &workflow::Material::id);
    return at == m_materials.end() ? nullptr : &*at;
}

QString VideoPresenter::pictureOf(const QString &material) const
{
    const workflow::Material *known = findMaterial(material);
    return known ? known->picturePath : QString();
}

QString VideoPresenter::nameOf(const QString &material) const
{
    const workflow::Material *known = findMaterial(material);
    return known && !known->name.isEmpty() ? known->name : material;
}

void VideoPresenter::offerPhotos(const QList<VideoPhoto> &photos)
{
    for (const VideoPhoto &each : photos) {
        const auto at = std::ranges::find(m_photos, each.path, &VideoPhoto::path);
        if (at == m_photos.end())
            m_photos.append(each);
        else
            at->face = each.face;
    }
    if (m_photo.isEmpty() && !m_photos.isEmpty())
        m_photo = m_photos.first().path;
    showPhotos();
}

void VideoPresenter::addPhotos(const QStringList &paths)
{
    QList<VideoPhoto> photos;
    for (const QString &each : paths)
        photos.append({.path = each});
    offerPhotos(photos);
    if (!paths.isEmpty())
        choosePhoto(paths.last());
}

void VideoPresenter::choosePhoto(const QString &path)
{
    m_photo = path;
    showPhotos();
}

void VideoPresenter::chooseMaterial(const QString &id)
{
    m_material = id;
    m_settings.templateFace.clear();
    m_job.clear();
    m_isTemplateSeen = true;
    showMaterials();
    showJobs();
    showVideo();
}

void VideoPresenter::setSettings(const VideoSettings &settings)
{
    m_settings = settings;
    bringMark();
    check();
}

void VideoPresenter::showPhotos()
{
    QList<FilmItem> items;
    for (const VideoPhoto &each : std::as_const(m_photos)) {
        items.append({.id = each.path,
                      .title = workflow::photoName(each.path),
                      .note = each.face ? tr("The face drawn on Compose is used.") : tr("Its largest face is used."),
                      .sign = workflow::isAddress(each.path) ? QStringLiteral("insert-link") : QString()});
    }
    m_view.showPhotos(items, m_photo);
    check();
}

void VideoPresenter::showMaterials()
{
    QList<FilmItem> items;
    for (const workflow::Material &each : std::as_const(m_materials)) {
        items.append({.id = each.id,
                      .title = each.name.isEmpty() ? each.id : each.name,
                      .note = each.id,
                      .badge = each.faces.isEmpty() ? QString() : QLocale().toString(each.faces.size()),
                      .sign = each.picturePath.isEmpty() ? QStringLiteral("image-x-generic") : QString(),
                      .trouble = each.isUsable() ? QString() : words::reasonText(each.reason),
                      .picture = each.picturePath});
    }
    m_view.showMaterials(items, m_material);
    QStringList faces;
    if (const workflow::Material *chosen = findMaterial(m_material)) {
        for (const workflow::TemplateFace &each : chosen->faces)
            faces.append(each.id);
    }
    m_view.showTemplateFaces(faces, m_settings.templateFace);
    bringMark();
    check();
}

void VideoPresenter::retranslate()
{
    showPhotos();
    showMaterials();
    showJobs();
    showVideo();
}

} // namespace likeness::gui

#include "moc_videopresenter.cpp"
