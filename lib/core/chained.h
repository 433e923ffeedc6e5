// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

namespace likeness {

//! First one operation, then another made from its value, as one: progress comes from both, cancelling reaches the one
//! that runs. Takes both steps over as children.
template<typename First, typename T>
class Chained : public OperationOf<T>
{
public:
    using Then = std::function<OperationOf<T> *(const First &, QObject *parent)>;

    Chained(OperationOf<First> *first, Then then, QObject *parent)
        : OperationOf<T>(parent)
        , m_then(std::move(then))
        , m_step(first)
    {
        first->setParent(this);
        first->whenDone(this, [this](const Result<First> &value) { goOn(value); });
    }

protected:
    void run() override { follow(m_step); }
    void stop() override
    {
        if (Operation *step = std::exchange(m_step, nullptr))
            step->cancel();
    }

private:
    void follow(Operation *step)
    {
        QObject::connect(step, &Operation::progressed, this, &Operation::progressed);
        step->start();
    }

    void goOn(const Result<First> &value)
    {
        if (!m_step) // cancelled
            return;
        if (!value) {
            m_step = nullptr;
            this->fail(value.error());
            return;
        }
        OperationOf<T> *next = m_then(*value, this);
        m_step = next;
        next->whenDone(this, [this](const Result<T> &result) {
            if (std::exchange(m_step, nullptr))
                this->finish(result);
        });
        follow(next);
    }

    Then m_then;
    QPointer<Operation> m_step;
};

//! Ends well when another operation has ended, however that was. Takes it over as a child.
template<typename T>
class Settled : public OperationOf<bool>
{
public:
    Settled(OperationOf<T> *step, QObject *parent)
        : OperationOf<bool>(parent)
        , m_step(step)
    {
        step->setParent(this);
        step->whenDone(this, [this](const Result<T> &) { finish(true); });
    }

protected:
    void run() override { m_step->start(); }
    void stop() override
    {
        if (m_step)
            m_step->cancel();
    }

private:
    QPointer<Operation> m_step;
};

} // namespace likeness
