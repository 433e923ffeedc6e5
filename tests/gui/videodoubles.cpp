// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/videodoubles.h"

namespace likeness::gui::testing {

store::Job VideoDoubles::job(const QString &id, store::Job::Status status)
{
    return {.id = id,
            .profile = "local",
            .project = "at_1",
            .material = "mt_v",
            .status = status,
            .submitted = QDateTime::currentDateTimeUtc(),
            .estimatedSeconds = 60};
}

VideoActions VideoDoubles::actions()
{
    using Materials = QList<workflow::Material>;
    return {
        .materials = [this](const QString &) -> OperationOf<Materials> * {
            return new ReadyOperation<Materials>(sampleMissing ? Materials{} : materials);
        },
        .addSample = [this]() -> OperationOf<QString> * {
            ++samplesAdded;
            sampleMissing = false;
            return new ReadyOperation<QString>(QString("mt_v"));
        },
        .preflight = [this](const workflow::FuseInput &) -> OperationOf<api::Findings> * {
            return new ReadyOperation<api::Findings>(findings);
        },
        .submit = [this](const workflow::VideoInput &input) -> OperationOf<workflow::VideoSubmission> * {
            submitted.append(input);
            if (submitError)
                return new ReadyOperation<workflow::VideoSubmission>(*submitError);
            const QString id = QString("job-%1").arg(submitted.size());
            stored.prepend(job(id));
            return new ReadyOperation<workflow::VideoSubmission>(
                workflow::VideoSubmission{.jobId = id, .estimatedSeconds = 12, .queueLength = 2});
        },
        .follow = [this](const QString &id, const QString &) -> OperationOf<workflow::VideoOutcome> * {
            auto *led = new LedFollower;
            followed.append(id);
            followers.insert(id, led);
            return led;
        },
        .jobs = [this]() -> OperationOf<QList<store::Job>> * { return new ReadyOperation<QList<store::Job>>(stored); },
        .forget = [this](const QString &id) -> OperationOf<bool> * {
            forgotten.append(id);
            stored.removeIf([&](const store::Job &each) { return each.id == id; });
            return new ReadyOperation<bool>(true);
        },
        .copy = [this](const QString &from, const QString &to) -> OperationOf<bool> * {
            copies.append(from + " > " + to);
            return new ReadyOperation<bool>(true);
        },
        .picture = [this](const QString &path) -> OperationOf<QImage> * {
            QImage picture(path.startsWith("poster") ? posterSize : logoSize, QImage::Format_RGB32);
            picture.fill(path.startsWith("poster") ? Qt::darkGray : Qt::magenta);
            return new ReadyOperation<QImage>(picture);
        },
        .profile = [] { return QString("local"); },
        .folder = folder,
        .findingWords = [](const api::Finding &finding) { return QString("rule %1").arg(int(finding.rule)); },
        .errorWords =
            [](const Error &error) {
                return Message{.severity = Severity::Error, .text = error.code, .advice = "Do this."};
            },
        .warningWords = [](const api::LikenessWarning &warning) { return "Beware of " + warning.code + '.'; }};
}

} // namespace likeness::gui::testing
