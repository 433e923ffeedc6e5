// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/composedoubles.h"

namespace likeness::gui::testing {

ComposeActions Doubles::actions()
{
    const workflow::Material material{
        .id = "mt_1",
        .name = "Two",
        .status = 1,
        .faces = {{.id = "mt_1_1", .rect = {10, 10, 80, 80}}, {.id = "mt_1_2", .rect = {110, 10, 60, 60}}},
        .picturePath = "template.png"};
    QImage picture(200, 200, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    const engine::FacesFound found{.size = {200, 200}, .faces = {{.rect = {50, 50, 90, 90}}}};
    return {
        .fuse = [this](const workflow::FuseInput &input) -> OperationOf<workflow::FuseOutcome> * {
            fused.append(input);
            if (hang) {
                auto *hanging = new Hanging<workflow::FuseOutcome>;
                running = hanging;
                return hanging;
            }
            if (fuseError)
                return new ReadyOperation<workflow::FuseOutcome>(*fuseError);
            return new ReadyOperation<workflow::FuseOutcome>(workflow::FuseOutcome{.requestId = "r-1"});
        },
        .materials = [material](const QString &) -> OperationOf<QList<workflow::Material>> * {
            return new ReadyOperation<QList<workflow::Material>>(QList{material});
        },
        .faces = [found](const QString &) -> OperationOf<engine::FacesFound> * {
            return new ReadyOperation<engine::FacesFound>(found);
        },
        .preflight = [this](const workflow::FuseInput &) -> OperationOf<api::Findings> * {
            return new ReadyOperation<api::Findings>(findings);
        },
        .picture = [picture](const QString &path) -> OperationOf<QImage> * {
            if (path.endsWith(".txt"))
                return new ReadyOperation<QImage>(Error{.code = "Input.NotAPicture"});
            return new ReadyOperation<QImage>(picture);
        },
        .findingWords = [](const api::Finding &finding) { return QString("rule %1").arg(int(finding.rule)); },
        .errorWords = [](const Error &error) { return Message{.severity = Severity::Error, .text = error.code}; },
    };
}

} // namespace likeness::gui::testing
