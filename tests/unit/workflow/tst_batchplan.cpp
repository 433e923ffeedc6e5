// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchplan.h"
#include "workflow/csv.h"
#include "workflow/outputname.h"

using namespace likeness;
using namespace likeness::workflow;

class TestBatchPlan : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void touch(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }
    static Result<BatchPlan> planOfText(const QByteArray &text, const TablePlan &plan = {.path = "/plans/spring.csv"})
    {
        return planOf(plan, text);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void cellsAreReadAsTheyAreMeant_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("cells"); // of all rows, "|" between them
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringList{"a", "b", "|", "c", "d"};
        QTest::newRow("no last end") << QByteArray("a,b") << QStringList{"a", "b"};
        QTest::newRow("carriage returns") << QByteArray("a\r\nb\rc") << QStringList{"a", "|", "b", "|", "c"};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\n\",c") << QStringList{"a,\"b\"\n", "c"};
        QTest::newRow("blanks") << QByteArray(" a , \" b \" ,c ") << QStringList{"a", " b ", "c"};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF\xE6\x98\xA5,b") << QStringList{"春", "b"};
        QTest::newRow("empty lines") << QByteArray("\n\na\n \n") << QStringList{"a"};
        QTest::newRow("empty cells") << QByteArray(",,\n") << QStringList{"", "", ""};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
    }
    void cellsAreReadAsTheyAreMeant()
    {
        QFETCH(QByteArray, text);
        const auto rows = readCsv(text);
        QVERIFY(rows);
        QStringList all;
        for (const CsvRow &row : *rows)
            all += (all.isEmpty() ? QStringList() : QStringList{"|"}) + row.cells;
        QTEST(all, "cells");
    }

    void aTableThatIsNoneIsRefused()
    {
        QCOMPARE(readCsv("a\nb,\"c\nd").error().detail, "line 2: a quote is not closed");
        QCOMPARE(readCsv("a,\xff\xfe").error().code, "Input.BadTable");
    }

    void whatIsWrittenIsReadAgain()
    {
        const QStringList cells{"a,b", "c\"d", "e\nf", "", "春"};
        QCOMPARE(readCsv(csvLine(cells))->first().cells, cells);
        QCOMPARE(csvLine({"=1+1", "x"}), "'=1+1,x\r\n");
    }

    void aTableBecomesRows()
    {
        const auto plan = planOfText("project,material,photo,rect,template_face,out\n"
                                     "p1,m1,a.jpg,\"1,2,30,40\",m1_1,out/a.jpg\n"
                                     "p1,m2,https://example.com/b.jpg,,,/results/b.jpg\n");
        QVERIFY(plan);
        QCOMPARE(plan->rows.size(), 2);
        const BatchRow first{"p1", "m1", "/plans/a.jpg", QRect(1, 2, 30, 40), "m1_1", "/plans/out/a.jpg"};
        QCOMPARE(plan->rows[0], first);
        QCOMPARE(plan->rows[1].photo, "https://example.com/b.jpg");
        QVERIFY(!plan->rows[1].rect);
        QCOMPARE(plan->report, "/plans/out/spring-report.csv");
        QCOMPARE(inputOf(plan->rows[1]).faces[0].photoUrl, QUrl("https://example.com/b.jpg"));
        QCOMPARE(inputOf(plan->rows[0]).faces[0].templateFaceId, "m1_1");
    }

    void columnsAreFoundByNameOrStandInOrder()
    {
        const auto named =
            planOfText("Photo,note,MATERIAL\na.jpg,hello,m1\n", {.path = "/plans/x.csv", .project = "p"});
        QVERIFY(named);
        QCOMPARE(named->rows[0].material, "m1");
        QCOMPARE(named->rows[0].project, "p");
        QCOMPARE(named->rows[0].out, "/plans/a-m1.jpg");
        const auto ordered = planOfText("p1,m1,a.jpg,,,a-out.jpg\n");
        QVERIFY(ordered);
        QCOMPARE(ordered->rows[0].out, "/plans/a-out.jpg");
    }

    void aRowThatCannotBeMeantNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no photo") << QByteArray("project,material,photo\np,m,a.jpg\np,m\n")
                                  << "line 3: a row needs project, material and photo";
        QTest::newRow("bad rectangle") << QByteArray("p,m,a.jpg,\"1,2,3\",,o.jpg\n")
                                       << "line 1: rect is X,Y,W,H in pixels";
        QTest::newRow("one out twice") << QByteArray("p,m,a.jpg,,,o.jpg\np,m,b.jpg,,,./o.jpg\n")
                                       << "line 2: two rows have the same out";
        QTest::newRow("nothing") << QByteArray("project,material,photo\n") << "there is nothing to do";
    }
    void aRowThatCannotBeMeantNamesItsLine()
    {
        QFETCH(QByteArray, text);
        const auto plan = planOfText(text);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Input);
        QTEST(plan.error().detail, "detail");
    }

    void aFolderTimesMaterialsIsInOrder()
    {
        for (const char *name : {"b.png", "a.JPG", "a.png", "notes.txt", ".hidden.jpg"})
            touch(name);
        const FolderPlan folder{
            .folder = m_folder.path(), .project = "p", .materials = {"m1", "m2"}, .outFolder = "/results"};
        const auto plan = planOf(folder);
        QVERIFY(plan);
        QStringList names;
        for (const BatchRow &row : plan->rows)
            names.append(QFileInfo(row.out).fileName());
        const QStringList expected{"a-m1.jpg", "a-m2.jpg", "a-m1-2.jpg", "a-m2-2.jpg", "b-m1.jpg", "b-m2.jpg"};
        QCOMPARE(names, expected);
        QCOMPARE(plan->report, "/results/batch-report.csv");
        QCOMPARE(planOf(FolderPlan{.folder = "/no/such/folder"}).error().code, "File.NotReadable");
    }

    void aPatternNamesTheResult_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << usualPattern.toString() << "me-m_1.jpg";
        QTest::newRow("number") << "{n:4}_{project}.png"
                                << "0007_p.png";
        QTest::newRow("ending kept once") << "{photo}.JPG"
                                          << "me.JPG";
        QTest::newRow("other ending") << "{photo}.v2"
                                      << "me.v2.jpg";
        QTest::newRow("hidden") << ".{photo}"
                                << "_.me.jpg";
    }
    void aPatternNamesTheResult()
    {
        QFETCH(QString, pattern);
        QVERIFY(checkPattern(pattern));
        QTEST(outputName(pattern, {"me", "p", "m/1", 7}), "name");
    }

    void aPatternThatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"", "  ", "{face}", "{photo", "a/b", "{n:12}"})
            QTest::newRow(pattern) << QString(pattern);
    }
    void aPatternThatCannotBeMeantIsRefused()
    {
        QFETCH(QString, pattern);
        QCOMPARE(checkPattern(pattern).error().code, "Usage.NamePattern");
    }
};

QTEST_GUILESS_MAIN(TestBatchPlan)
#include "tst_batchplan.moc"
