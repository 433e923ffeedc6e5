// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialspresenter.h"

namespace likeness::gui::testing {

//! A library in memory: one project with two materials, one of them refused.
class FakeLibrary : public workflow::Library
{
public:
    using Material = workflow::Material;
    using Project = workflow::Project;

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
        if (listError)
            return new ReadyOperation<QList<Material>>(*listError);
        return new ReadyOperation<QList<Material>>(project == "at_1" ? kept : QList<Material>());
    }
    OperationOf<QList<Material>> *knownMaterials(const QString &project) override
    {
        QList<Material> known = project == "at_1" ? kept : QList<Material>();
        known.removeIf([](const Material &each) { return !each.isTyped; });
        return new ReadyOperation<QList<Material>>(known);
    }
    OperationOf<Material> *addMaterial(const workflow::NewMaterial &material) override
    {
        if (addError)
            return new ReadyOperation<Material>(*addError);
        if (cloud) {
            const auto kind = material.video ? Material::Kind::Video : Material::Kind::Image;
            kept.append({.id = material.id, .kind = kind, .isTyped = true});
            return new ReadyOperation<Material>(kept.last());
        }
        added.append(material.file);
        const bool good = !material.name.contains("faceless");
        kept.append({.id = QString("mt_%1").arg(kept.size() + 1), .name = material.name, .status = good ? 21 : 22});
        return new ReadyOperation<Material>(kept.last());
    }
    OperationOf<Material> *changeMaterial(const QString &id, const workflow::MaterialEdit &edit) override
    {
        if (nameError)
            return new ReadyOperation<Material>(*nameError);
        const auto at = std::ranges::find(kept, id, &Material::id);
        at->name = edit.name.value_or(at->name);
        return new ReadyOperation<Material>(*at);
    }
    OperationOf<QString> *removeMaterial(const QString &id) override
    {
        kept.removeIf([&](const Material &each) { return each.id == id; });
        return new ReadyOperation<QString>(id);
    }
    OperationOf<Material> *setFaces(const QString &id, const QList<workflow::TemplateFace> &faces) override
    {
        const auto at = std::ranges::find(kept, id, &Material::id);
        at->status = 21;
        at->reason.clear();
        at->faces.clear();
        for (const workflow::TemplateFace &each : faces)
            at->faces.append(
                {each.id.isEmpty() ? QString("%1_%2").arg(id).arg(at->faces.size() + 1) : each.id, each.rect});
        return new ReadyOperation<Material>(*at);
    }

    OperationOf<QString> *setPicture(const QString &id, const QString &file) override
    {
        if (file.contains("broken"))
            return new ReadyOperation<QString>(Error{.kind = ErrorKind::Input, .code = "Input.NotAPicture"});
        pictures.append(id + ' ' + file);
        return new ReadyOperation<QString>(file);
    }

    MaterialsActions actions()
    {
        return {
            .library = [this] { return this; },
            .picture = [](const QString &) -> OperationOf<QImage> * {
                QImage image(200, 200, QImage::Format_RGB32);
                image.fill(Qt::gray);
                return new ReadyOperation<QImage>(image);
            },
            .errorWords = [](const Error &error) { return Message{.severity = Severity::Error, .text = error.code}; }};
    }
};

} // namespace likeness::gui::testing
