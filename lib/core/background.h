// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

#include <QMutex>
#include <QThreadPool>
#include <memory>
#include <stop_token>

namespace likeness {

//! Tells how far a pool function has come; may be called from any thread.
using ProgressSink = std::function<void(const Progress &)>;

//! Runs a function of values on the global thread pool and ends with its Result on the operation's own thread. The
//! function touches no QObject; it sees a cancel through the stop token and is never interrupted by force.
template<typename T>
class Background : public OperationOf<T>
{
public:
    using Work = std::function<Result<T>(std::stop_token, const ProgressSink &)>;

    explicit Background(Work work, QObject *parent = nullptr)
        : OperationOf<T>(parent)
        , m_work(std::move(work))
        , m_door(std::make_shared<Door>())
    {
        m_door->target = this;
    }
    explicit Background(std::function<Result<T>()> work, QObject *parent = nullptr)
        : Background(Work([work = std::move(work)](const std::stop_token &, const ProgressSink &) { return work(); }),
                     parent)
    {}
    ~Background() override
    {
        m_stop.request_stop();
        const QMutexLocker lock(&m_door->mutex);
        m_door->target = nullptr;
    }

protected:
    void run() override
    {
        // The door outlives this operation for as long as the pool function runs: hence shared.
        QThreadPool::globalInstance()->start([work = m_work, door = m_door, token = m_stop.get_token()] {
            const ProgressSink sink = [door](const Progress &progress) {
                door->post([progress](Background *self) { emit self->progressed(progress); });
            };
            auto result = std::make_shared<Result<T>>(work(token, sink));
            door->post([result](Background *self) { self->finish(*result); });
        });
    }
    void stop() override { m_stop.request_stop(); }

private:
    struct Door
    {
        QMutex mutex;
        Background *target = nullptr;

        void post(std::function<void(Background *)> deliver)
        {
            const QMutexLocker lock(&mutex);
            if (Background *self = target)
                QMetaObject::invokeMethod(
                    self, [self, deliver = std::move(deliver)] { deliver(self); }, Qt::QueuedConnection);
        }
    };

    Work m_work;
    std::shared_ptr<Door> m_door;
    std::stop_source m_stop;
};

} // namespace likeness
