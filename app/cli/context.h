// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "assembly/assembly.h"
#include "cli/arguments.h"
#include "words/errortext.h"

#include <QJsonObject>
#include <QTextStream>

namespace likeness::cli {

//! Exit codes that other programs rely on.
enum ExitCode {
    Done = 0,
    Unexpected = 1,
    WrongUsage = 2,
    BadInput = 3,
    ServiceError = 4,
    NoAnswer = 5,
    TimedOut = 6,
    JobFailed = 7,
    BadResult = 8,
    NotWritten = 9,
};

ExitCode exitCodeOf(ErrorKind kind, QStringView code = {});

//! What a command works with; ends it exactly once. Results go to out, notes and errors to err.
class Context : public QObject
{
    Q_OBJECT

public:
    Context(Arguments arguments, const assembly::Options &options, QTextStream &out, QTextStream &err);

    const Arguments &arguments() const { return m_arguments; }
    assembly::Assembly &assembly() { return m_assembly; }
    bool wantsJson() const { return m_arguments.has(QLatin1StringView("json")); }
    bool isQuiet() const { return m_arguments.has(QLatin1StringView("q")); }
    api::Language language() const { return m_language; }
    QTextStream &out() { return m_out; }

    void note(const QString &text); //!< on err, unless quiet
    //! A line that takes the place of the one before on a terminal and is left out elsewhere.
    void progress(const QString &text);
    //! The same with the stage of an operation. Elsewhere each new stage is a plain line, where that is asked for: of
    //! work that takes long.
    void showProgress(const Progress &progress, bool plainly = false);
    void succeed(const QJsonObject &json, const QString &text, ExitCode code = Done);
    void fail(const Error &error);
    //! In the user's language: what happened and what to do.
    words::ErrorText textOf(const Error &error) const;
    QJsonObject jsonOf(const Error &error) const;
    //! Starts an operation and gives its value, or fails with its error.
    template<typename T>
    void start(OperationOf<T> *operation, std::function<void(const T &)> use)
    {
        m_running = operation;
        connect(operation, &Operation::progressed, this, [this](const Progress &done) { showProgress(done); });
        operation->whenDone(this, [this, use = std::move(use)](const Result<T> &result) {
            if (result)
                use(*result);
            else
                fail(result.error());
        });
        operation->start();
    }
    void interrupt(); //!< the user's Ctrl-C
    //! From now on that comes too late: the result is being put in its place, and what is left takes a moment.
    void closeToInterrupts() { m_isClosing = true; }

signals:
    void ended(int exitCode);

private:
    void endProgress();

    Arguments m_arguments;
    api::Language m_language;
    QTextStream &m_out;
    QTextStream &m_err;
    QPointer<Operation> m_running;
    bool m_ended = false;
    bool m_isClosing = false;
    bool m_showsProgress = false;
    QString m_shown; // of the progress, last
    assembly::Assembly m_assembly;
};

} // namespace likeness::cli
