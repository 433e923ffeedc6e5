// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include <algorithm>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

api::Language answered = api::Language::English;

} // namespace

bool Arguments::has(QLatin1StringView name) const
{
    return std::ranges::any_of(options, [&](const Given &given) { return given.name == name; });
}

QString Arguments::value(QLatin1StringView name, const QString &fallback) const
{
    QString found = fallback;
    for (const Given &given : options) {
        if (given.name == name)
            found = given.value;
    }
    return found;
}

void answerIn(api::Language language) { answered = language; }

Error usage(const api::Words &what, const QString &example, const QString &word)
{
    const QString sentence = word.isEmpty() ? what.in(answered) : what.in(answered).arg(word);
    const api::Words before{u" Example: ", u"示例："};
    return {.kind = ErrorKind::Usage,
            .code = u"Usage"_s,
            .detail = example.isEmpty() ? sentence : sentence + before.in(answered) + example};
}

QString usageAdvice() { return api::Words{u"See likeness-cli --help.", u"请参阅 likeness-cli --help。"}.in(answered); }

Result<Arguments> parse(const QStringList &line, const Known &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString &word = line[i];
        if (!word.startsWith(u'-') || word == "-"_L1) {
            arguments.words.append(word);
            continue;
        }
        const QString bare = word.mid(word.startsWith("--"_L1) ? 2 : 1);
        const qsizetype equals = bare.indexOf(u'=');
        const QString name = equals < 0 ? bare : bare.left(equals);
        if (known.flags.contains(name) && equals < 0) {
            arguments.options.append({name, {}});
        } else if (known.values.contains(name)) {
            if (equals < 0 && i + 1 >= line.size())
                return usage({u"--%1 needs a value.", u"--%1 需要一个值。"}, {}, name);
            arguments.options.append({name, equals < 0 ? line[++i] : bare.mid(equals + 1)});
        } else {
            return usage({u"There is no option %1 here.", u"此处没有选项 %1。"}, u"likeness-cli --help"_s, word);
        }
    }
    return arguments;
}

} // namespace likeness::cli
