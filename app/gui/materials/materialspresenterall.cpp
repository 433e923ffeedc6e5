// SPDX-License-Identifier: Apache-2.0
// The materials of all projects together, each in its own.
#include "gui/materials/materialspresenter.h"

namespace likeness::gui {

QString MaterialsPresenter::nameOfProject(const QString &id) const
{
    const auto at = std::ranges::find(m_projects, id, &workflow::Project::id);
    return at == m_projects.end() || at->name.isEmpty() ? id : at->name;
}

void MaterialsPresenter::fetchAll()
{
    QStringList projects;
    for (const workflow::Project &each : std::as_const(m_projects))
        projects.append(each.id);
    auto *gathering = new workflow::AllMaterials(library(), projects, this);
    m_gathering = gathering;
    if (m_isCloud) { // here it takes no time
        const auto show = [this](qint64 done, qint64 total) {
            m_view.showProgress(tr("Listing the materials of all projects"), done, total);
        };
        show(0, projects.size());
        connect(gathering, &Operation::progressed, this,
                [show](const Progress &progress) { show(progress.done, progress.total); });
    }
    gathering->whenDone(this, [this, gathering](const Result<workflow::GatheredMaterials> &all) {
        if (m_gathering != gathering || !all)
            return; // cancelled: something else is to be seen
        m_gathering = nullptr;
        takeAll(*all);
    });
    gathering->start();
}

void MaterialsPresenter::takeAll(const workflow::GatheredMaterials &all)
{
    if (m_isCloud)
        m_view.showIdle();
    takeMaterials(all.materials);
    if (!all.error) {
        if (m_isCloud)
            showListed();
        return;
    }
    m_view.showQuota({}); // it is not known
    QStringList names;
    for (const QString &each : all.unlisted)
        names.append(nameOfProject(each));
    Message message = m_actions.errorWords(*all.error);
    const QStringList told{message.text, message.advice};
    message.advice = told.join(QLatin1Char('\n')).trimmed();
    //: %1 is a list of names or IDs of projects
    message.text = tr("%n project(s) could not be listed: %1", nullptr, int(names.size())).arg(fewOf(names));
    m_view.showMessage(message);
}

void MaterialsPresenter::askForProject()
{
    m_view.showMessage({.severity = Severity::Warning,
                        .text = tr("Nothing was added: all projects are shown."),
                        .advice = tr("Choose the project that is to have it, then add it again.")});
}

void MaterialsPresenter::tellChanged(const QString &material)
{
    const auto at = std::ranges::find(m_materials, material, &workflow::Material::id);
    if (at != m_materials.end())
        emit changed(at->project);
}

} // namespace likeness::gui
