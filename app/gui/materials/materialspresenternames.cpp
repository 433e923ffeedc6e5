// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspresenter.h"

#include "api/limits.h"

#include <QLocale>
#include <QUndoCommand>

namespace likeness::gui {

namespace {

//! A name that was given already when the command is pushed; undo gives the former one.
class NameCommand : public QUndoCommand
{
public:
    using Give = std::function<void(const QString &)>;

    NameCommand(const QString &text, QString before, QString after, Give give)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_give(std::move(give))
    {}

    void undo() override { m_give(m_before); }
    void redo() override
    {
        if (std::exchange(m_given, false))
            return;
        m_give(m_after);
    }

private:
    QString m_before;
    QString m_after;
    Give m_give;
    bool m_given = true;
};

} // namespace

void MaterialsPresenter::undo()
{
    if (!isBusy())
        m_undo.undo();
}

void MaterialsPresenter::redo()
{
    if (!isBusy())
        m_undo.redo();
}

void MaterialsPresenter::renameProject(const QString &name)
{
    const auto at = std::ranges::find(m_projects, m_project, &workflow::Project::id);
    if (at == m_projects.end() || at->name == name || isBusy())
        return;
    nameProject(m_project, name, [this, id = m_project, before = at->name, name] {
        m_undo.push(new NameCommand(tr("Rename the project"), before, name,
                                    [this, id](const QString &given) { nameProject(id, given, {}); }));
    });
}

void MaterialsPresenter::renameMaterial(const QString &id, const QString &name)
{
    const auto at = std::ranges::find(m_materials, id, &workflow::Material::id);
    if (at == m_materials.end() || at->name == name || isBusy())
        return;
    const workflow::Material which{.id = id, .project = at->project};
    nameMaterial(which, name, [this, which, before = at->name, name] {
        m_undo.push(new NameCommand(tr("Rename the material"), before, name,
                                    [this, which](const QString &given) { nameMaterial(which, given, {}); }));
    });
}

void MaterialsPresenter::nameProject(const QString &id, const QString &name, const std::function<void()> &done)
{
    work<workflow::Project>(library().renameProject(id, name), [this, done](const workflow::Project &named) {
        const auto at = std::ranges::find(m_projects, named.id, &workflow::Project::id);
        if (at != m_projects.end())
            at->name = named.name;
        m_view.showProjects(m_projects, m_project);
        if (m_seesAll) { // each says its project
            showMaterials();
            showFacts();
        }
        if (done)
            done();
    });
}

void MaterialsPresenter::nameMaterial(const workflow::Material &which, const QString &name,
                                      const std::function<void()> &done)
{
    const auto take = [this, done, project = which.project](const workflow::Material &named) {
        const auto at = std::ranges::find(m_materials, named.id, &workflow::Material::id);
        if (at != m_materials.end())
            at->name = named.name;
        showMaterials(); // what is drawn on the chosen one stays
        if (material())
            showFacts();
        if (done)
            done();
        emit changed(project);
    };
    work<workflow::Material>(library().changeMaterial(which.id, {.name = name}), take);
}

void MaterialsPresenter::fetchQuota()
{
    if (m_isCloud)
        return; // told when the list has come
    auto *counting = library().quota();
    m_counting = counting;
    counting->whenDone(this, [this](const Result<workflow::Quota> &quota) {
        const QLocale locale;
        if (!quota || quota->most == 0)
            return m_view.showQuota({});
        //: %n, %1 and %2 are counts of materials
        const QString text = tr("%n of %1 materials used; in the cloud %2 are free", nullptr, quota->used)
                                 .arg(locale.toString(quota->most), locale.toString(api::limits::freeMaterials));
        m_view.showQuota(text);
    });
    counting->start();
}

} // namespace likeness::gui
