// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "words/language.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QLoggingCategory>
#include <QTimer>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace likeness;
using namespace likeness::cli;

constexpr double mostSeconds = 1e6;
constexpr int mostRetries = 1000;

//! Told before the line is taken apart, so that what is wrong with it is said in this language too.
QString languageIn(const QStringList &line)
{
    const QString name = u"--language"_s;
    QString language = QLocale::system().name();
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == name && i + 1 < line.size())
            language = line[i + 1];
        else if (line[i].startsWith(name + u'='))
            language = line[i].mid(name.size() + 1);
    }
    return language;
}

//! A word more than the command takes is as wrong as an empty one.
Status checkWords(const QStringList &words, const Command &command)
{
    const QString own = QStringView(command.words).toString();
    const qsizetype most = own.count(u' ') + 1 + command.operands;
    if (words.size() > most)
        return usage({u"There is a word too many: %1.", u"多了一个词：%1。"}, u"likeness-cli %1 --help"_s.arg(own),
                     words[most]);
    if (words.contains(QString()))
        return usage({u"A word is empty.", u"有一个词为空。"}, u"likeness-cli %1 --help"_s.arg(own));
    return {};
}

Result<assembly::Options> optionsOf(const Arguments &given)
{
    assembly::Options options{.dataDir = given.value("data-dir"_L1),
                              .profile = given.value("profile"_L1),
                              .region = given.value("region"_L1),
                              .language = given.value("language"_L1)};
    if (options.profile.isEmpty()) // the window's choice is the window's
        options.profile = u"local"_s;
    bool ok = true;
    if (given.has("timeout"_L1))
        options.timeoutSeconds = given.value("timeout"_L1).toDouble(&ok);
    const double seconds = options.timeoutSeconds.value_or(1);
    if (!ok || !(seconds > 0 && seconds <= mostSeconds))
        return usage({u"--timeout is a number of seconds above 0, a million at most.",
                      u"--timeout 应为大于 0 且不超过一百万的秒数。"},
                     u"--timeout 30"_s);
    if (given.has("retries"_L1))
        options.retries = given.value("retries"_L1).toInt(&ok);
    if (!ok || options.retries.value_or(0) < 0 || options.retries.value_or(0) > mostRetries)
        return usage({u"--retries is a number from 0 to 1000.", u"--retries 应为 0 到 1000 的整数。"},
                     u"--retries 3"_s);
    if (!given.has("endpoint"_L1))
        return options;
    options.endpoint = QUrl(given.value("endpoint"_L1), QUrl::StrictMode);
    const QString host = options.endpoint.host();
    const bool here = host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
    if (options.endpoint.scheme() != "https"_L1 && !(options.endpoint.scheme() == "http"_L1 && here))
        return usage({u"--endpoint is an https address; http is for this computer only.",
                      u"--endpoint 应为 https 地址；http 仅限本机。"},
                     u"--endpoint https://facefusion.tencentcloudapi.com"_s);
    return options;
}

//! A wrong command line, found before there is a context.
int refuse(const Error &error, const QStringList &line, QTextStream &out, QTextStream &err)
{
    if (line.contains(u"--json"_s)) {
        const QJsonObject json{{u"kind"_s, u"usage"_s},          {u"code"_s, error.code},
                               {u"message"_s, error.detail},     {u"advice"_s, usageAdvice()},
                               {u"requestId"_s, QString(u""_s)}, {u"attempts"_s, 0}};
        out << QJsonDocument(QJsonObject{{u"error"_s, json}}).toJson(QJsonDocument::Compact) << Qt::endl;
    } else {
        err << "likeness-cli: " << error.detail << Qt::endl << usageAdvice() << Qt::endl;
    }
    return WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"likeness"_s);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList line = application.arguments().mid(1);
    const api::Language language = words::languageOf(languageIn(line));
    answerIn(language);
    // Every command's options at first, to find the command's words among them; then its own only.
    Known known = globalOptions();
    for (const Command &command : commands()) {
        known.flags += command.options.flags;
        known.values += command.options.values;
    }
    const Result<Arguments> first = parse(line, known);
    if (!first)
        return refuse(first.error(), line, out, err);
    if (first->has("version"_L1)) {
        out << "likeness-cli " << LIKENESS_VERSION << Qt::endl;
        return Done;
    }
    const Command *command = findCommand(first->words);
    if (first->has("help"_L1) || first->has("h"_L1)) {
        out << (command ? commandHelp(*command, language) : helpText(language));
        return Done;
    }
    if (!command)
        return refuse(usage({u"Say what to do.", u"请指明要执行的命令。"}, u"likeness-cli demo"_s), line, out, err);
    const Result<Arguments> given =
        parse(line, {globalOptions().flags + command->options.flags, globalOptions().values + command->options.values});
    if (!given)
        return refuse(given.error(), line, out, err);
    if (const Status fine = checkWords(given->words, *command); !fine)
        return refuse(fine.error(), line, out, err);
    const Result<assembly::Options> options = optionsOf(*given);
    if (!options)
        return refuse(options.error(), line, out, err);

    if (given->has("v"_L1))
        QLoggingCategory::setFilterRules(u"likeness.*.debug=true"_s);
    Context context(*given, *options, out, err);
    if (!context.assembly().hasProfile())
        return refuse(
            usage({u"There is no profile %1.", u"没有名为 %1 的配置。"}, u"--profile local"_s, options->profile), line,
            out, err);
    Interrupt interrupt;
    // A service that is asked to stop has done its work.
    const bool serves = command->run == runServe;
    QObject::connect(&interrupt, &Interrupt::received, &context,
                     [&] { serves ? QCoreApplication::exit(Done) : context.interrupt(); });
    QObject::connect(&context, &Context::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &context, [&] { command->run(context); });
    return QCoreApplication::exec();
}
