// SPDX-License-Identifier: Apache-2.0
#include "cli/fuseoptions.h"

#include "workflow/photosource.h"

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

std::optional<QRect> rectOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 4)
        return std::nullopt;
    int numbers[4] = {};
    for (int i = 0; i < 4; ++i) {
        bool ok = false;
        numbers[i] = parts[i].trimmed().toInt(&ok);
        if (!ok)
            return std::nullopt;
    }
    return QRect(numbers[0], numbers[1], numbers[2], numbers[3]);
}

//! --rect and --template-face belong to the --photo before them.
Status readFaces(const Arguments &given, workflow::FuseInput &input)
{
    for (const Given &option : given.options) {
        if (option.name == "photo"_L1) {
            input.faces.append(workflow::faceOf(option.value));
            continue;
        }
        if (option.name != "rect"_L1 && option.name != "template-face"_L1 && option.name != "template-rect"_L1)
            continue;
        if (input.faces.isEmpty())
            return usage({u"--%1 stands after the --photo it belongs to.", u"--%1 应放在所属的 --photo 之后。"},
                         u"--photo me.jpg --rect 100,80,240,240"_s, option.name);
        if (option.name == "template-face"_L1) {
            input.faces.last().templateFaceId = option.value;
            continue;
        }
        const auto rect = rectOf(option.value);
        if (!rect)
            return usage({u"--%1 is X,Y,W,H in pixels.", u"--%1 的格式为 X,Y,W,H(像素)。"},
                         u"--%1 100,80,240,240"_s.arg(option.name), option.name);
        (option.name == "rect"_L1 ? input.faces.last().rect : input.faces.last().templateRect) = *rect;
    }
    return {};
}

Status readMark(const Arguments &given, workflow::FuseInput &input)
{
    const QString logo = given.value("logo"_L1, u"default"_s);
    input.mark.reason = given.value("reason"_L1);
    if (logo == "none"_L1) {
        input.mark.kind = workflow::MarkChoice::Kind::None;
        if (input.mark.reason.isEmpty())
            input.mark.reason = u"command line"_s;
    } else if (logo != "default"_L1) {
        input.mark.kind = workflow::MarkChoice::Kind::Own;
        if (workflow::isAddress(logo))
            input.mark.logoUrl = QUrl(logo);
        else
            input.mark.logoPath = logo;
    }
    if (const QString text = given.value("logo-rect"_L1); !text.isEmpty()) {
        const auto rect = rectOf(text);
        if (!rect)
            return usage({u"--logo-rect is X,Y,W,H in pixels.", u"--logo-rect 的格式为 X,Y,W,H(像素)。"},
                         u"--logo-rect 20,20,120,40"_s);
        input.mark.rect = *rect;
    }
    return {};
}

Status readSettings(const Arguments &given, workflow::FuseInput &input)
{
    for (const auto &[name, target] :
         {std::pair{"profile-degree"_L1, &input.profileDegree}, std::pair{"face-degree"_L1, &input.faceDegree}}) {
        if (!given.has(name))
            continue;
        bool ok = false;
        *target = given.value(name).toInt(&ok);
        if (!ok)
            return usage({u"--%1 is a number from 0 to 100.", u"--%1 应为 0 到 100 的整数。"}, u"--%1 30"_s.arg(name),
                         name);
    }
    for (const Given &option : given.options) {
        const qsizetype equals = option.value.indexOf(u'=');
        if (option.name != "meta"_L1)
            continue;
        if (equals < 1)
            return usage({u"--meta is KEY=VALUE.", u"--meta 的格式为 KEY=VALUE。"}, u"--meta aigc=1"_s);
        input.metaData.append({option.value.left(equals), option.value.mid(equals + 1)});
    }
    const QString form = given.value("return"_L1, u"base64"_s);
    if (form != "base64"_L1 && form != "url"_L1)
        return usage({u"--return is url or base64.", u"--return 应为 url 或 base64。"}, u"--return url"_s);
    input.form = form == "url"_L1 ? api::ResponseForm::Url : api::ResponseForm::Base64;
    input.celebrityIdentify = given.has("celebrity-identify"_L1);
    return {};
}

Status checkOut(const Arguments &given, const QString &example)
{
    if (given.value("out"_L1).isEmpty() && !given.has("dry-run"_L1))
        return usage({u"%1 needs --out.", u"%1 需要 --out。"}, example, given.words.value(0));
    if (given.value("out"_L1) == "-"_L1 && given.has("json"_L1))
        return usage(
            {u"--out - and --json both want standard output.", u"--out - 与 --json 都要占用标准输出，不能同时使用。"},
            example);
    return {};
}

} // namespace likeness::cli
