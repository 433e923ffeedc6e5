// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <QLocale>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;
using assembly::BudgetChange;
using assembly::CallUsage;

constexpr qint64 mostCalls = 1'000'000'000;

QJsonObject jsonOf(const CallUsage &usage)
{
    QJsonObject rates;
    for (auto rate = usage.rates.constKeyValueBegin(); rate != usage.rates.constKeyValueEnd(); ++rate)
        rates.insert(rate->first, rate->second);
    QJsonObject json{{u"billed"_s, usage.billed}, {u"since"_s, usage.since.toString(Qt::ISODate)}, {u"rates"_s, rates}};
    if (usage.budget) {
        json.insert("budget"_L1, *usage.budget);
        json.insert("left"_L1, std::max(*usage.budget - usage.billed, qint64(0)));
    }
    return json;
}

QString textOf(const CallUsage &usage, bool chinese)
{
    const QString budget = usage.budget ? QString::number(*usage.budget) : chinese ? u"无上限"_s : u"no bound"_s;
    QString text = (chinese ? u"已计费调用 %1 次，预算：%2，自 %3 起"_s : u"%1 billed calls, budget: %2, since %3"_s)
                       .arg(usage.billed)
                       .arg(budget, usage.since.toLocalTime().toString(Qt::ISODate));
    QStringList actions = usage.rates.keys();
    actions.sort();
    for (const QString &action : std::as_const(actions)) {
        const QString rate = QLocale::c().toString(usage.rates.value(action), 'f', 2);
        text += (chinese ? u"\n%1：最近一分钟每秒 %2 次"_s : u"\n%1: %2 calls a second in the last minute"_s)
                    .arg(action, rate);
    }
    return text;
}

void tell(Context &context, const BudgetChange &change)
{
    context.start<CallUsage>(context.assembly().callUsage(change), [&context](const CallUsage &usage) {
        context.succeed(jsonOf(usage), textOf(usage, context.language() == api::Language::Chinese));
    });
}

} // namespace

void runBudgetShow(Context &context) { tell(context, {}); }

void runBudgetReset(Context &context) { tell(context, {.kind = BudgetChange::Kind::Reset}); }

void runBudgetSet(Context &context)
{
    const QString word = context.arguments().words.value(2);
    bool isNumber = false;
    const qint64 calls = word.toLongLong(&isNumber);
    if (word != "none"_L1 && (!isNumber || calls < 0 || calls > mostCalls)) {
        context.fail(usage({u"Say how many billed calls there may be, or none for any number.",
                            u"请给出计费调用的次数上限，或用 none 表示不限。"},
                           u"likeness-cli budget set 100 --profile work"_s));
        return;
    }
    BudgetChange change{.kind = BudgetChange::Kind::Set};
    if (isNumber)
        change.budget = calls;
    tell(context, change);
}

} // namespace likeness::cli
