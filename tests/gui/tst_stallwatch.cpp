// SPDX-License-Identifier: Apache-2.0
// The watch that the other tests of the window run under.
#include "tests/gui/stallwatch.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using likeness::gui::testing::WatchedApplication;

class TestStallWatch : public QObject
{
    Q_OBJECT

    static WatchedApplication &application() { return *static_cast<WatchedApplication *>(qApp); }

    static void handleFor(int ms)
    {
        bool handled = false;
        QTimer::singleShot(0, qApp, [&] {
            QElapsedTimer since;
            for (since.start(); since.elapsed() < ms;) {}
            handled = true;
        });
        QTRY_VERIFY(handled);
    }

private slots:
    void init() { application().forget(); }

    void aLongHandlerIsSeenAndNamed()
    {
        handleFor(int(likeness::gui::testing::mostMs) * 3);
        QVERIFY(!application().judge());
        QCOMPARE(application().longest().test, QByteArray("aLongHandlerIsSeenAndNamed"));
        application().forget();
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
