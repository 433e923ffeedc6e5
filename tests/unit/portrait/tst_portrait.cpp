// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/facefinder.h"
#include "engine/opencv/mat.h"
#include "portrait/portrait.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::portrait;

class TestPortrait : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void sameDescriptionGivesTheSameBytes()
    {
        const Portrait first = render(randomPerson(5), randomShot(5));
        const Portrait second = render(randomPerson(5), randomShot(5));
        QCOMPARE(first.picture, second.picture);
        QCOMPARE(first.landmarks, second.landmarks);
        QVERIFY(render(randomPerson(6), randomShot(5)).picture != first.picture);
    }

    void frontalFacesAreFoundWhereTheirPointsAre()
    {
        int found = 0;
        constexpr int count = 20;
        for (int seed = 7000; seed < 7000 + count; ++seed) {
            const Portrait portrait = render(randomPerson(quint64(seed)), randomShot(quint64(seed), true));
            QPolygonF points(QList<QPointF>(portrait.landmarks.begin(), portrait.landmarks.end()));
            const QRectF box = points.boundingRect();
            for (const auto &face : engine::opencv::FaceFinder().find(engine::opencv::greyOf(portrait.picture))) {
                if (QRectF(engine::opencv::rectOf(face.rect)).contains(box.center())) {
                    ++found;
                    break;
                }
            }
        }
        QVERIFY2(found >= count - 1, qPrintable(QString::number(found)));
    }

    void pointsStandInTheirOrder()
    {
        Shot shot{.size = QSize(270, 270), .interPupil = 60};
        const Landmarks p = render(randomPerson(9), shot).landmarks;
        QVERIFY(p[0].x() < p[16].x());
        QVERIFY(p[36].x() < p[45].x());
        QVERIFY(p[19].y() < p[37].y());
        QVERIFY(p[37].y() < p[33].y());
        QVERIFY(p[33].y() < p[51].y());
        QVERIFY(p[57].y() < p[8].y());
        const double pupils = (p[42].x() + p[45].x() - p[36].x() - p[39].x()) / 2;
        QVERIFY2(qAbs(pupils - 60) < 9, qPrintable(QString::number(pupils)));
    }

    void everyoneOfASceneHasPoints()
    {
        Scene scene{.size = QSize(540, 360)};
        scene.people = {{.person = randomPerson(1), .interPupil = 50, .eyes = {0.3, 0.4}},
                        {.person = randomPerson(2), .interPupil = 45, .eyes = {0.7, 0.4}}};
        const Group group = render(scene);
        QCOMPARE(group.picture.size(), scene.size);
        QCOMPARE(group.landmarks.size(), 2);
        QVERIFY(group.landmarks[0][30].x() < group.landmarks[1][30].x());
    }

    void frameKeepsThePointsOnTheFace()
    {
        const Portrait portrait = render(randomPerson(3), Shot{.size = QSize(200, 250), .interPupil = 50});
        const Portrait hung = framed(portrait, QSize(400, 400), 1);
        QCOMPARE(hung.picture.size(), QSize(400, 400));
        const QPoint nose = hung.landmarks[30].toPoint();
        const QPoint before = portrait.landmarks[30].toPoint();
        QVERIFY(qAbs(hung.picture.pixelColor(nose).lightness() - portrait.picture.pixelColor(before).lightness()) < 40);
    }
};

QTEST_GUILESS_MAIN(TestPortrait)
#include "tst_portrait.moc"
