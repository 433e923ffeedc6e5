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
    if (!ok || options.timeoutSeconds.value_or(1) <= 0)
        return usage(u"--timeout is a number of seconds above 0."_s, u"--timeout 30"_s);
    if (given.has("retries"_L1))
        options.retries = given.value("retries"_L1).toInt(&ok);
    if (!ok || options.retries.value_or(0) < 0)
        return usage(u"--retries is a number from 0."_s, u"--retries 3"_s);
    if (!given.has("endpoint"_L1))
        return options;
    options.endpoint = QUrl(given.value("endpoint"_L1), QUrl::StrictMode);
    const QString host = options.endpoint.host();
    const bool here = host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
    if (options.endpoint.scheme() != "https"_L1 && !(options.endpoint.scheme() == "http"_L1 && here))
        return usage(u"--endpoint is an https address; http is for this computer only."_s,
                     u"--endpoint https://facefusion.tencentcloudapi.com"_s);
    return options;
}

//! A wrong command line, found before there is a context.
int refuse(const Error &error, const QStringList &line, QTextStream &out, QTextStream &err)
{
    if (line.contains(u"--json"_s)) {
        const QJsonObject json{{u"kind"_s, u"usage"_s},          {u"code"_s, error.code},
                               {u"message"_s, error.detail},     {u"advice"_s, u"See likeness-cli --help."_s},
                               {u"requestId"_s, QString(u""_s)}, {u"attempts"_s, 0}};
        out << QJsonDocument(QJsonObject{{u"error"_s, json}}).toJson(QJsonDocument::Compact) << Qt::endl;
    } else {
        err << "likeness-cli: " << error.detail << Qt::endl << "See likeness-cli --help." << Qt::endl;
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
    // Every command's options at first, to find the command's words among them; then its own only.
    Known known = globalOptions();
    for (const Command &command : commands()) {
        known.flags += command.options.flags;
        known.values += command.options.values;
    }
    const Result<Arguments> first = parse(line, known);
    if (!first)
        return refuse(first.error(), line, out, err);
    const api::Language language = words::languageOf(first->value("language"_L1, QLocale::system().name()));
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
        return refuse(usage(u"Say what to do."_s, u"likeness-cli demo"_s), line, out, err);
    const Result<Arguments> given =
        parse(line, {globalOptions().flags + command->options.flags, globalOptions().values + command->options.values});
    if (!given)
        return refuse(given.error(), line, out, err);
    const Result<assembly::Options> options = optionsOf(*given);
    if (!options)
        return refuse(options.error(), line, out, err);

    if (given->has("v"_L1))
        QLoggingCategory::setFilterRules(u"likeness.*.debug=true"_s);
    Context context(*given, *options, out, err);
    if (!context.assembly().hasProfile())
        return refuse(usage(u"There is no profile %1."_s.arg(options->profile), u"--profile local"_s), line, out, err);
    Interrupt interrupt;
    // A service that is asked to stop has done its work.
    const bool serves = command->run == runServe;
    QObject::connect(&interrupt, &Interrupt::received, &context,
                     [&] { serves ? QCoreApplication::exit(Done) : context.interrupt(); });
    QObject::connect(&context, &Context::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &context, [&] { command->run(context); });
    return QCoreApplication::exec();
}
