// SPDX-License-Identifier: Apache-2.0
#include "net/expiry.h"

class TestExpiry : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void theSecondNumberIsTheEnd_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<qint64>("end");
        QTest::newRow("plain") << "https://a.example/x.jpg?q-sign-time=1700000000;1700604800" << qint64(1700604800);
        QTest::newRow("encoded") << "https://a.example/x?q=1&q-sign-time=1700000000%3B1700604800" << qint64(1700604800);
        QTest::newRow("absent") << "https://a.example/x.jpg" << qint64(-1);
        QTest::newRow("one number") << "https://a.example/x?q-sign-time=1700000000" << qint64(-1);
        QTest::newRow("not a number") << "https://a.example/x?q-sign-time=1;soon" << qint64(-1);
        QTest::newRow("beyond all calendars") << "https://a.example/x?q-sign-time=1;999999999999999" << qint64(-1);
        QTest::newRow("negative") << "https://a.example/x?q-sign-time=1;-5" << qint64(-1);
    }
    void theSecondNumberIsTheEnd()
    {
        QFETCH(QString, url);
        QFETCH(qint64, end);
        const QDateTime expires = likeness::net::expiryOf(QUrl(url));
        QCOMPARE(expires.isValid() ? expires.toSecsSinceEpoch() : -1, end);
    }
};

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
