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
         .picturePath = "poster.png",
         .size = {640, 360}}};
    QList<store::Job> stored{};
    api::Findings findings{};
    std::optional<Error> submitError{};
    bool sampleMissing = false; //!< until it is asked for
    QString folder{};
    QSize posterSize{640, 360};
    QSize logoSize{60, 30};

    int samplesAdded = 0;
    QList<workflow::VideoInput> submitted{};
    QStringList followed{}; //!< ids, in the order they were begun
    QHash<QString, QPointer<LedFollower>> followers{};
    QStringList forgotten{};
    QStringList copies{};

    static store::Job job(const QString &id, store::Job::Status status = store::Job::Status::Queued);
    VideoActions actions();
};

} // namespace likeness::gui::testing
