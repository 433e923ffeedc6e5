// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "net/backoff.h"

#include <QPointer>
#include <QTimer>

namespace likeness::net {

//! Runs an operation again as long as Backoff says so. Progress: what the attempts tell, and "retry" with the number of
//! the next attempt and of all that may be made while it waits for that one. Ends with the last error, which tells the
//! attempts made.
template<typename T>
class Retrying : public OperationOf<T>
{
public:
    using Maker = std::function<OperationOf<T> *()>;

    //! The maker is called for each attempt; its operations become children of this one.
    Retrying(Maker maker, Backoff backoff, QObject *parent = nullptr)
        : OperationOf<T>(parent)
        , m_maker(std::move(maker))
        , m_backoff(std::move(backoff))
    {
        m_pause.setSingleShot(true);
        QObject::connect(&m_pause, &QTimer::timeout, this, [this] { attempt(); });
    }

    int attempts() const { return m_attempts; }

protected:
    void run() override { attempt(); }
    void stop() override
    {
        m_pause.stop();
        if (m_current)
            m_current->cancel();
    }

private:
    void attempt()
    {
        ++m_attempts;
        OperationOf<T> *one = m_maker();
        one->setParent(this);
        m_current = one;
        QObject::connect(one, &Operation::progressed, this, &Operation::progressed);
        one->whenDone(this, [this](const Result<T> &result) { judge(result); });
        one->start();
    }
    void judge(const Result<T> &result)
    {
        if (result || this->hasEnded()) {
            this->finish(result);
            return;
        }
        if (const auto pause = m_backoff.before(m_attempts, result.error())) {
            emit this->progressed({m_attempts + 1, 1 + m_backoff.retries, QStringLiteral("retry")});
            m_pause.start(*pause);
            return;
        }
        Error error = result.error();
        error.attempts = m_attempts;
        this->fail(error);
    }

    Maker m_maker;
    Backoff m_backoff;
    QTimer m_pause;
    QPointer<Operation> m_current;
    int m_attempts = 0;
};

} // namespace likeness::net
