// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchpresenter.h"
#include "tests/gui/composedoubles.h"

#include <QFile>
#include <QTemporaryDir>

namespace likeness::gui::testing {

//! A call that a test lets end.
class LedFusion : public OperationOf<workflow::FuseOutcome>
{
public:
    LedFusion(Result<workflow::FuseOutcome> result, QObject *parent)
        : OperationOf(parent)
        , m_result(std::move(result))
    {}
    void end() { finish(m_result); }

protected:
    void run() override {}

private:
    Result<workflow::FuseOutcome> m_result;
};

//! Answers for a Batch page: real plans and runs into a temporary folder, over calls that a test leads.
struct BatchDoubles
{
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
    QList<workflow::Material> materials{
        {.id = "mt_1", .name = "Wedding", .status = 21, .picturePath = "wedding.png"},
        {.id = "mt_2", .name = "Space", .status = 21},
        {.id = "mt_3", .name = "Refused", .status = 3, .reason = "No face in it."},
        {.id = "mt_v", .name = "Talk", .kind = workflow::Material::Kind::Video, .status = 21}};
    QString profile = "local";
    bool hold = false;              //!< calls wait for release()
    QHash<QString, Error> errors{}; //!< of calls, by photo
    QSet<QString> refused{};        //!< photos that a check stops
    BatchUsage used{.billed = 7, .perSecond = 0.5};

    std::optional<BatchSetup> kept{};
    QStringList called{}; //!< photos, in the order of the calls
    QList<QPointer<LedFusion>> held{};

    QString path(const QString &name) const { return folder->filePath(name); }
    QByteArray fileAt(const QString &name) const;
    void release(); //!< the calls that wait now
    BatchActions actions();

private:
    workflow::BatchDoors doors();
};

inline QByteArray BatchDoubles::fileAt(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void BatchDoubles::release()
{
    const auto waiting = std::exchange(held, {});
    for (const QPointer<LedFusion> &each : waiting) {
        if (each)
            each->end();
    }
}

inline workflow::BatchDoors BatchDoubles::doors()
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

inline BatchActions BatchDoubles::actions()
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
