// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

using namespace likeness;

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void printsAsStars()
    {
        QString text;
        QDebug(&text) << Secret("hunter2");
        QCOMPARE(text.trimmed(), "***");
    }

    void copiesDoNotShareBytes()
    {
        const Secret first("abc");
        const Secret second = first;
        QVERIFY(first.reveal().constData() != second.reveal().constData());
        QVERIFY(first == second);
    }

    void theGivenBytesStayUnharmedWhenTheSecretIsWiped()
    {
        const QByteArray given("abc");
        {
            const Secret secret(given);
        }
        QCOMPARE(given, "abc");
    }

    void comparisonSeesEveryByte()
    {
        QVERIFY(!(Secret("abc") == Secret("abd")));
        QVERIFY(!(Secret("abc") == Secret("abcd")));
        QVERIFY(Secret() == Secret(QByteArray()));
    }

    void movedFromSecretIsEmpty()
    {
        Secret first("abc");
        const Secret second = std::move(first);
        QVERIFY(first.isEmpty());
        QCOMPARE(second.reveal(), "abc");
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
