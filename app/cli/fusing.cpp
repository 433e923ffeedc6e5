// SPDX-License-Identifier: Apache-2.0
#include "cli/fusing.h"

#include "words/findingtext.h"
#include "workflow/savedresult.h"
#include "json/fields.h"
#include "json/text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

workflow::Existing existing(const Context &context)
{
    return context.arguments().has("force"_L1) ? workflow::Existing::Replace : workflow::Existing::Keep;
}

QJsonObject jsonOf(const workflow::FuseOutcome &outcome, const QString &out)
{
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
    if (!outcome.review.isEmpty())
        json.insert("review"_L1, json::writeList(outcome.review));
    return json;
}

void pipe(Context &context, const workflow::FuseOutcome &outcome)
{
    QFile standardOutput;
    if (standardOutput.open(stdout, QIODevice::WriteOnly) &&
        standardOutput.write(outcome.picture) == outcome.picture.size() && standardOutput.flush())
        return context.succeed({}, {});
    context.fail({.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = standardOutput.errorString()});
}

void finish(Context &context, const workflow::FuseOutcome &outcome)
{
    const QString out = context.arguments().value("out"_L1);
    for (const api::LikenessWarning &warning : outcome.warnings)
        context.note(words::warningText(warning.code, warning.text, context.language()));
    if (out == "-"_L1)
        return pipe(context, outcome);
    context.closeToInterrupts();
    if (Status status = workflow::saveResult(outcome.picture, out, existing(context)); !status) {
        Error error = status.error();
        error.requestId = outcome.requestId;
        error.attempts = outcome.attempts;
        return context.fail(error);
    }
    const auto end = [&context, json = jsonOf(outcome, out), out] { context.succeed(json, out); };
    if (!outcome.runId)
        return end();
    // The picture stands; a history that cannot be written takes nothing from that.
    auto *noting = context.assembly().pastCalls().setOut(outcome.runId, QFileInfo(out).absoluteFilePath());
    noting->whenDone(&context, [end](const Result<bool> &) { end(); });
    noting->start();
}

void printRequest(Context &context, const workflow::FuseInput &input)
{
    context.start<assembly::DryRun>(context.assembly().dryRun(input), [&context](const assembly::DryRun &request) {
        const QJsonObject json{{u"action"_s, request.action},
                               {u"version"_s, request.version},
                               {u"endpoint"_s, request.endpoint},
                               {u"headers"_s, QJsonObject{{u"Content-Type"_s, u"application/json"_s},
                                                          {u"X-TC-Action"_s, request.action},
                                                          {u"X-TC-Version"_s, request.version}}},
                               {u"body"_s, request.body}};
        context.succeed(json, QString::fromUtf8(json::pretty(json)));
    });
}

} // namespace

Status judged(Context &context, const api::Findings &findings)
{
    for (const api::Finding &finding : findings) {
        const QString words = words::findingText(finding, context.language());
        if (finding.severity == api::Severity::Stop)
            return Error{
                .kind = ErrorKind::Input, .code = u"Input.Refused"_s, .detail = words, .subject = finding.subject};
        if (finding.severity == api::Severity::Warning)
            context.note(words);
    }
    return {};
}

void fuseAndSave(Context &context, const workflow::FuseInput &input)
{
    const QString out = context.arguments().value("out"_L1);
    if (!out.isEmpty() && out != "-"_L1) {
        if (Status status = workflow::mayBeWritten(out, existing(context)); !status)
            return context.fail(status.error());
    }
    context.start<api::Findings>(context.assembly().preflight(input), [&context, input](const api::Findings &findings) {
        if (Status status = judged(context, findings); !status)
            return context.fail(status.error());
        if (context.arguments().has("dry-run"_L1))
            return printRequest(context, input);
        context.start<workflow::FuseOutcome>(
            context.assembly().fuse(input),
            [&context](const workflow::FuseOutcome &outcome) { finish(context, outcome); });
    });
}

} // namespace likeness::cli
