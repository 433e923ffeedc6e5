// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>

namespace likeness {

//! How far an operation has come. A total of 0 means that the end is not known.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
    QString stage{}; //!< "upload", "wait", "download", …: a word for code, not for people

    bool operator==(const Progress &) const = default;
};

//! Work that ends later, exactly once: it never ends inside start(), deletes itself after its end, and cancelling is an
//! ending (ErrorKind::Cancelled). Lives on one thread. Does not own its context objects: a dead context means no
//! callback.
class Operation : public QObject
{
    Q_OBJECT

public:
    explicit Operation(QObject *parent = nullptr);

    bool hasEnded() const { return m_ended; }

    //! Returns at once; the work begins from the event loop. Calling it twice is harmless.
    void start();
    void cancel();

signals:
    void progressed(const likeness::Progress &progress);
    void ended(); //!< once, after the callbacks given to whenDone()

protected:
    virtual void run() = 0;
    virtual void stop() {}
    virtual void abandon(const Error &error) = 0;

    //! True for the first caller only: whoever gets it may deliver the result.
    bool closeOnce();

private:
    bool m_started = false;
    bool m_ended = false;
};

//! An Operation with a typed result.
template<typename T>
class OperationOf : public Operation
{
public:
    using Operation::Operation;
    using Callback = std::function<void(const Result<T> &)>;

    //! Calls back once with the result, unless the context has gone by then.
    void whenDone(QObject *context, Callback callback) { m_waiting.append({context, std::move(callback)}); }

protected:
    void finish(const Result<T> &result)
    {
        if (!closeOnce())
            return;
        const auto waiting = std::exchange(m_waiting, {});
        const QPointer<Operation> self(this);
        for (const auto &each : waiting) {
            if (each.context)
                each.callback(result);
        }
        if (!self)
            return;
        emit ended();
        deleteLater();
    }
    void fail(const Error &error) { finish(Result<T>(error)); }

    void abandon(const Error &error) final { fail(error); }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Callback callback;
    };
    QList<Waiting> m_waiting;
};

//! An operation that ends with a value already known: for doubles in tests and for results from a cache.
template<typename T>
class ReadyOperation : public OperationOf<T>
{
public:
    explicit ReadyOperation(Result<T> result, QObject *parent = nullptr)
        : OperationOf<T>(parent)
        , m_result(std::move(result))
    {}

protected:
    void run() override { this->finish(m_result); }

private:
    Result<T> m_result;
};

} // namespace likeness

Q_DECLARE_METATYPE(likeness::Progress)
