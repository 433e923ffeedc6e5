// SPDX-License-Identifier: Apache-2.0
// A long history handed out whole.
#include "cliprocess.h"
#include "support/manyruns.h"
#include "workflow/csv.h"

#include <QJsonArray>

using namespace likeness;
using namespace likeness::testing;

class TestHistory : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 100'001; // more than the history keeps where nobody says otherwise
    QTemporaryDir m_folder;

    Ended run(const QStringList &line) { return endOf(*cliProcess(m_folder.path(), line, {})); }

private slots:
    void initTestCase()
    {
        const Status added = addManyRuns(m_folder.path(), many);
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyEntryStandsInTheTable()
    {
        const Ended ended = run({"history", "export", "--format", "csv"});
        QCOMPARE(ended.code, 0);
        const auto rows = workflow::readCsv(ended.out);
        QVERIFY(rows);
        QCOMPARE(rows->size(), many + 1);
        const QStringList &names = rows->first().cells;
        QCOMPARE(rows->at(1).cells[names.indexOf("requestId")], QString("request-%1").arg(many)); // the newest first
        QCOMPARE(rows->at(2).cells[names.indexOf("status")], "failed");
        QCOMPARE(rows->at(2).cells[names.indexOf("code")], "InternalError");
        QCOMPARE(rows->last().cells[names.indexOf("out")], "/results/1.jpg");
        for (const workflow::CsvRow &row : *rows)
            QCOMPARE(row.cells.size(), names.size());
    }

    void everyEntryStandsInTheJson()
    {
        const Ended ended = run({"history", "export", "--format", "json"});
        QCOMPARE(ended.code, 0);
        const QJsonArray entries = ended.json()["entries"].toArray();
        QCOMPARE(entries.size(), many);
        QCOMPARE(entries.first()["requestId"].toString(), QString("request-%1").arg(many));
        QCOMPARE(entries[1]["code"].toString(), "InternalError");
        QCOMPARE(entries.last()["when"].toString(), "2026-01-01T00:01:00.000Z");
    }

    void oneEntryIsFoundAmongThem()
    {
        const Ended ended = run({"history", "show", "50000", "--json"});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()["entries"][0]["requestId"].toString(), "request-50000");
        QCOMPARE(run({"history", "show", "100002"}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
