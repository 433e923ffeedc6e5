// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "core/background.h"
#include "words/findingtext.h"
#include "workflow/batchrun.h"
#include "workflow/outputname.h"

#include <QDir>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString planExample = u"likeness-cli batch run plan.csv"_s;
const QString folderExample =
    u"likeness-cli batch run --photos guests --project samples --materials sample_1,sample_2 --out-dir results"_s;

//! Which file or folder is to be read, and what of.
using Source = std::variant<workflow::TablePlan, workflow::FolderPlan>;

QString inThisFolder(const QString &path) { return path.isEmpty() ? path : QDir().absoluteFilePath(path); }

Result<Source> sourceOf(const Arguments &given)
{
    const QString pattern = given.value("name"_L1);
    if (const Status fine = given.has("name"_L1) ? workflow::checkPattern(pattern) : Status(); !fine)
        return usage({u"--name holds the fields {photo}, {project}, {material} and {n}, and no slash.",
                      u"--name 可含字段 {photo}、{project}、{material} 和 {n}，且不能有斜杠。"},
                     u"--name {photo}-{material}.jpg"_s);
    if (!given.has("photos"_L1)) {
        if (given.words.size() != 3)
            return usage({u"batch run needs a plan, or --photos with --project, --materials and --out-dir.",
                          u"batch run 需要任务表，或者 --photos 加 --project、--materials 和 --out-dir。"},
                         planExample);
        if (given.has("materials"_L1))
            return usage({u"--materials stands with --photos; a table names its own.",
                          u"--materials 只与 --photos 一起使用；任务表自带素材。"},
                         folderExample);
        return Source(workflow::TablePlan{.path = inThisFolder(given.words[2]),
                                          .project = given.value("project"_L1),
                                          .outFolder = inThisFolder(given.value("out-dir"_L1)),
                                          .pattern = pattern});
    }
    const workflow::FolderPlan plan{.folder = inThisFolder(given.value("photos"_L1)),
                                    .project = given.value("project"_L1),
                                    .materials = given.value("materials"_L1).split(u',', Qt::SkipEmptyParts),
                                    .outFolder = inThisFolder(given.value("out-dir"_L1)),
                                    .pattern = pattern};
    if (given.words.size() != 2)
        return usage({u"A plan and --photos exclude each other.", u"任务表与 --photos 不能同时使用。"}, folderExample);
    if (plan.project.isEmpty() || plan.materials.isEmpty() || plan.outFolder.isEmpty())
        return usage({u"--photos needs --project, --materials and --out-dir.",
                      u"--photos 需要 --project、--materials 和 --out-dir。"},
                     folderExample);
    return Source(plan);
}

Result<workflow::BatchOptions> optionsOf(const Arguments &given)
{
    workflow::BatchOptions options;
    bool ok = true;
    if (given.has("jobs"_L1))
        options.jobs = given.value("jobs"_L1).toInt(&ok);
    if (!ok || options.jobs < 1 || options.jobs > 64)
        return usage({u"--jobs is a number from 1 to 64.", u"--jobs 应为 1 到 64 的整数。"}, u"--jobs 4"_s);
    if (given.has("rate"_L1))
        options.rate = given.value("rate"_L1).toDouble(&ok);
    if (!ok || !(options.rate > 0) || options.rate > 1000)
        return usage({u"--rate is a number of requests a second, above 0.", u"--rate 为每秒请求数，应大于 0。"},
                     u"--rate 2"_s);
    if (given.has("budget"_L1))
        options.budget = given.value("budget"_L1).toInt(&ok);
    if (!ok || options.budget.value_or(1) < 0)
        return usage({u"--budget is a number of calls, from 0.", u"--budget 为调用次数，应不小于 0。"},
                     u"--budget 100"_s);
    options.existing = given.has("force"_L1) ? workflow::Existing::Replace : workflow::Existing::Keep;
    return options;
}

//! The words of the check that stopped a row say more than its code.
Error worded(const workflow::RowOutcome &outcome, api::Language language)
{
    Error error = outcome.error;
    if (outcome.refusal)
        error.detail = words::findingText(*outcome.refusal, language);
    return error;
}

void noteRow(Context &context, const workflow::BatchRow &row, int index, const workflow::RowOutcome &outcome)
{
    const QString head = u"%1  %2  %3"_s.arg(index + 1).arg(row.photo, row.material);
    if (outcome.state == workflow::RowState::Done)
        context.note(head + u"  "_s + outcome.record.out);
    if (outcome.state != workflow::RowState::Failed)
        return;
    const Error error = worded(outcome, context.language());
    context.note(head + u"  "_s + context.textOf(error).message + u"  "_s + error.code);
}

void noteTally(Context &context, const workflow::BatchTally &tally)
{
    const bool chinese = context.language() == api::Language::Chinese;
    QString line = chinese ? u"%1/%2，失败 %3"_s : u"%1 of %2, %3 failed"_s;
    line = line.arg(tally.rows - tally.left()).arg(tally.rows).arg(tally.failed);
    if (tally.secondsLeft >= 0) {
        const QString rest = chinese ? u"，每分钟 %1，剩余 %2 秒"_s : u", %1 a minute, %2 s left"_s;
        line += rest.arg(tally.perMinute, 0, 'f', 1).arg(tally.secondsLeft);
    }
    context.progress(line);
}

void report(Context &context, const workflow::BatchOutcome &outcome)
{
    const workflow::BatchTally &tally = outcome.tally;
    QJsonObject json{{u"rows"_s, tally.rows},
                     {u"done"_s, tally.done},
                     {u"failed"_s, tally.failed},
                     {u"skipped"_s, tally.skipped},
                     {u"report"_s, outcome.report}};
    ExitCode code = Done;
    if (const workflow::RowOutcome *failed = outcome.firstFailed()) {
        const Error error = worded(*failed, context.language());
        json.insert("error"_L1, context.jsonOf(error));
        code = exitCodeOf(error.kind, error.code);
    }
    context.succeed(json, outcome.report, code);
}

void runPlan(Context &context, const workflow::BatchPlan &plan, const workflow::BatchOptions &options)
{
    workflow::BatchRun *run = context.assembly().batch(plan, options);
    QObject::connect(run, &workflow::BatchRun::rowChanged, &context,
                     [&context, plan](int index, const workflow::RowOutcome &outcome) {
                         noteRow(context, plan.rows[index], index, outcome);
                     });
    QObject::connect(run, &workflow::BatchRun::counted, &context,
                     [&context](const workflow::BatchTally &tally) { noteTally(context, tally); });
    context.start<workflow::BatchOutcome>(
        run, [&context](const workflow::BatchOutcome &outcome) { report(context, outcome); });
}

} // namespace

void runBatch(Context &context)
{
    const auto options = optionsOf(context.arguments());
    if (!options)
        return context.fail(options.error());
    const auto source = sourceOf(context.arguments());
    if (!source)
        return context.fail(source.error());
    const std::function<Result<workflow::BatchPlan>()> read = [source = *source] {
        return std::visit([](const auto &plan) { return workflow::planOf(plan); }, source);
    };
    context.start<workflow::BatchPlan>(
        new Background<workflow::BatchPlan>(read, &context),
        [&context, options = *options](const workflow::BatchPlan &plan) { runPlan(context, plan, options); });
}

} // namespace likeness::cli
