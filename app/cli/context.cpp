// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"

#include "cli/progresstext.h"
#include "words/language.h"
#include "json/text.h"

#include <QLocale>
#include <unistd.h>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Service:
        return u"service"_s;
    case ErrorKind::Input:
        return u"input"_s;
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Job:
        return u"job"_s;
    case ErrorKind::Integrity:
        return u"integrity"_s;
    case ErrorKind::File:
        return u"file"_s;
    case ErrorKind::Usage:
        return u"usage"_s;
    case ErrorKind::Internal:
        break;
    }
    return u"internal"_s;
}

} // namespace

ExitCode exitCodeOf(ErrorKind kind, QStringView code)
{
    switch (kind) {
    case ErrorKind::Service:
        return ServiceError;
    case ErrorKind::Input:
        return code.startsWith("Store."_L1) ? ServiceError : BadInput;
    case ErrorKind::Network:
        return NoAnswer;
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return TimedOut;
    case ErrorKind::Job:
        return JobFailed;
    case ErrorKind::Integrity:
        return BadResult;
    case ErrorKind::File:
        return NotWritten;
    case ErrorKind::Usage:
        return WrongUsage;
    case ErrorKind::Internal:
        break;
    }
    return Unexpected;
}

Context::Context(Arguments arguments, const assembly::Options &options, QTextStream &out, QTextStream &err)
    : m_arguments(std::move(arguments))
    , m_language(words::languageOf(options.language.isEmpty() ? QLocale::system().name() : options.language))
    , m_out(out)
    , m_err(err)
    , m_assembly(options)
{}

void Context::note(const QString &text)
{
    endProgress();
    if (!isQuiet())
        m_err << text << Qt::endl;
}

void Context::progress(const QString &text)
{
    if (isQuiet() || m_ended || !::isatty(STDERR_FILENO))
        return;
    m_showsProgress = true;
    m_err << "\r\x1b[K" << text << Qt::flush;
}

void Context::showProgress(const Progress &done, bool plainly)
{
    const bool onTerminal = ::isatty(STDERR_FILENO);
    const QString text = onTerminal ? progressText(done, m_language) : stageText(done, m_language);
    if (text.isEmpty() || (!onTerminal && !plainly) || text == std::exchange(m_shown, text))
        return;
    onTerminal ? progress(text) : note(text);
}

void Context::endProgress()
{
    if (std::exchange(m_showsProgress, false))
        m_err << "\r\x1b[K" << Qt::flush;
}

void Context::succeed(const QJsonObject &json, const QString &text, ExitCode code)
{
    if (std::exchange(m_ended, true))
        return;
    endProgress();
    if (wantsJson())
        m_out << json::compact(json) << Qt::endl;
    else if (!text.isEmpty())
        m_out << text << Qt::endl;
    emit ended(code);
}

words::ErrorText Context::textOf(const Error &error) const
{
    words::ErrorText text = words::errorText(error, m_language);
    if (error.kind == ErrorKind::Usage && !api::isKnownError(error.code))
        text = {error.detail, usageAdvice()}; // of the line itself
    else if (error.code == "Input.Refused"_L1 && !error.detail.isEmpty())
        text.message = error.detail; // in words already, with the figures of the photo
    return text;
}

QJsonObject Context::jsonOf(const Error &error) const
{
    const words::ErrorText text = textOf(error);
    // What is wrong with the line or the input is found before anything is sent.
    const bool isEarly = error.kind == ErrorKind::Usage || error.kind == ErrorKind::Input;
    return {{u"kind"_s, kindName(error.kind)}, {u"code"_s, error.code},
            {u"message"_s, text.message},      {u"advice"_s, text.advice},
            {u"requestId"_s, error.requestId}, {u"attempts"_s, isEarly ? 0 : error.attempts}};
}

void Context::fail(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    endProgress();
    const QJsonObject json = jsonOf(error);
    if (wantsJson()) {
        m_out << json::compact({{u"error"_s, json}}) << Qt::endl;
    } else {
        m_err << "likeness-cli: " << json["message"_L1].toString() << Qt::endl
              << json["advice"_L1].toString() << Qt::endl;
        if (!error.code.isEmpty())
            m_err << error.code << (error.requestId.isEmpty() ? QString() : u"  RequestId "_s + error.requestId)
                  << Qt::endl;
    }
    emit ended(exitCodeOf(error.kind, error.code));
}

void Context::interrupt()
{
    if (m_isClosing)
        return;
    if (m_running)
        m_running->cancel();
    else
        fail({.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s});
}

} // namespace likeness::cli

#include "moc_context.cpp"
