// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include <algorithm>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

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

Error usage(const QString &what, const QString &example)
{
    return {.kind = ErrorKind::Usage,
            .code = u"Usage"_s,
            .detail = example.isEmpty() ? what : what + u" Example: "_s + example};
}

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
                return usage(u"--%1 needs a value."_s.arg(name), {});
            arguments.options.append({name, equals < 0 ? line[++i] : bare.mid(equals + 1)});
        } else {
            return usage(u"There is no option %1 here."_s.arg(word), u"likeness-cli --help"_s);
        }
    }
    return arguments;
}

} // namespace likeness::cli
