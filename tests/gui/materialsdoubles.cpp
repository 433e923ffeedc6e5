// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/materialsdoubles.h"

namespace likeness::gui::testing {

using Material = workflow::Material;

OperationOf<Material> *FakeLibrary::addMaterial(const workflow::NewMaterial &material)
{
    if (addError)
        return new ReadyOperation<Material>(*addError);
    if (cloud) {
        const auto kind = material.video ? Material::Kind::Video : Material::Kind::Image;
        kept.append({.id = material.id, .project = material.project, .kind = kind, .isTyped = true});
        return new ReadyOperation<Material>(kept.last());
    }
    added.append(material.file);
    const bool good = !material.name.contains("faceless");
    kept.append({.id = QString("mt_%1").arg(kept.size() + 1),
                 .project = material.project,
                 .name = material.name,
                 .status = good ? 21 : 22});
    return new ReadyOperation<Material>(kept.last());
}

OperationOf<Material> *FakeLibrary::setFaces(const QString &id, const QList<workflow::TemplateFace> &faces)
{
    const auto at = std::ranges::find(kept, id, &Material::id);
    at->status = 21;
    at->reason.clear();
    at->faces.clear();
    for (const workflow::TemplateFace &each : faces)
        at->faces.append({each.id.isEmpty() ? QString("%1_%2").arg(id).arg(at->faces.size() + 1) : each.id, each.rect});
    return new ReadyOperation<Material>(*at);
}

QList<Material> FakeLibrary::of(const QString &project) const
{
    QList<Material> these;
    for (Material each : kept) {
        if (each.project.isEmpty())
            each.project = "at_1";
        if (each.project == project)
            these.append(each);
    }
    return these;
}

MaterialsActions FakeLibrary::actions()
{
    return {.library = [this] { return this; },
            .picture = [](const QString &) -> OperationOf<QImage> * {
                QImage image(200, 200, QImage::Format_RGB32);
                image.fill(Qt::gray);
                return new ReadyOperation<QImage>(image);
            },
            .errorWords = [](const Error &error) { return Message{.severity = Severity::Error, .text = error.code}; }};
}

} // namespace likeness::gui::testing
