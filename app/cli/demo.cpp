// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "workflow/savedresult.h"

#include <QDir>
#include <QJsonArray>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

//! Samples once, then one picture through the embedded service, over real signed HTTP.
void runDemo(Context &context)
{
    const QString folder =
        QDir().absoluteFilePath(context.arguments().value("out-dir"_L1, context.assembly().dataFolder() + u"/demo"_s));
    if (!QDir().mkpath(folder))
        return context.fail({.kind = ErrorKind::File,
                             .code = u"File.NotWritable"_s,
                             .detail = u"the folder cannot be made"_s,
                             .subject = folder});
    context.start<assembly::Samples>(context.assembly().ensureSamples(), [&context,
                                                                          folder](const assembly::Samples &samples) {
        const workflow::FuseInput input{.project = samples.project,
                                        .material = samples.materials.value(0),
                                        .faces = {{.photoPath = samples.photos.value(0)}}};
        context.start<workflow::FuseOutcome>(
            context.assembly().fuse(input), [&context, folder, samples](const workflow::FuseOutcome &outcome) {
                const QString out = folder + (outcome.format == "png" ? u"/fused.png"_s : u"/fused.jpg"_s);
                if (Status status = workflow::saveResult(outcome.picture, out, workflow::Existing::Replace); !status)
                    return context.fail(status.error());
                context.succeed({{u"project"_s, samples.project},
                                 {u"photos"_s, QJsonArray::fromStringList(samples.photos)},
                                 {u"imageMaterial"_s, samples.materials.value(0)},
                                 {u"image"_s, QJsonObject{{u"out"_s, out}}}},
                                out);
            });
    });
}

} // namespace likeness::cli
