// SPDX-License-Identifier: Apache-2.0
#include "json/fields.h"
#include "json/text.h"

#include <QRegularExpression>

using namespace likeness;

namespace {

enum class Colour { Red, Blue };

struct Point
{
    int x = 0;
    double weight = 0;
    bool operator==(const Point &) const = default;
};

struct Drawing
{
    QString name{};
    Colour colour = Colour::Red;
    QList<Point> points{};
    std::optional<bool> closed{};
    std::optional<Point> origin{};
    bool operator==(const Drawing &) const = default;
};

} // namespace

template<>
struct json::Names<Colour>
{
    static constexpr std::array table{std::pair{Colour::Red, u"red"}, std::pair{Colour::Blue, u"blue"}};
};

template<>
struct json::Fields<Point>
{
    static constexpr auto table = std::tuple{field("X", &Point::x), field("Weight", &Point::weight)};
};

template<>
struct json::Fields<Drawing>
{
    static constexpr auto table =
        std::tuple{field("Name", &Drawing::name), field("Colour", &Drawing::colour), field("Points", &Drawing::points),
                   field("Closed", &Drawing::closed), field("Origin", &Drawing::origin)};
};

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void valuesComeBackAsTheyWere()
    {
        const Drawing drawing{.name = "画",
                              .colour = Colour::Blue,
                              .points = {{1, 0.5}, {-2, 1e9}},
                              .closed = true,
                              .origin = Point{3, 4}};
        Drawing back;
        QVERIFY(json::read(json::write(drawing), back));
        QCOMPARE(back, drawing);
    }

    void absentOptionalsAreNotWritten()
    {
        const QJsonObject object = json::write(Drawing{.name = "a"}).toObject();
        QVERIFY(!object.contains("Closed"));
        QVERIFY(!object.contains("Origin"));
        QCOMPARE(object["Colour"], "red");
    }

    void nullReadsAsAbsent()
    {
        Drawing drawing{.closed = true};
        QVERIFY(json::read(*json::parseObject(R"({"Name":"","Colour":"red","Points":[],"Closed":null})"), drawing));
        QVERIFY(!drawing.closed);
    }

    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << QByteArray(R"({"Colour":"red","Points":[]})") << "json.Missing"
                                 << "/Name";
        QTest::newRow("null for a required member")
            << QByteArray(R"({"Name":null,"Colour":"red","Points":[]})") << "json.Missing"
            << "/Name";
        QTest::newRow("wrong type") << QByteArray(R"({"Name":1,"Colour":"red","Points":[]})") << "json.Type"
                                    << "/Name";
        QTest::newRow("unknown name") << QByteArray(R"({"Name":"","Colour":"green","Points":[]})") << "json.Value"
                                      << "/Colour";
        QTest::newRow("deep") << QByteArray(
                                     R"({"Name":"","Colour":"red","Points":[{"X":1,"Weight":1},{"X":"1","Weight":1}]})")
                              << "json.Type"
                              << "/Points/1/X";
        QTest::newRow("fraction for an integer")
            << QByteArray(R"({"Name":"","Colour":"red","Points":[{"X":1.5,"Weight":1}]})") << "json.Type"
            << "/Points/0/X";
        QTest::newRow("integer too large")
            << QByteArray(R"({"Name":"","Colour":"red","Points":[{"X":3e9,"Weight":1}]})") << "json.Value"
            << "/Points/0/X";
        QTest::newRow("object for a list") << QByteArray(R"({"Name":"","Colour":"red","Points":{}})") << "json.Type"
                                           << "/Points";
        QTest::newRow("unknown key") << QByteArray(R"({"Name":"","Colour":"red","Points":[],"Nmae":1})")
                                     << "json.Unknown"
                                     << "/Nmae";
        QTest::newRow("unknown key, deep")
            << QByteArray(R"({"Name":"","Colour":"red","Points":[{"X":1,"Weight":1,"Z":0}]})") << "json.Unknown"
            << "/Points/0/Z";
    }
    void errorsNameTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, path);
        Drawing drawing;
        const Status status = json::read(*json::parseObject(text), drawing, {.refuseUnknown = true});
        QVERIFY(!status);
        QCOMPARE(status.error().code, code);
        QCOMPARE(status.error().subject, path);
        QVERIFY(status.error().detail.startsWith(path + ": "));
    }

    void unknownKeysOfAnswersAreIgnored()
    {
        Drawing drawing;
        QVERIFY(json::read(*json::parseObject(R"({"Name":"","Colour":"red","Points":[],"New":1})"), drawing));
    }

    void textStandsForNumbersOnlyWhereAllowed()
    {
        const QJsonObject object{{"X", "7"}, {"Weight", "0.5"}};
        Point point;
        QVERIFY(!json::read(object, point));
        QVERIFY(json::read(object, point, {.numbersAsText = true}));
        QCOMPARE(point, (Point{7, 0.5}));
        QVERIFY(!json::read(QJsonObject{{"X", "7x"}, {"Weight", "0.5"}}, point, {.numbersAsText = true}));
        QVERIFY(!json::read(QJsonObject{{"X", "7"}, {"Weight", "inf"}}, point, {.numbersAsText = true}));
    }

    void onlyObjectsAreDocuments_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray(R"({"a":)");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    }
    void onlyObjectsAreDocuments()
    {
        QFETCH(QByteArray, text);
        const auto parsed = json::parseObject(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, json::syntaxCode);
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
