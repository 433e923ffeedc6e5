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

    void wipingReachesAllWhoShareButNoLiteral()
    {
        const QByteArray bytes = QByteArray("abc").repeated(2);
        const QByteArray alsoBytes = bytes;
        wipeShared(bytes);
        QCOMPARE(alsoBytes, QByteArray(6, '\0'));
        const QString text = QString("abc").repeated(2);
        const QString alsoText = text;
        wipeShared(text);
        QCOMPARE(alsoText, QString(6, QChar()));
        const QByteArray literal = QByteArrayLiteral("kept");
        const QString literalText = QStringLiteral("kept");
        wipeShared(literal);
        wipeShared(literalText);
        wipeShared(QByteArray());
        QCOMPARE(literal, "kept");
        QCOMPARE(literalText, "kept");
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
