// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/fuseoptions.h"
#include "cli/fusing.h"
#include "workflow/photosource.h"

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString fuseExample = u"likeness-cli fuse --project samples --material sample_1 --photo me.jpg --out fused.jpg"_s;
const QString faceFusionExample =
    u"likeness-cli face-fusion --project samples --material sample_1 --photo me.jpg --out fused.jpg"_s;
const QString ultraExample = u"likeness-cli fuse-ultra --template poster.jpg --photo me.jpg --out fused.jpg"_s;

using Read = Status (*)(const Arguments &, workflow::FuseInput &);

Status readAll(const Arguments &given, workflow::FuseInput &input, std::initializer_list<Read> reads)
{
    for (const Read read : reads) {
        if (Status status = read(given, input); !status)
            return status;
    }
    return {};
}

//! A number from 0 to 1.
Status readShare(const Arguments &given, QLatin1StringView name, std::optional<double> &target)
{
    if (!given.has(name))
        return {};
    bool ok = false;
    target = given.value(name).toDouble(&ok);
    if (!ok || *target < 0 || *target > 1)
        return usage({u"--%1 is a number from 0 to 1.", u"--%1 应为 0 到 1 的数字。"}, u"--%1 0.7"_s.arg(name), name);
    return {};
}

Status readUltra(const Arguments &given, workflow::FuseInput &input)
{
    const QString templateFile = given.value("template"_L1);
    if (workflow::isAddress(templateFile))
        input.templateUrl = QUrl(templateFile);
    else
        input.templatePath = templateFile;
    api::FusionUltraParam param;
    for (const auto &[name, target] :
         {std::pair{"warp"_L1, &param.warpRadio}, std::pair{"enhance"_L1, &param.enhanceRadio},
          std::pair{"smooth"_L1, &param.mpRadio}, std::pair{"teeth"_L1, &param.teethEnhanceRadio},
          std::pair{"makeup"_L1, &param.makeupTransferRadio}}) {
        if (Status status = readShare(given, name, *target); !status)
            return status;
    }
    if (param != api::FusionUltraParam{})
        input.ultra = param;
    if (!given.has("model-type"_L1))
        return {};
    bool ok = false;
    input.modelType = given.value("model-type"_L1).toInt(&ok);
    if (!ok || *input.modelType < 1 || *input.modelType > 6)
        return usage({u"--model-type is a number from 1 to 6.", u"--model-type 应为 1 到 6 的整数。"},
                     u"--model-type 2"_s);
    return {};
}

} // namespace

void runFuse(Context &context)
{
    const Arguments &given = context.arguments();
    workflow::FuseInput input{.project = given.value("project"_L1), .material = given.value("material"_L1)};
    if (Status status = readAll(given, input, {readFaces, readMark, readSettings}); !status)
        return context.fail(status.error());
    if (input.project.isEmpty() || input.material.isEmpty() || input.faces.isEmpty())
        return context.fail(
            usage({u"fuse needs --project, --material and --photo.", u"fuse 需要 --project、--material 和 --photo。"},
                  fuseExample));
    if (Status status = checkOut(given, fuseExample); !status)
        return context.fail(status.error());
    fuseAndSave(context, input);
}

void runFaceFusion(Context &context)
{
    const Arguments &given = context.arguments();
    workflow::FuseInput input{.kind = workflow::FuseKind::FaceFusion,
                              .project = given.value("project"_L1),
                              .material = given.value("material"_L1)};
    if (Status status = readAll(given, input, {readFaces, readSettings}); !status)
        return context.fail(status.error());
    if (input.project.isEmpty() || input.material.isEmpty() || input.faces.size() != 1)
        return context.fail(usage({u"face-fusion needs --project, --material and one --photo.",
                                   u"face-fusion 需要 --project、--material 和一个 --photo。"},
                                  faceFusionExample));
    if (Status status = checkOut(given, faceFusionExample); !status)
        return context.fail(status.error());
    fuseAndSave(context, input);
}

void runFuseUltra(Context &context)
{
    const Arguments &given = context.arguments();
    workflow::FuseInput input{.kind = workflow::FuseKind::Ultra};
    if (Status status = readAll(given, input, {readFaces, readMark, readSettings, readUltra}); !status)
        return context.fail(status.error());
    if ((input.templatePath.isEmpty() && input.templateUrl.isEmpty()) || input.faces.isEmpty())
        return context.fail(usage(
            {u"fuse-ultra needs --template and --photo.", u"fuse-ultra 需要 --template 和 --photo。"}, ultraExample));
    if (Status status = checkOut(given, ultraExample); !status)
        return context.fail(status.error());
    fuseAndSave(context, input);
}

} // namespace likeness::cli
