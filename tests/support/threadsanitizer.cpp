// SPDX-License-Identifier: Apache-2.0
// Tells ThreadSanitizer what Qt's own library, built without it, cannot: a queued function runs after it was posted,
// and a pool function after it was started and before the pool is done. The calls are taken here instead of in Qt.
// OpenCV's loops are handed over by a library built without it too; they get one thread.
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>
#include <functional>
#include <memory>

extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}

namespace cv {
[[gnu::weak]] void setNumThreads(int count); // not in every test
}

namespace {

using QtPrivate::QSlotObjectBase;

[[maybe_unused]] const bool oneThread = [] {
    if (cv::setNumThreads)
        cv::setNumThreads(1);
    return true;
}();

//! A posted function in the company of the moment it was posted.
class Posted : public QSlotObjectBase
{
public:
    explicit Posted(QSlotObjectBase *inner)
        : QSlotObjectBase(&Posted::act)
        , m_inner(inner)
    {}

private:
    static void act(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        __tsan_acquire(self);
        auto *posted = static_cast<Posted *>(self);
        if (which == Call) {
            posted->m_inner->call(receiver, arguments);
        } else if (which == Destroy) {
            posted->m_inner->destroyIfLastRef();
            delete posted;
        }
    }

    QSlotObjectBase *m_inner;
};

int poolFunctionsEnd = 0; // its address stands for the moment

class Started : public QRunnable
{
public:
    explicit Started(std::function<void()> work)
        : m_work(std::move(work))
    {}
    void run() override
    {
        __tsan_acquire(this);
        m_work();
        m_work = {};
        __tsan_release(&poolFunctionsEnd);
    }

private:
    std::function<void()> m_work;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    using Real = bool (*)(QObject *, QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto real = reinterpret_cast<Real>(
        dlsym(RTLD_NEXT,
              "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    auto *posted = new Posted(slot);
    __tsan_release(posted);
    return real(object, posted, type, result);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    auto *started = new Started(std::move(work));
    __tsan_release(started);
    start(started, priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    using Real = bool (*)(QThreadPool *, int);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "_ZN11QThreadPool11waitForDoneEi"));
    const bool done = real(this, milliseconds);
    __tsan_acquire(&poolFunctionsEnd);
    return done;
}
