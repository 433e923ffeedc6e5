// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "net/backoff.h"
#include "net/retrybudget.h"

#include <QPointer>
#include <QTimer>

namespace likeness::net {

//! Runs an operation again as long as Backoff says so and the budget, where there is one, has something left. Progress:
//! what the attempts tell, and "retry" with the number of the next attempt and of all that may be made while it waits
//! for that one. Ends with the last error, which tells the attempts made.
template<typename T>
class Retrying : public OperationOf<T>
{
public:
    using Maker = std::function<OperationOf<T> *()>;

    //! The maker is called for each attempt; its operations become children of this one. The budget outlives it.
    Retrying(Maker maker, Backoff backoff, RetryBudget *budget, QObject *parent = nullptr)
        : OperationOf<T>(parent)
        , m_maker(std::move(maker))
        , m_backoff(std::move(backoff))
        , m_budget(budget)
    {
        m_pause.setSingleShot(true);
        m_pause.setTimerType(Qt::PreciseTimer); // never before the service asked for it
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
            if (m_budget && result)
                m_budget->noteSuccess(m_attempts);
            this->finish(result);
            return;
        }
        const auto pause = m_backoff.before(m_attempts, result.error());
        if (pause && (!m_budget || m_budget->take())) {
            emit this->progressed({m_attempts + 1, 1 + m_backoff.retries, QStringLiteral("retry")});
            m_pause.start(*pause);
            return;
        }
        Error error = result.error();
        error.attempts += m_attempts - 1; // of the last one itself it says 0 where nothing was sent
        this->fail(error);
    }

    Maker m_maker;
    Backoff m_backoff;
    RetryBudget *m_budget = nullptr;
    QTimer m_pause;
    QPointer<Operation> m_current;
    int m_attempts = 0;
};

} // namespace likeness::net
