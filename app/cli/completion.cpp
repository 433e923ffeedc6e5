// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Words that a value can be; options that are not here take a file or free text.
struct Choice
{
    const char16_t *option;
    const char16_t *words;
};

constexpr Choice choices[]{{u"language", u"en zh_CN"}, {u"return", u"url base64"}, {u"format", u"csv json"},
                           {u"method", u"POST GET"},   {u"logo", u"default none"}, {u"limits", u"none cloud"}};

QString choicesOf(const QString &option)
{
    for (const Choice &choice : choices) {
        if (option == QStringView(choice.option))
            return QStringView(choice.words).toString();
    }
    return {};
}

QString wordsOf(const Command &command) { return QStringView(command.words).toString(); }

//! Words that may follow the given ones ("materials" is followed by "add list remove"), each once.
QStringList following(const QString &words)
{
    QStringList next;
    const QString start = words.isEmpty() ? words : words + u' ';
    for (const Command &command : commands()) {
        const QString all = wordsOf(command);
        if (!all.startsWith(start))
            continue;
        const QString word = all.sliced(start.size()).section(u' ', 0, 0);
        if (!next.contains(word))
            next.append(word);
    }
    return next;
}

QStringList groups()
{
    QStringList names;
    for (const QString &word : following({})) {
        if (!following(word).isEmpty())
            names.append(word);
    }
    return names;
}

QString dashed(const QString &option) { return (option.size() == 1 ? u"-"_s : u"--"_s) + option; }

QString optionsOf(const Command *command)
{
    QStringList all;
    const auto add = [&](const Known &known) {
        for (const QString &name : known.values + known.flags)
            all.append(dashed(name));
    };
    if (command)
        add(command->options);
    add(globalOptions());
    return all.join(u' ');
}

QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

//! The part that bash and zsh share: which words may stand at a place, as a shell function of the words before it.
QString candidates()
{
    QString text = u"_likeness_cli_words() { # words of the command so far, the option before\n    case \"$2\" in\n"_s;
    for (const Choice &choice : choices)
        text += u"    --%1) echo %2; return ;;\n"_s.arg(QStringView(choice.option).toString(),
                                                        QStringView(choice.words).toString());
    text += u"    esac\n    case \"$1\" in\n"_s;
    text += u"    '') echo %1 %2 ;;\n"_s.arg(following({}).join(u' '), optionsOf(nullptr));
    for (const QString &group : groups())
        text += u"    %1) echo %2 ;;\n"_s.arg(group, following(group).join(u' '));
    for (const Command &command : commands())
        text += u"    %1*) echo %2 ;;\n"_s.arg(quoted(wordsOf(command)), optionsOf(&command));
    return text + u"    esac\n}\n"_s;
}

//! Words of a line that are neither options nor their values.
QString commandWords()
{
    QStringList values;
    const auto add = [&](const QStringList &names) {
        for (const QString &name : names) {
            if (!values.contains(u"--"_s + name))
                values.append(u"--"_s + name);
        }
    };
    add(globalOptions().values);
    for (const Command &command : commands())
        add(command.options.values);
    return u"_likeness_cli_takes() { # does this option take a value?\n    case \"$1\" in\n    %1) return 0 ;;\n    "
           u"esac\n"
           u"    return 1\n}\n"_s.arg(values.join(u'|'));
}

QString bashScript()
{
    return u"# bash completion for likeness-cli\n"_s + candidates() + commandWords() + uR"sh(_likeness_cli() {
    local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}" words='' i word
    for ((i = 1; i < COMP_CWORD; ++i)); do
        word="${COMP_WORDS[i]}"
        if _likeness_cli_takes "$word"; then
            ((++i))
        elif [[ $word != -* ]]; then
            words+="${words:+ }$word"
        fi
    done
    _likeness_cli_takes "$before" || before=''
    [[ -n $before ]] && words='-'
    mapfile -t COMPREPLY < <(compgen -W "$(_likeness_cli_words "$words" "$before")" -- "$current")
}
complete -o default -F _likeness_cli likeness-cli
)sh"_s;
}

QString zshScript()
{
    return u"#compdef likeness-cli\n"_s + candidates() + commandWords() + uR"sh(_likeness_cli() {
    local before="$words[CURRENT-1]" line='' i word
    for ((i = 2; i < CURRENT; ++i)); do
        word="$words[i]"
        if _likeness_cli_takes "$word"; then
            ((++i))
        elif [[ $word != -* ]]; then
            line+="${line:+ }$word"
        fi
    done
    _likeness_cli_takes "$before" || before=''
    [[ -n $before ]] && line='-'
    local -a found
    found=(${=$(_likeness_cli_words "$line" "$before")})
    compadd -a found || [[ $words[CURRENT] == -* ]] || _files
}
if [[ $funcstack[1] == _likeness-cli || $funcstack[1] == _likeness_cli ]]; then
    _likeness_cli "$@"
else
    compdef _likeness_cli likeness-cli
fi
)sh"_s;
}

QString fishOption(const QString &when, const QString &name, bool value)
{
    const QString known = choicesOf(name);
    const QString kind = !value ? QString() : known.isEmpty() ? u" -r"_s : u" -x -a "_s + quoted(known);
    return u"complete -c likeness-cli%1 %2 %3%4\n"_s.arg(when, name.size() == 1 ? u"-s"_s : u"-l"_s, name, kind);
}

QString fishOptions(const QString &when, const Known &known)
{
    QString text;
    for (const QString &name : known.values)
        text += fishOption(when, name, true);
    for (const QString &name : known.flags)
        text += fishOption(when, name, false);
    return text;
}

QString fishScript(api::Language language)
{
    QString text = u"# fish completion for likeness-cli\n"_s;
    const QStringList grouped = groups();
    for (const QString &group : grouped)
        text += u"complete -c likeness-cli -f -n __fish_use_subcommand -a %1\n"_s.arg(group);
    for (const Command &command : commands()) {
        const QString words = wordsOf(command);
        const QString first = words.section(u' ', 0, 0);
        const QString last = words.section(u' ', -1);
        QString place = u"__fish_use_subcommand"_s;
        QString seen = u"__fish_seen_subcommand_from "_s + first;
        if (grouped.contains(first)) {
            place = quoted(u"%1; and not __fish_seen_subcommand_from %2"_s.arg(seen, following(first).join(u' ')));
            seen += u"; and __fish_seen_subcommand_from "_s + last;
        }
        text +=
            u"complete -c likeness-cli -f -n %1 -a %2 -d %3\n"_s.arg(place, last, quoted(command.summary.in(language)));
        text += fishOptions(u" -n "_s + quoted(seen), command.options);
    }
    return text + fishOptions({}, globalOptions());
}

} // namespace

void runCompletion(Context &context)
{
    const QString shell = context.arguments().words.value(1);
    QString script;
    if (shell == "bash"_L1)
        script = bashScript();
    else if (shell == "zsh"_L1)
        script = zshScript();
    else if (shell == "fish"_L1)
        script = fishScript(context.language());
    else
        return context.fail(
            usage({u"completion needs a shell: bash, zsh or fish.", u"completion 需要指定 Shell：bash、zsh 或 fish。"},
                  u"likeness-cli completion bash"_s));
    context.succeed({{u"shell"_s, shell}, {u"script"_s, script}}, script.trimmed());
}

} // namespace likeness::cli
