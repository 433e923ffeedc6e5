// SPDX-License-Identifier: Apache-2.0
#include "core/background.h"
#include "core/operation.h"
#include "core/parallel.h"

#include <QRegularExpression>
#include <QSemaphore>

using namespace likeness;

namespace {

//! Ends when told to, and counts what happens to it.
class Told : public OperationOf<int>
{
public:
    using OperationOf::OperationOf;
    void end(int value) { finish(value); }
    void endBadly() { fail({.kind = ErrorKind::Network}); }
    int runs = 0;
    int stops = 0;

protected:
    void run() override { ++runs; }
    void stop() override { ++stops; }
};

class EndsAtOnce : public OperationOf<int>
{
protected:
    void run() override
    {
        finish(1);
        finish(2);
    }
};

} // namespace

class TestOperation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void neverEndsInsideStart()
    {
        auto *operation = new EndsAtOnce;
        int calls = 0;
        operation->whenDone(this, [&](const Result<int> &result) {
            ++calls;
            QCOMPARE(*result, 1);
        });
        operation->start();
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
    }

    void startingTwiceRunsOnce()
    {
        auto *operation = new Told(this);
        operation->start();
        operation->start();
        QTRY_COMPARE(operation->runs, 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(operation->runs, 1);
        delete operation;
    }

    void cancellingTwiceEndsOnceAndFrees()
    {
        QPointer<Told> operation = new Told;
        QList<ErrorKind> kinds;
        operation->whenDone(this, [&](const Result<int> &result) { kinds.append(result.error().kind); });
        operation->start();
        QTRY_COMPARE(operation->runs, 1);
        operation->cancel();
        operation->cancel();
        QCOMPARE(kinds, QList{ErrorKind::Cancelled});
        QCOMPARE(operation->stops, 1);
        QTRY_VERIFY(operation.isNull());
    }

    void cancellingBeforeTheRunPreventsIt()
    {
        QPointer<Told> operation = new Told;
        operation->start();
        operation->cancel();
        QCOMPARE(operation->runs, 0);
        QTRY_VERIFY(operation.isNull());
    }

    void deadContextMeansNoCallback()
    {
        auto *operation = new Told(this);
        auto context = std::make_unique<QObject>();
        int calls = 0;
        operation->whenDone(context.get(), [&](const Result<int> &) { ++calls; });
        context.reset();
        QSignalSpy ended(operation, &Operation::ended);
        operation->end(3);
        QCOMPARE(calls, 0);
        QCOMPARE(ended.count(), 1);
    }

    void callbackMayDeleteTheOperation()
    {
        auto *operation = new Told;
        bool called = false;
        operation->whenDone(this, [&](const Result<int> &) {
            called = true;
            delete operation;
        });
        operation->end(1);
        QVERIFY(called);
    }

    void backgroundBringsTheValueBack()
    {
        auto *operation = new Background<int>(std::function<Result<int>()>([] { return Result<int>(42); }), this);
        int value = 0;
        QThread *thread = nullptr;
        operation->whenDone(this, [&](const Result<int> &result) {
            value = *result;
            thread = QThread::currentThread();
        });
        operation->start();
        QTRY_COMPARE(value, 42);
        QCOMPARE(thread, QThread::currentThread());
    }

    void deletedBackgroundDeliversNothing()
    {
        QSemaphore running;
        QSemaphore leave;
        bool sawStop = false;
        auto *operation = new Background<int>([&](const std::stop_token &token, const ProgressSink &) -> Result<int> {
            running.release();
            leave.acquire();
            sawStop = token.stop_requested();
            return 1;
        });
        int calls = 0;
        operation->whenDone(this, [&](const Result<int> &) { ++calls; });
        operation->start();
        QTRY_COMPARE(running.available(), 1);
        delete operation;
        leave.release();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 0);
        QVERIFY(sawStop);
    }

    void parallelKeepsToItsLimitAndCountsFailures()
    {
        QList<Told *> made;
        QList<Parallel::Maker> makers;
        for (int i = 0; i < 5; ++i) {
            makers.append([&made, this](const Parallel::Outcome &outcome) -> Operation * {
                auto *told = new Told;
                told->whenDone(this, [outcome](const Result<int> &result) { outcome(bool(result)); });
                made.append(told);
                return told;
            });
        }
        auto *parallel = new Parallel(makers, 2, this);
        Tally tally;
        parallel->whenDone(this, [&](const Result<Tally> &result) { tally = *result; });
        parallel->start();
        QTRY_COMPARE(made.size(), 2);
        made[0]->end(1);
        QCOMPARE(made.size(), 3);
        made[1]->endBadly();
        made[2]->end(1);
        made[3]->end(1);
        made[4]->end(1);
        QTRY_COMPARE(tally, (Tally{.total = 5, .succeeded = 4, .failed = 1}));
    }

    void cancelledParallelStartsNothingMore()
    {
        QList<QPointer<Told>> made;
        QList<Parallel::Maker> makers(4, [&made](const Parallel::Outcome &) -> Operation * {
            made.append(new Told);
            return made.last();
        });
        auto *parallel = new Parallel(makers, 1, this);
        parallel->start();
        QTRY_COMPARE(made.size(), 1);
        parallel->cancel();
        QTRY_VERIFY(made[0].isNull());
        QCOMPARE(made.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
