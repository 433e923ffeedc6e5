// SPDX-License-Identifier: Apache-2.0
// The watch that the other tests of the window run under.
#include "tests/gui/stallwatch.h"

#include <QTest>
#include <QTimer>

#include <functional>
#include <poll.h>

using likeness::gui::testing::WatchedApplication;

class TestStallWatch : public QObject
{
    Q_OBJECT

    static WatchedApplication &application() { return *static_cast<WatchedApplication *>(qApp); }

    static void handle(const std::function<void()> &work)
    {
        bool handled = false;
        QTimer::singleShot(0, qApp, [&] {
            work();
            handled = true;
        });
        QTRY_VERIFY(handled);
    }
    //! By what is computed: a busy machine takes longer for it by the clock, and gives less of it in a time.
    static void handleFor(double ms)
    {
        handle([ms] {
            for (const double begin = WatchedApplication::busyMs(); WatchedApplication::busyMs() - begin < ms;) {}
        });
    }

private slots:
    void init() { application().forget(); }

    void aLongHandlerIsSeenAndNamed()
    {
        handleFor(likeness::gui::testing::mostMs * 1.2);
        QVERIFY(!application().judge());
        QCOMPARE(application().longest().test, QByteArray("aLongHandlerIsSeenAndNamed"));
        application().forget();
    }
    void aHandlerThatOthersKeepWaitingPasses()
    {
        handle([] { ::poll(nullptr, 0, int(likeness::gui::testing::mostMs * 2)); });
        QVERIFY(application().judge());
    }
    void shortHandlersPass()
    {
        for (int i = 0; i < 20; ++i)
            handleFor(1);
        QVERIFY(application().judge());
    }
};

LIKENESS_GUI_MAIN(TestStallWatch)
#include "tst_stallwatch.moc"
