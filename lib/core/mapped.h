// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

namespace likeness {

//! An operation whose value is turned into another kind; errors and progress pass as they are. Takes the operation over
//! as a child; the function is quick and runs on the operation's thread.
template<typename From, typename To>
class Mapped : public OperationOf<To>
{
public:
    using Turn = std::function<Result<To>(const From &)>;

    Mapped(OperationOf<From> *operation, Turn turn, QObject *parent)
        : OperationOf<To>(parent)
        , m_operation(operation)
    {
        operation->setParent(this);
        QObject::connect(operation, &Operation::progressed, this, &Operation::progressed);
        operation->whenDone(this, [this, turn = std::move(turn)](const Result<From> &value) {
            if (value)
                this->finish(turn(*value));
            else
                this->fail(value.error());
        });
    }

protected:
    void run() override { m_operation->start(); }
    void stop() override
    {
        if (m_operation)
            m_operation->cancel();
    }

private:
    QPointer<Operation> m_operation;
};

} // namespace likeness
