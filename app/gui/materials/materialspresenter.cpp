// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspresenter.h"

#include "gui/widgets/theme.h"
#include "words/reasontext.h"

#include <QLocale>

namespace likeness::gui {

namespace {

QList<RectItem> itemsOf(const workflow::Material &material)
{
    QList<RectItem> items;
    for (const workflow::TemplateFace &each : material.faces) {
        const int number = int(items.size()) + 1;
        items.append({.id = number, .rect = each.rect, .color = faceColor(number), .label = each.id});
    }
    return items;
}

} // namespace

MaterialsPresenter::MaterialsPresenter(MaterialsView &view, MaterialsActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{}

MaterialsPresenter::~MaterialsPresenter() { stopAll(); }

void MaterialsPresenter::stopAll()
{
    ++m_round;
    for (const QPointer<Operation> &each : {m_listing, m_gathering, m_counting, m_loading, m_working}) {
        if (each) {
            each->disconnect(this);
            each->cancel();
        }
    }
}

const workflow::Material *MaterialsPresenter::material() const
{
    const auto at = std::ranges::find(m_materials, m_material, &workflow::Material::id);
    return at == m_materials.end() ? nullptr : &*at;
}

QString MaterialsPresenter::pictureOf(const QString &material) const
{
    const auto at = std::ranges::find(m_materials, material, &workflow::Material::id);
    return at == m_materials.end() ? QString() : at->picturePath;
}

void MaterialsPresenter::tell(const Error &error)
{
    m_view.showIdle();
    if (error.kind != ErrorKind::Cancelled)
        m_view.showMessage(m_actions.errorWords(error));
}

void MaterialsPresenter::reload()
{
    if (!m_actions.library || isBusy())
        return;
    m_isCloud = library().isCloud();
    m_view.showLibrary(m_isCloud);
    auto *listing = library().projects();
    m_listing = listing;
    listing->whenDone(this, [this, round = m_round](const Result<QList<workflow::Project>> &projects) {
        if (round != m_round)
            return; // another profile is in use by now
        if (projects)
            takeProjects(*projects);
        else
            tell(projects.error());
    });
    listing->start();
}

void MaterialsPresenter::takeProjects(const QList<workflow::Project> &projects)
{
    m_projects = projects;
    m_seesAll = m_seesAll && projects.size() > 1;
    if (!m_seesAll && std::ranges::find(projects, m_project, &workflow::Project::id) == projects.end())
        m_project = projects.isEmpty() ? QString() : projects.first().id;
    m_view.showProjects(projects, m_project);
    fetchMaterials();
}

void MaterialsPresenter::chooseProject(const QString &id)
{
    if (!m_project.isEmpty())
        m_formerProject = m_project;
    m_project = id;
    m_seesAll = id.isEmpty();
    if (!m_seesAll) // the chosen one stays in sight among all
        m_material.clear();
    m_view.showProjects(m_projects, m_project);
    fetchMaterials();
}

void MaterialsPresenter::fetchMaterials()
{
    fetchQuota();
    if (m_gathering) {
        m_gathering->cancel();
        m_gathering = nullptr;
        m_view.showIdle();
    }
    if (m_seesAll)
        return fetchAll();
    if (m_project.isEmpty())
        return takeMaterials({});
    auto *listing = library().materials(m_project);
    m_listing = listing;
    listing->whenDone(this,
                      [this, of = m_project, round = m_round](const Result<QList<workflow::Material>> &materials) {
                          if (of != m_project || round != m_round)
                              return;
                          if (!materials)
                              return fetchKnown(materials.error());
                          takeMaterials(*materials);
                          if (m_isCloud)
                              showListed();
                      });
    listing->start();
}

void MaterialsPresenter::takeMaterials(const QList<workflow::Material> &materials)
{
    m_materials = materials;
    pick();
    chooseMaterial(m_material);
}

void MaterialsPresenter::choose(const MaterialChoice &choice)
{
    m_choice = choice;
    const QString before = m_material;
    pick();
    if (m_material == before)
        showMaterials(); // what was drawn on it stays
    else
        chooseMaterial(m_material);
}

void MaterialsPresenter::pick()
{
    m_shown = chosenMaterials(m_materials, m_choice);
    const bool isSeen = std::ranges::find(m_shown, m_material, &workflow::Material::id) != m_shown.end();
    if (!isSeen)
        m_material = m_shown.isEmpty() ? QString() : m_shown.first().id;
}

void MaterialsPresenter::showMaterials()
{
    m_shown = chosenMaterials(m_materials, m_choice);
    QList<FilmItem> items;
    for (const workflow::Material &each : std::as_const(m_shown)) {
        items.append({.id = each.id,
                      .title = each.name.isEmpty() ? each.id : each.name,
                      .detail = m_seesAll ? nameOfProject(each.project) : QString(),
                      .note = each.id,
                      .badge = each.faces.isEmpty() ? QString() : QLocale().toString(each.faces.size()),
                      .sign = each.picturePath.isEmpty() ? QStringLiteral("image-x-generic") : QString(),
                      .trouble = each.isUsable() ? QString() : words::reasonText(each.reason),
                      .picture = each.picturePath});
    }
    m_view.showMaterials(items, int(m_materials.size()), m_material);
}

void MaterialsPresenter::chooseMaterial(const QString &id)
{
    m_material = id;
    showMaterials();
    showFacts();
    const workflow::Material *chosen = material();
    m_view.showRights(chosen && m_actions.rights ? m_actions.rights(id) : QString());
    m_faces = chosen ? itemsOf(*chosen) : QList<RectItem>();
    if (m_loading)
        m_loading->cancel();
    if (!chosen || chosen->picturePath.isEmpty()) {
        m_view.showPicture({});
        m_view.showFaces(m_faces, false);
        return;
    }
    auto *loading = m_actions.picture(chosen->picturePath);
    m_loading = loading;
    loading->whenDone(this, [this, id](const Result<QImage> &picture) {
        if (id != m_material)
            return;
        m_view.showPicture(picture ? *picture : QImage());
        m_view.showFaces(m_faces, false);
    });
    loading->start();
}

void MaterialsPresenter::showFacts()
{
    const workflow::Material *chosen = material();
    m_view.showMaterial(chosen ? std::optional(*chosen) : std::nullopt,
                        chosen && m_seesAll ? nameOfProject(chosen->project) : QString());
}

void MaterialsPresenter::use()
{
    const workflow::Material *chosen = material();
    if (chosen && chosen->kind == workflow::Material::Kind::Video)
        emit filmWanted(chosen->project, chosen->id);
    else if (chosen)
        emit useWanted(chosen->project, chosen->id);
}

} // namespace likeness::gui

#include "moc_materialspresenter.cpp"
