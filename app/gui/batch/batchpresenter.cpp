// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpresenter.h"

#include "words/reasontext.h"
#include "workflow/outputname.h"

#include <QFileInfo>

namespace likeness::gui {

using namespace std::chrono_literals;

BatchPresenter::BatchPresenter(BatchView &view, BatchActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{
    m_setup.choices.pattern = workflow::usualPattern.toString();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms); // while someone types
    connect(&m_soon, &QTimer::timeout, this, &BatchPresenter::plan);
    m_pulse.setInterval(2s);
    connect(&m_pulse, &QTimer::timeout, this, &BatchPresenter::readUsage);
    check();
}

BatchPresenter::~BatchPresenter()
{
    m_gone = true;
    for (const QPointer<Operation> &each :
         {m_listing, m_planning, m_keeping, m_counting, QPointer<Operation>(m_run.data())}) {
        if (each)
            each->disconnect(this);
        if (each)
            each->cancel();
    }
}

void BatchPresenter::setProject(const QString &project)
{
    m_project = project;
    if (!isRunning() && !m_startPlanned)
        fetchMaterials();
}

void BatchPresenter::fetchMaterials()
{
    if (!m_actions.materials || m_project.isEmpty())
        return;
    if (m_listing)
        m_listing->cancel();
    auto *listing = m_actions.materials(m_project);
    m_listing = listing;
    listing->whenDone(this, [this](const Result<QList<workflow::Material>> &materials) {
        if (materials)
            return takeMaterials(*materials);
        if (materials.error().kind != ErrorKind::Cancelled)
            m_view.showMessage(m_actions.errorWords(materials.error()));
    });
    listing->start();
}

void BatchPresenter::takeMaterials(const QList<workflow::Material> &materials)
{
    using Kind = workflow::Material::Kind;
    m_materials = materials;
    m_materials.removeIf([](const workflow::Material &each) { return each.kind == Kind::Video; });
    if (isRunning() || m_startPlanned)
        return showMaterials();
    QStringList chosen;
    for (const workflow::Material &each : std::as_const(m_materials)) {
        if (each.isUsable() && m_setup.materials.contains(each.id))
            chosen.append(each.id);
    }
    const auto first = std::ranges::find_if(m_materials, &workflow::Material::isUsable);
    if (chosen.isEmpty() && first != m_materials.end() && m_setup.project != m_project)
        chosen.append(first->id);
    const bool same = chosen == m_setup.materials && m_setup.project == m_project;
    m_setup.materials = chosen;
    m_setup.project = m_project;
    showMaterials();
    if (!same)
        refresh();
}

QString BatchPresenter::nameOf(const QString &material) const
{
    const auto at = std::ranges::find(m_materials, material, &workflow::Material::id);
    return at == m_materials.end() || at->name.isEmpty() ? material : at->name;
}

QString BatchPresenter::pictureOf(const QString &material) const
{
    const auto at = std::ranges::find(m_materials, material, &workflow::Material::id);
    return at == m_materials.end() ? QString() : at->picturePath;
}

void BatchPresenter::see()
{
    if (m_setup.choices.folder.isEmpty() && m_actions.folder) {
        m_setup.choices.folder = m_actions.folder();
        m_view.showChoices(m_setup.choices);
        refresh();
    }
    readUsage();
}

void BatchPresenter::offerPhotos(const QStringList &photos)
{
    if (!m_touched && !isRunning() && !m_startPlanned)
        setPhotos(photos);
}

void BatchPresenter::add(const QStringList &paths)
{
    if (isRunning() || paths.isEmpty())
        return;
    const QString &first = paths.first();
    if (paths.size() == 1 && first.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        BatchChoices choices = m_setup.choices;
        choices.fromTable = true;
        choices.table = first;
        setChoices(choices);
        m_view.showChoices(choices);
        return;
    }
    auto *looking = m_actions.photos(paths);
    looking->whenDone(this, [this](const Result<QStringList> &found) {
        if (!found)
            return m_view.showMessage(m_actions.errorWords(found.error()));
        if (isRunning())
            return;
        QStringList photos = m_touched ? m_setup.photos : QStringList();
        photos += *found;
        photos.removeDuplicates();
        m_touched = true;
        setPhotos(photos);
    });
    looking->start();
}

void BatchPresenter::removePhoto(const QString &path)
{
    QStringList photos = m_setup.photos;
    photos.removeAll(path);
    m_touched = true;
    setPhotos(photos);
}

void BatchPresenter::clearPhotos()
{
    m_touched = true;
    setPhotos({});
}

void BatchPresenter::setPhotos(const QStringList &photos)
{
    if (isRunning() || m_setup.photos == photos)
        return;
    m_setup.photos = photos;
    showPhotos();
    refresh();
}

void BatchPresenter::chooseMaterials(const QStringList &ids)
{
    if (isRunning() || m_setup.materials == ids)
        return;
    m_setup.materials = ids;
    refresh();
}

void BatchPresenter::setChoices(const BatchChoices &choices)
{
    if (isRunning() || m_setup.choices == choices)
        return;
    BatchChoices planned = choices; // how fast it goes changes no row
    planned.jobs = m_setup.choices.jobs;
    planned.rate = m_setup.choices.rate;
    planned.budget = m_setup.choices.budget;
    planned.replace = m_setup.choices.replace;
    const bool same = planned == m_setup.choices;
    m_setup.choices = choices;
    if (!same)
        refresh();
}

void BatchPresenter::showPhotos()
{
    QList<FilmItem> items;
    for (const QString &each : std::as_const(m_setup.photos))
        items.append({.id = each, .title = QFileInfo(each).fileName(), .note = each});
    m_view.showPhotos(items);
}

void BatchPresenter::showMaterials()
{
    QList<MaterialCheck> checks;
    for (const workflow::Material &each : std::as_const(m_materials)) {
        const QString refused =
            each.reason.isEmpty() ? tr("This material cannot be used.") : words::reasonText(each.reason);
        checks.append({.id = each.id,
                       .name = nameOf(each.id),
                       .trouble = each.isUsable() ? QString() : refused,
                       .chosen = m_setup.materials.contains(each.id)});
    }
    m_view.showMaterials(checks);
}

void BatchPresenter::showForm()
{
    m_view.showChoices(m_setup.choices);
    showPhotos();
    showMaterials();
}

void BatchPresenter::retranslate()
{
    showForm();
    showExample();
    m_view.showLines(m_lines);
    check();
    m_view.showStatus(m_status);
    readUsage();
}

} // namespace likeness::gui

#include "moc_batchpresenter.cpp"
