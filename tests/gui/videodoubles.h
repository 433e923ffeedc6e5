// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/videopresenter.h"
#include "tests/gui/composedoubles.h"

namespace likeness::gui::testing {

//! A follower that a test leads.
class LedFollower : public OperationOf<workflow::VideoOutcome>
{
public:
    void tell(const QString &stage, qint64 done = 0, qint64 total = 0) { emit progressed({done, total, stage}); }
    void end(const Result<workflow::VideoOutcome> &result) { finish(result); }

protected:
    void run() override {}
};

//! Answers for a Video page: one video of two faces, jobs as a test puts them.
struct VideoDoubles
{
    QList<workflow::Material> materials{
        {.id = "mt_9", .name = "Picture", .status = 21, .picturePath = "picture.png"},
        {.id = "mt_v",
         .name = "Talk",
         .kind = workflow::Material::Kind::Video,
         .status = 21,
         .faces = {{.id = "mt_v_1", .rect = {10, 10, 80, 80}}, {.id = "mt_v_2", .rect = {110, 10, 60, 60}}},
         .picturePath = "poster.png"}};
    QList<store::Job> stored{};
    api::Findings findings{};
    std::optional<Error> submitError{};
    bool sampleMissing = false; //!< until it is asked for
    QString folder{};

    int samplesAdded = 0;
    QList<workflow::VideoInput> submitted{};
    QStringList followed{}; //!< ids, in the order they were begun
    QHash<QString, QPointer<LedFollower>> followers{};
    QStringList forgotten{};
    QStringList copies{};

    static store::Job job(const QString &id, store::Job::Status status = store::Job::Status::Queued);
    VideoActions actions();
};

inline store::Job VideoDoubles::job(const QString &id, store::Job::Status status)
{
    return {.id = id,
            .profile = "local",
            .project = "at_1",
            .material = "mt_v",
            .status = status,
            .submitted = QDateTime::currentDateTimeUtc(),
            .estimatedSeconds = 60};
}

inline VideoActions VideoDoubles::actions()
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
        .profile = [] { return QString("local"); },
        .folder = folder,
        .findingWords = [](const api::Finding &finding) { return QString("rule %1").arg(int(finding.rule)); },
        .errorWords =
            [](const Error &error) {
                return Message{.severity = Severity::Error, .text = error.code, .advice = "Do this."};
            }};
}

} // namespace likeness::gui::testing
