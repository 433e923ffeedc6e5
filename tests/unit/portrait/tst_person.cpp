// SPDX-License-Identifier: Apache-2.0
#include "portrait/portrait.h"
#include "unit/portrait/points.h"

#include <QRegularExpression>

using namespace likeness::portrait;

namespace {

Person plain()
{
    return {.seed = 21, .female = false, .age = 30, .tone = 1, .style = HairStyle::Short, .clothes = Clothes::Tee};
}

Shot front() { return {.size = QSize(240, 300), .interPupil = 56, .noise = 0}; }

//! Mean difference of two pictures within a part of them, 0 to 255.
double difference(const QImage &a, const QImage &b, const QRect &part)
{
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            sum += qAbs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (part.width() * part.height());
}

QRect around(const Landmarks &points, int from, int to, int margin)
{
    QPolygonF some;
    for (int i = from; i <= to; ++i)
        some << points[size_t(i)];
    return some.boundingRect().toAlignedRect().adjusted(-margin, -margin, margin, margin);
}

double brightness(const QImage &picture, QPointF at)
{
    double sum = 0;
    for (int y = -2; y <= 2; ++y) {
        for (int x = -2; x <= 2; ++x)
            sum += qGray(picture.pixel(at.toPoint() + QPoint(x, y)));
    }
    return sum / 25;
}

} // namespace

class TestPerson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyWordAboutAPersonIsSeen_data()
    {
        QTest::addColumn<Person>("other");
        const auto row = [](const char *name, auto change) {
            Person person = plain();
            change(person);
            QTest::newRow(name) << person;
        };
        row("seed", [](Person &p) { p.seed = 22; });
        row("sex", [](Person &p) { p.female = true; });
        row("age", [](Person &p) { p.age = 72; });
        row("tone", [](Person &p) { p.tone = 4; });
        row("colour of hair", [](Person &p) { p.hair = QColor(200, 160, 100); });
        row("bald", [](Person &p) { p.style = HairStyle::Bald; });
        row("buzz cut", [](Person &p) { p.style = HairStyle::Buzz; });
        row("swept", [](Person &p) { p.style = HairStyle::Swept; });
        row("curly", [](Person &p) { p.style = HairStyle::Curly; });
        row("bob", [](Person &p) { p.style = HairStyle::Bob; });
        row("long", [](Person &p) { p.style = HairStyle::Long; });
        row("tied", [](Person &p) { p.style = HairStyle::Tied; });
        row("fringe", [](Person &p) { p.fringe = true; });
        row("stubble", [](Person &p) { p.beard = Beard::Stubble; });
        row("moustache", [](Person &p) { p.beard = Beard::Moustache; });
        row("goatee", [](Person &p) { p.beard = Beard::Goatee; });
        row("full beard", [](Person &p) { p.beard = Beard::Full; });
        row("round glasses", [](Person &p) { p.glasses = Glasses::Round; });
        row("square glasses", [](Person &p) { p.glasses = Glasses::Square; });
        row("lipstick", [](Person &p) { p.lipstick = true; });
        row("eyes", [](Person &p) { p.eyes = QColor(120, 160, 190); });
        row("v-neck", [](Person &p) { p.clothes = Clothes::VNeck; });
        row("shirt", [](Person &p) { p.clothes = Clothes::Shirt; });
        row("jacket", [](Person &p) { p.clothes = Clothes::Jacket; });
        row("colour of clothes", [](Person &p) { p.cloth = QColor(200, 40, 40); });
    }

    void everyWordAboutAPersonIsSeen()
    {
        QFETCH(Person, other);
        const QImage before = render(plain(), front()).picture;
        const QImage after = render(other, front()).picture;
        int changed = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x)
                changed += qAbs(qGray(before.pixel(x, y)) - qGray(after.pixel(x, y))) > 8;
        }
        QVERIFY2(changed > 20, qPrintable(QString::number(changed)));
    }

    void theSeedAloneMakesTheFace()
    {
        const Landmarks points = render(plain(), front()).landmarks;
        Person dressed = plain();
        dressed.hair = QColor(10, 10, 10);
        dressed.tone = 5;
        dressed.glasses = Glasses::Square;
        dressed.beard = Beard::Full;
        QCOMPARE(render(dressed, front()).landmarks, points);
        Person other = plain();
        other.seed = 1000;
        QVERIFY(render(other, front()).landmarks != points);
    }

    void theFaceIsTheSameInEveryShot()
    {
        const Portrait one = render(plain(), front());
        Shot shot = front();
        shot.seed = 99;
        shot.backdrop = Backdrop::Bokeh;
        const Portrait other = render(plain(), shot);
        QCOMPARE(other.landmarks, one.landmarks);
        const QRect face = around(one.landmarks, 17, 67, 0);
        QVERIFY2(difference(one.picture, other.picture, face) < 0.5,
                 qPrintable(QString::number(difference(one.picture, other.picture, face))));
    }

    void aLargerPictureShowsTheSameFace()
    {
        const Portrait small = render(plain(), front());
        Shot shot = front();
        shot.size *= 2;
        shot.interPupil *= 2;
        const Portrait large = render(plain(), shot);
        for (size_t i = 17; i < 68; ++i) {
            const QPointF there = (large.landmarks[i] + QPointF(0.5, 0.5)) / 2 - QPointF(0.5, 0.5);
            QVERIFY((there - small.landmarks[i]).manhattanLength() < 0.3); // a quarter of a pixel apart
        }
        const QImage shrunk =
            large.picture.scaled(small.picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QRect face = around(small.landmarks, 27, 67, 0);
        QVERIFY2(difference(small.picture, shrunk, face) < 12,
                 qPrintable(QString::number(difference(small.picture, shrunk, face))));
    }

    void oversamplingChangesEdgesOnly()
    {
        Shot shot = front();
        const Portrait usual = render(plain(), shot);
        shot.oversampling = 1;
        const Portrait plainer = render(plain(), shot);
        QCOMPARE(plainer.picture.size(), usual.picture.size());
        for (size_t i = 0; i < 68; ++i)
            QVERIFY((plainer.landmarks[i] - usual.landmarks[i]).manhattanLength() < 0.8);
        QVERIFY(difference(plainer.picture, usual.picture, plainer.picture.rect()) < 14);
        shot.oversampling = -3; // held to what can be drawn
        QCOMPARE(render(plain(), shot).picture, plainer.picture);
    }

    void pointsLieOnTheFeatures_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {31ULL, 32ULL, 33ULL, 34ULL, 35ULL, 36ULL, 37ULL, 38ULL})
            QTest::addRow("%d", int(seed)) << quint64(seed);
    }

    void pointsLieOnTheFeatures()
    {
        QFETCH(quint64, seed);
        Person person = plain();
        person.seed = seed;
        Shot shot = front();
        shot.size = QSize(400, 500);
        shot.interPupil = 90;
        shot.light.fill = 0.7;
        shot.light.key = 0.6;
        const Portrait drawn = render(person, shot);
        const Landmarks &p = drawn.landmarks;
        const QRectF face = QPolygonF(QList<QPointF>(p.begin(), p.begin() + 27)).boundingRect();
        for (size_t i = 17; i < 68; ++i)
            QVERIFY2(face.contains(p[i]), qPrintable(QString::number(i)));
        const double cheek = brightness(drawn.picture, (p[36] + p[48]) / 2);
        QVERIFY(brightness(drawn.picture, middle(p, 18, 20) + QPointF(0, 2)) < cheek - 15); // the brow
        QVERIFY(brightness(drawn.picture, middle(p, 36, 41)) < cheek - 30);                 // the iris
        QVERIFY(brightness(drawn.picture, middle(p, 42, 47)) < cheek - 30);
        QVERIFY(brightness(drawn.picture, middle(p, 60, 67)) < cheek - 20); // between the lips
        const double chin = brightness(drawn.picture, p[8] - QPointF(0, 10));
        QVERIFY(brightness(drawn.picture, p[8] + QPointF(0, 16)) < chin - 15); // its shadow on the neck
    }
};

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_person.moc"
