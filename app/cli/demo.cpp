// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "workflow/savedresult.h"

#include <QDir>
#include <QJsonArray>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Demo
{
    QString folder{};
    assembly::Samples samples{};
    QString picture{}; //!< where it stands
};

void finish(Context &context, const Demo &demo, const workflow::VideoOutcome &video)
{
    context.succeed({{u"project"_s, demo.samples.project},
                     {u"photos"_s, QJsonArray::fromStringList(demo.samples.photos)},
                     {u"imageMaterial"_s, demo.samples.materials.value(0)},
                     {u"videoMaterial"_s, demo.samples.video},
                     {u"image"_s, QJsonObject{{u"out"_s, demo.picture}}},
                     {u"video"_s, QJsonObject{{u"out"_s, video.out}}}},
                    demo.picture + u'\n' + video.out);
}

void fuseVideo(Context &context, const Demo &demo)
{
    const workflow::VideoInput input{.project = demo.samples.project,
                                     .material = demo.samples.video,
                                     .face = {.photoPath = demo.samples.photos.value(0)}};
    context.start<workflow::VideoSubmission>(
        context.assembly().submitVideo(input), [&context, demo](const workflow::VideoSubmission &submission) {
            context.start<workflow::VideoOutcome>(
                context.assembly().followVideo(submission.jobId, demo.folder + u"/fused.mp4"_s,
                                               workflow::Existing::Replace),
                [&context, demo](const workflow::VideoOutcome &outcome) { finish(context, demo, outcome); });
        });
}

void fusePicture(Context &context, Demo demo)
{
    const workflow::FuseInput input{.project = demo.samples.project,
                                    .material = demo.samples.materials.value(0),
                                    .faces = {{.photoPath = demo.samples.photos.value(0)}}};
    context.start<workflow::FuseOutcome>(
        context.assembly().fuse(input), [&context, demo](const workflow::FuseOutcome &outcome) mutable {
            demo.picture = demo.folder + (outcome.format == "png" ? u"/fused.png"_s : u"/fused.jpg"_s);
            const Status saved = workflow::saveResult(outcome.picture, demo.picture, workflow::Existing::Replace);
            if (!saved)
                return context.fail(saved.error());
            fuseVideo(context, demo);
        });
}

} // namespace

//! Samples once, then one picture and one video through the embedded service, over real signed HTTP.
void runDemo(Context &context)
{
    const QString folder =
        QDir().absoluteFilePath(context.arguments().value("out-dir"_L1, context.assembly().dataFolder() + u"/demo"_s));
    if (!QDir().mkpath(folder))
        return context.fail({.kind = ErrorKind::File,
                             .code = u"File.NotWritable"_s,
                             .detail = u"the folder cannot be made"_s,
                             .subject = folder});
    context.start<assembly::Samples>(context.assembly().ensureSamples(true),
                                     [&context, folder](const assembly::Samples &samples) {
                                         fusePicture(context, {folder, samples});
                                     });
}

} // namespace likeness::cli
