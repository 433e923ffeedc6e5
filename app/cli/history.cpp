// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "workflow/csv.h"
#include "json/text.h"

#include <QJsonArray>
#include <QLocale>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

QString statusName(store::Run::Status status)
{
    return status == store::Run::Status::Done     ? u"done"_s
           : status == store::Run::Status::Failed ? u"failed"_s
                                                  : u"cancelled"_s;
}

QJsonObject jsonOf(const store::Run &run)
{
    QJsonObject json{{u"id"_s, QString::number(run.id)},
                     {u"action"_s, run.action},
                     {u"when"_s, run.when.toString(Qt::ISODateWithMs)},
                     {u"project"_s, run.project},
                     {u"material"_s, run.material},
                     {u"status"_s, statusName(run.status)},
                     {u"requestId"_s, run.requestId},
                     {u"attempts"_s, run.attempts},
                     {u"elapsedMs"_s, run.elapsedMs}};
    if (!run.code.isEmpty())
        json.insert("code"_L1, run.code);
    if (!run.out.isEmpty())
        json.insert("out"_L1, run.out);
    return json;
}

QJsonArray jsonOf(const QList<store::Run> &runs)
{
    QJsonArray entries;
    for (const store::Run &run : runs)
        entries.append(jsonOf(run));
    return entries;
}

QString lineOf(const store::Run &run)
{
    return u"%1  %2  %3  %4 %5  %6  %7"_s.arg(run.id).arg(run.when.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                                                          run.action, run.project, run.material, statusName(run.status),
                                                          run.code.isEmpty() ? run.out : run.code);
}

QString csvOf(const QList<store::Run> &runs)
{
    QString csv = u"id,action,when,project,material,status,code,requestId,out,attempts,elapsedMs,noMarkReason\r\n"_s;
    for (const store::Run &run : runs) {
        const QStringList cells{QString::number(run.id),
                                run.action,
                                run.when.toString(Qt::ISODateWithMs),
                                run.project,
                                run.material,
                                statusName(run.status),
                                run.code,
                                run.requestId,
                                run.out,
                                QString::number(run.attempts),
                                QString::number(run.elapsedMs),
                                run.noMarkReason};
        csv += QString::fromUtf8(workflow::csvLine(cells));
    }
    return csv;
}

//! One JSON document, an entry a line; made piece by piece, as a whole tree of values takes several times the memory.
QString linesOf(const QList<store::Run> &runs)
{
    QString lines = u"{\"entries\": ["_s;
    for (const store::Run &run : runs)
        lines += (&run == &runs.first() ? u"\n"_s : u",\n"_s) + QString::fromUtf8(json::compact(jsonOf(run)));
    return lines + u"\n]}"_s;
}

void withRuns(Context &context, std::function<void(const QList<store::Run> &)> use)
{
    context.start<QList<store::Run>>(context.assembly().pastCalls().list({.limit = -1}), std::move(use));
}

} // namespace

void runHistoryList(Context &context)
{
    withRuns(context, [&context](const QList<store::Run> &runs) {
        if (context.wantsJson())
            return context.succeed({{u"entries"_s, jsonOf(runs)}}, {});
        QStringList lines;
        for (const store::Run &run : runs)
            lines.append(lineOf(run));
        context.succeed({}, lines.join(u'\n'));
    });
}

void runHistoryShow(Context &context)
{
    const QString id = context.arguments().words.value(2);
    if (context.arguments().words.size() != 3)
        return context.fail(usage({u"history show needs an id.", u"history show 需要一个记录 ID。"},
                                  u"likeness-cli history show 12"_s));
    const auto show = [&context, id](const std::optional<store::Run> &run) {
        if (!run)
            return context.fail({.kind = ErrorKind::Input,
                                 .code = u"Input.NoEntry"_s,
                                 .detail = u"the history has no such entry"_s,
                                 .subject = id});
        QJsonObject json = jsonOf(*run);
        if (const auto parameters = json::parseObject(run->parameters.toUtf8()))
            json.insert("parameters"_L1, *parameters);
        if (!run->noMarkReason.isEmpty())
            json.insert("noMarkReason"_L1, run->noMarkReason);
        json.insert("profile"_L1, run->profile);
        context.succeed({{u"entries"_s, QJsonArray{json}}}, QString::fromUtf8(json::pretty(json)));
    };
    context.start<std::optional<store::Run>>(context.assembly().pastCalls().find(id.toLongLong()), show);
}

void runHistoryExport(Context &context)
{
    const QString format = context.arguments().value("format"_L1, u"json"_s);
    if (format != "csv"_L1 && format != "json"_L1)
        return context.fail(usage({u"--format is csv or json.", u"--format 应为 csv 或 json。"},
                                  u"likeness-cli history export --format csv"_s));
    if (format == "csv"_L1 && context.wantsJson())
        return context.fail(usage({u"--format csv and --json both want standard output.",
                                   u"--format csv 与 --json 都要占用标准输出，不能同时使用。"},
                                  u"likeness-cli history export --format csv"_s));
    withRuns(context, [&context, format](const QList<store::Run> &runs) {
        if (format == "csv"_L1)
            return context.succeed({}, csvOf(runs).chopped(2));
        if (context.wantsJson())
            return context.succeed({{u"entries"_s, jsonOf(runs)}}, {});
        context.succeed({}, linesOf(runs));
    });
}

} // namespace likeness::cli
