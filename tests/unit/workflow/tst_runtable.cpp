// SPDX-License-Identifier: Apache-2.0
#include "workflow/runtable.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::workflow;

class TestRunTable : public QObject
{
    Q_OBJECT

    static QStringList linesOf(const store::Run &run)
    {
        RunTable table({"When", "Outcome", "Action", "Material", "Profile", "Seconds", "File", "RequestId"});
        table.add({run});
        return QString::fromUtf8(table.bytes()).split("\r\n");
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void oneLineARowBelowTheHeadings()
    {
        const QStringList lines = linesOf({.action = "FuseFace",
                                           .profile = "local",
                                           .when = QDateTime({2026, 3, 4}, {5, 6, 7}, Qt::UTC),
                                           .project = "at_1",
                                           .material = "mt_1",
                                           .requestId = "r-1",
                                           .out = "/out/a.jpg",
                                           .attempts = 2,
                                           .elapsedMs = 1449});
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).endsWith("RequestId,ProjectId,Code,Attempts,NoMarkReason"));
        QCOMPARE(lines.at(1), QString("2026-03-04T05:06:07Z,done,FuseFace,mt_1,local,1.4,/out/a.jpg,r-1,at_1,,2,"));
        QVERIFY(lines.at(2).isEmpty());
    }
    void whatWouldBreakALineIsQuoted()
    {
        const QStringList lines = linesOf({.action = "A", .out = "/a, \"b\"/c.jpg"});
        QVERIFY(lines.at(1).contains(",\"/a, \"\"b\"\"/c.jpg\","));
    }
    void noCellIsAFormula()
    {
        const QStringList lines = linesOf({.action = "=1+1", .noMarkReason = "@SUM"});
        QVERIFY(lines.at(1).contains(",'=1+1,"));
        QVERIFY(lines.at(1).endsWith(",'@SUM"));
    }
};

QTEST_GUILESS_MAIN(TestRunTable)
#include "tst_runtable.moc"
