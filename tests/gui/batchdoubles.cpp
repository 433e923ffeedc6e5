// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/batchdoubles.h"

#include <QFile>

namespace likeness::gui::testing {

QByteArray BatchDoubles::fileAt(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BatchDoubles::release()
{
    const auto waiting = std::exchange(held, {});
    for (const QPointer<LedFusion> &each : waiting) {
        if (each)
            each->end();
    }
}

workflow::BatchDoors BatchDoubles::doors()
{
    const auto check = [this](const workflow::FuseInput &input, QObject *parent) -> OperationOf<api::Findings> * {
        api::Findings findings;
        if (refused.contains(input.faces.first().photoPath))
            findings.append({.rule = api::Rule::FaceTooSmall, .severity = api::Severity::Stop});
        return new ReadyOperation<api::Findings>(findings, parent);
    };
    const auto fuse = [this](const workflow::FuseInput &input, int,
                             QObject *parent) -> OperationOf<workflow::FuseOutcome> * {
        const QString photo = input.faces.first().photoPath;
        called.append(photo);
        const QByteArray picture = photo.toUtf8() + ' ' + input.material.toUtf8();
        Result<workflow::FuseOutcome> result =
            workflow::FuseOutcome{.picture = picture, .size = {4, 3}, .requestId = "r-" + photo, .attempts = 1};
        if (errors.contains(photo))
            result = errors.value(photo);
        if (!hold)
            return new ReadyOperation<workflow::FuseOutcome>(result, parent);
        auto *led = new LedFusion(result, parent);
        held.append(led);
        return led;
    };
    return {check, fuse, {}};
}

BatchActions BatchDoubles::actions()
{
    using Materials = QList<workflow::Material>;
    return {
        .materials = [this](const QString &) -> OperationOf<Materials> * {
            return new ReadyOperation<Materials>(materials);
        },
        .photos = [](const QStringList &paths) -> OperationOf<QStringList> * {
            return new ReadyOperation<QStringList>(paths);
        },
        .plan = [](const BatchSetup &setup) -> OperationOf<workflow::BatchPlan> * {
            const BatchChoices &choices = setup.choices;
            if (choices.fromTable)
                return new ReadyOperation<workflow::BatchPlan>(workflow::planOf(
                    workflow::TablePlan{.path = choices.table, .project = setup.project, .outFolder = choices.folder}));
            return new ReadyOperation<workflow::BatchPlan>(
                workflow::planOf(workflow::FolderPlan{.photos = setup.photos,
                                                      .project = setup.project,
                                                      .materials = setup.materials,
                                                      .outFolder = choices.folder,
                                                      .pattern = choices.pattern}));
        },
        .run = [this](const workflow::BatchPlan &plan,
                      const workflow::BatchOptions &options) { return new workflow::BatchRun(plan, options, doors()); },
        .keep = [this](const BatchSetup &setup) -> OperationOf<bool> * {
            kept = setup;
            return new ReadyOperation<bool>(true);
        },
        .forget = [this]() -> OperationOf<bool> * {
            kept.reset();
            return new ReadyOperation<bool>(true);
        },
        .kept = [this]() -> OperationOf<BatchSetup> * {
            return new ReadyOperation<BatchSetup>(kept ? Result<BatchSetup>(*kept) : Error{.kind = ErrorKind::File});
        },
        .usage = [this]() -> OperationOf<BatchUsage> * { return new ReadyOperation<BatchUsage>(used); },
        .profile = [this] { return profile; },
        .folder = [this] { return path("results"); },
        .findingWords = [](const api::Finding &finding) { return QString("rule %1").arg(int(finding.rule)); },
        .errorWords =
            [](const Error &error) {
                return Message{.severity = Severity::Error,
                               .text = error.code,
                               .advice = "Do this.",
                               .reference = error.code + " " + error.requestId};
            }};
}

} // namespace likeness::gui::testing
