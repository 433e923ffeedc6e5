// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "words/findingtext.h"
#include "workflow/savedresult.h"
#include "json/text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString example = u"likeness-cli fuse --project samples --material sample_1 --photo me.jpg --out fused.jpg"_s;

bool isAddress(const QString &text) { return text.startsWith("http://"_L1) || text.startsWith("https://"_L1); }

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
            input.faces.append(isAddress(option.value) ? workflow::FaceChoice{.photoUrl = QUrl(option.value)}
                                                       : workflow::FaceChoice{.photoPath = option.value});
            continue;
        }
        if (option.name != "rect"_L1 && option.name != "template-face"_L1)
            continue;
        if (input.faces.isEmpty())
            return usage(u"--%1 stands after the --photo it belongs to."_s.arg(option.name), example);
        if (option.name == "template-face"_L1) {
            input.faces.last().templateFaceId = option.value;
            continue;
        }
        const auto rect = rectOf(option.value);
        if (!rect)
            return usage(u"--rect is X,Y,W,H in pixels."_s, u"--rect 100,80,240,240"_s);
        input.faces.last().rect = *rect;
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
        if (isAddress(logo))
            input.mark.logoUrl = QUrl(logo);
        else
            input.mark.logoPath = logo;
    }
    if (const QString text = given.value("logo-rect"_L1); !text.isEmpty()) {
        const auto rect = rectOf(text);
        if (!rect)
            return usage(u"--logo-rect is X,Y,W,H in pixels."_s, u"--logo-rect 20,20,120,40"_s);
        input.mark.rect = *rect;
    }
    return {};
}

Status readRest(const Arguments &given, workflow::FuseInput &input)
{
    for (const auto &[name, target] :
         {std::pair{"profile-degree"_L1, &input.profileDegree}, std::pair{"face-degree"_L1, &input.faceDegree}}) {
        if (!given.has(name))
            continue;
        bool ok = false;
        *target = given.value(name).toInt(&ok);
        if (!ok)
            return usage(u"--%1 is a number from 0 to 100."_s.arg(name), u"--%1 30"_s.arg(name));
    }
    for (const Given &option : given.options) {
        const qsizetype equals = option.value.indexOf(u'=');
        if (option.name != "meta"_L1)
            continue;
        if (equals < 1)
            return usage(u"--meta is KEY=VALUE."_s, u"--meta aigc=1"_s);
        input.metaData.append({option.value.left(equals), option.value.mid(equals + 1)});
    }
    const QString form = given.value("return"_L1, u"base64"_s);
    if (form != "base64"_L1 && form != "url"_L1)
        return usage(u"--return is url or base64."_s, u"--return url"_s);
    input.form = form == "url"_L1 ? api::ResponseForm::Url : api::ResponseForm::Base64;
    return {};
}

Result<workflow::FuseInput> readInput(const Arguments &given)
{
    workflow::FuseInput input{.project = given.value("project"_L1), .material = given.value("material"_L1)};
    for (const auto read : {readFaces, readMark, readRest}) {
        if (Status status = read(given, input); !status)
            return status.error();
    }
    if (input.project.isEmpty() || input.material.isEmpty() || input.faces.isEmpty())
        return usage(u"fuse needs --project, --material and --photo."_s, example);
    if (given.value("out"_L1).isEmpty() && !given.has("dry-run"_L1))
        return usage(u"fuse needs --out."_s, example);
    if (given.value("out"_L1) == "-"_L1 && given.has("json"_L1))
        return usage(u"--out - and --json both want standard output."_s, example);
    return input;
}

void finish(Context &context, const workflow::FuseOutcome &outcome)
{
    const QString out = context.arguments().value("out"_L1);
    if (out == "-"_L1) {
        QFile standardOutput;
        if (!standardOutput.open(stdout, QIODevice::WriteOnly) ||
            standardOutput.write(outcome.picture) != outcome.picture.size())
            return context.fail(
                {.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = standardOutput.errorString()});
        return context.succeed({}, {});
    }
    const auto existing = context.arguments().has("force"_L1) ? workflow::Existing::Replace : workflow::Existing::Keep;
    if (Status status = workflow::saveResult(outcome.picture, out, existing); !status)
        return context.fail(status.error());
    QJsonArray warnings;
    for (const api::LikenessWarning &warning : outcome.warnings)
        warnings.append(QJsonObject{{u"code"_s, warning.code}, {u"text"_s, warning.text}});
    const QByteArray hash = QCryptographicHash::hash(outcome.picture, QCryptographicHash::Sha256).toHex();
    QJsonObject json{{u"requestId"_s, outcome.requestId},      {u"out"_s, out},
                     {u"width"_s, outcome.size.width()},       {u"height"_s, outcome.size.height()},
                     {u"sha256"_s, QString::fromLatin1(hash)}, {u"elapsedMs"_s, outcome.elapsedMs},
                     {u"attempts"_s, outcome.attempts},        {u"warnings"_s, warnings}};
    if (!outcome.url.isEmpty())
        json.insert("url"_L1, outcome.url.toString());
    if (outcome.urlExpires.isValid())
        json.insert("urlExpires"_L1, outcome.urlExpires.toString(Qt::ISODate));
    for (const api::LikenessWarning &warning : outcome.warnings)
        context.note(warning.text);
    context.succeed(json, out);
}

} // namespace

void runFuse(Context &context)
{
    const Arguments &given = context.arguments();
    const Result<workflow::FuseInput> input = readInput(given);
    if (!input)
        return context.fail(input.error());
    const auto existing = given.has("force"_L1) ? workflow::Existing::Replace : workflow::Existing::Keep;
    const QString out = given.value("out"_L1);
    if (!out.isEmpty() && out != "-"_L1) {
        if (Status status = workflow::mayBeWritten(out, existing); !status)
            return context.fail(status.error());
    }
    context.start<api::Findings>(context.assembly().preflight(*input), [&context,
                                                                        input = *input](const api::Findings &findings) {
        for (const api::Finding &finding : findings) {
            if (finding.severity == api::Severity::Stop)
                return context.fail({.kind = ErrorKind::Input,
                                     .code = u"Input.Refused"_s,
                                     .detail = words::findingText(finding, context.language()),
                                     .subject = finding.subject});
            if (finding.severity == api::Severity::Warning)
                context.note(words::findingText(finding, context.language()));
        }
        if (context.arguments().has("dry-run"_L1)) {
            return context.start<QJsonObject>(context.assembly().dryRun(input), [&context](const QJsonObject &body) {
                const QJsonObject json{{u"action"_s, u"FuseFace"_s},
                                       {u"version"_s, u"2022-09-27"_s},
                                       {u"endpoint"_s, context.arguments().value("endpoint"_L1, u"local"_s)},
                                       {u"headers"_s, QJsonObject{{u"Content-Type"_s, u"application/json"_s},
                                                                  {u"X-TC-Action"_s, u"FuseFace"_s},
                                                                  {u"X-TC-Version"_s, u"2022-09-27"_s}}},
                                       {u"body"_s, body}};
                context.succeed(json, QString::fromUtf8(json::pretty(json)));
            });
        }
        context.start<workflow::FuseOutcome>(
            context.assembly().fuse(input),
            [&context](const workflow::FuseOutcome &outcome) { finish(context, outcome); });
    });
}

} // namespace likeness::cli
