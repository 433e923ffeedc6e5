// SPDX-License-Identifier: Apache-2.0
#include "core/ids.h"

#include <QRegularExpression>
#include <QSet>

using namespace likeness;

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void requestIdsAreLowerCaseUuidsOfVersionFour()
    {
        const QRegularExpression shape("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString id = makeRequestId(systemRandom());
            QVERIFY2(shape.match(id).hasMatch(), qPrintable(id));
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 1000);
    }

    void idsHaveTheShapeOfTheCloud()
    {
        const QDateTime when = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
        QVERIFY(QRegularExpression("^at_\\d{19}$").match(makeProjectId(when, systemRandom())).hasMatch());
        QVERIFY(QRegularExpression("^mt_\\d{19}$").match(makeMaterialId(when, systemRandom())).hasMatch());
        QVERIFY(QRegularExpression("^[A-Za-z0-9]{16}$").match(makeJobId(systemRandom())).hasMatch());
    }

    void tokensUseOnlyUnbiasedValues()
    {
        // The first value lies in the biased tail and must be passed over.
        QList<quint32> values{0xffffffff, 0, 1, 61};
        const RandomSource source = [&] { return values.takeFirst(); };
        QCOMPARE(makeToken(3, source), "AB9");
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
