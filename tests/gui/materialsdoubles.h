// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialspresenter.h"

namespace likeness::gui::testing {

//! A library in memory: one project with two materials, one of them refused. What says no project is in the first one.
class FakeLibrary : public workflow::Library
{
public:
    using Material = workflow::Material;
    using Project = workflow::Project;

    //! A list that never comes.
    class Hanging : public OperationOf<QList<Material>>
    {
    protected:
        void run() override {}
    };

    QList<Project> all{{.id = "at_1", .name = "Samples"}};
    QList<Material> kept{{.id = "mt_1",
                          .name = "One",
                          .status = 21,
                          .faces = {{.id = "mt_1_1", .rect = {20, 20, 80, 80}}},
                          .picturePath = "one.png",
                          .size = {200, 200}},
                         {.id = "mt_2",
                          .name = "Two",
                          .status = 22,
                          .reason = "No face was found.",
                          .picturePath = "two.png",
                          .size = {200, 200}}};
    std::optional<Error> addError{};
    std::optional<Error> nameError{};
    std::optional<Error> listError{};
    QString listErrorOf{}; //!< the project whose list fails; empty: any
    bool listHangs = false;
    bool cloud = false;     //!< what is typed in then is kept as a cloud's
    QStringList pictures{}; //!< ids and files
    QStringList added{};

    bool isCloud() const override { return cloud; }
    OperationOf<QList<Project>> *projects() override { return new ReadyOperation<QList<Project>>(all); }
    OperationOf<Project> *addProject(const QString &id, const QString &name) override
    {
        if (cloud) {
            all.append({.id = id, .name = name});
            return new ReadyOperation<Project>(all.last());
        }
        all.append({.id = QString("at_%1").arg(all.size() + 1), .name = name});
        return new ReadyOperation<Project>(all.last());
    }
    OperationOf<Project> *renameProject(const QString &id, const QString &name) override
    {
        if (nameError)
            return new ReadyOperation<Project>(*nameError);
        const auto at = std::ranges::find(all, id, &Project::id);
        at->name = name;
        return new ReadyOperation<Project>(*at);
    }
    OperationOf<QString> *removeProject(const QString &id) override
    {
        all.removeIf([&](const Project &each) { return each.id == id; });
        return new ReadyOperation<QString>(id);
    }
    OperationOf<workflow::Quota> *quota() override
    {
        return new ReadyOperation<workflow::Quota>(workflow::Quota{int(kept.size()), 1000});
    }
    OperationOf<QList<Material>> *materials(const QString &project) override
    {
        if (listHangs)
            return new Hanging;
        if (listError && (listErrorOf.isEmpty() || listErrorOf == project))
            return new ReadyOperation<QList<Material>>(*listError);
        return new ReadyOperation<QList<Material>>(of(project));
    }
    OperationOf<QList<Material>> *knownMaterials(const QString &project) override
    {
        QList<Material> known = of(project);
        known.removeIf([](const Material &each) { return !each.isTyped; });
        return new ReadyOperation<QList<Material>>(known);
    }
    OperationOf<Material> *addMaterial(const workflow::NewMaterial &material) override;
    OperationOf<Material> *changeMaterial(const QString &id, const workflow::MaterialEdit &edit) override
    {
        if (nameError)
            return new ReadyOperation<Material>(*nameError);
        const auto at = std::ranges::find(kept, id, &Material::id);
        at->name = edit.name.value_or(at->name);
        if (edit.kind) {
            at->kind = *edit.kind;
            at->isKindGuessed = false;
        }
        return new ReadyOperation<Material>(*at);
    }
    OperationOf<QString> *removeMaterial(const QString &id) override
    {
        kept.removeIf([&](const Material &each) { return each.id == id; });
        return new ReadyOperation<QString>(id);
    }
    OperationOf<Material> *setFaces(const QString &id, const QList<workflow::TemplateFace> &faces) override;
    OperationOf<QString> *setPicture(const QString &id, const QString &file) override
    {
        if (file.contains("broken"))
            return new ReadyOperation<QString>(Error{.kind = ErrorKind::Input, .code = "Input.NotAPicture"});
        pictures.append(id + ' ' + file);
        return new ReadyOperation<QString>(file);
    }

    QList<Material> of(const QString &project) const;

    MaterialsActions actions();
};

} // namespace likeness::gui::testing
