// SPDX-License-Identifier: Apache-2.0
#include "json/flatten.h"
#include "json/text.h"

#include <QRegularExpression>

using namespace likeness;

class TestFlatten : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void nestedValuesGetDottedNames()
    {
        const QByteArray text =
            R"({"MergeInfos":[{"InputImageFaceRect":{"X":1,"Y":-2},"Url":"https://a/b?c=d&e"}],"LogoAdd":0,"N":null,"On":true})";
        const json::Pairs expected{{"LogoAdd", "0"},
                                   {"MergeInfos.0.InputImageFaceRect.X", "1"},
                                   {"MergeInfos.0.InputImageFaceRect.Y", "-2"},
                                   {"MergeInfos.0.Url", "https://a/b?c=d&e"},
                                   {"On", "true"}};
        QCOMPARE(json::flatten(*json::parseObject(text)), expected);
    }

    void flatteningComesBackAsText()
    {
        const json::Pairs pairs{{"A.0.X", "1"}, {"A.1.X", "2"}, {"B", "text"}};
        QCOMPARE(json::compact(*json::unflatten(pairs)), R"({"A":[{"X":"1"},{"X":"2"}],"B":"text"})");
    }

    void moreThanTenItemsKeepTheirOrder()
    {
        json::Pairs pairs;
        for (int i = 0; i < 12; ++i)
            pairs.append({QString("A.%1").arg(i), QString::number(i)});
        const QJsonArray list = json::unflatten(pairs)->value("A").toArray();
        QCOMPARE(list.size(), 12);
        QCOMPARE(list[10], "10");
        QCOMPARE(list[2], "2");
    }

    void contradictionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("value and members") << QStringList{"A", "A.0"};
        QTest::newRow("gap") << QStringList{"A.0", "A.2"};
        QTest::newRow("not from zero") << QStringList{"A.1"};
        QTest::newRow("twice") << QStringList{"A", "A"};
        QTest::newRow("empty part") << QStringList{"A..B"};
        QTest::newRow("too deep") << QStringList{"A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A"};
        QTest::newRow("huge index") << QStringList{"A.4000000000"};
    }
    void contradictionsAreRefused()
    {
        QFETCH(QStringList, names);
        json::Pairs pairs;
        for (const QString &name : names)
            pairs.append({name, "v"});
        QVERIFY(!json::unflatten(pairs));
    }
};

QTEST_GUILESS_MAIN(TestFlatten)
#include "tst_flatten.moc"
