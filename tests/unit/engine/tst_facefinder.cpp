// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/facefinder.h"
#include "engine/opencv/mat.h"
#include "support/enginemetricsdrawn.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

struct Placed
{
    QImage face{};
    QRect rect{};
    double turned = 0; //!< degrees clockwise
};

//! Faces on a plain ground.
cv::Mat scene(QSize size, const QList<Placed> &faces)
{
    QImage picture(size, QImage::Format_RGB888);
    picture.fill(QColor(150, 155, 160));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Placed &one : faces) {
        painter.save();
        painter.translate(QRectF(one.rect).center());
        painter.rotate(one.turned);
        painter.drawImage(
            QRectF(-one.rect.width() / 2.0, -one.rect.height() / 2.0, one.rect.width(), one.rect.height()), one.face);
        painter.restore();
    }
    painter.end();
    return greyOf(picture);
}

bool holds(const Detection &face, const QRect &where)
{
    return where.contains(QPoint(face.rect.x + face.rect.width / 2, face.rect.y + face.rect.height / 2));
}

} // namespace

class TestFaceFinder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_one = testing::plainPortrait(8'000'101).picture;
        m_two = testing::plainPortrait(8'000'102).picture;
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void nothingIsFoundInNothing()
    {
        QVERIFY(m_finder.find({}).empty());
        QVERIFY(m_finder.findLargest({}).empty());
        const cv::Mat grey(5, 3, CV_8U, cv::Scalar(100));
        QVERIFY(m_finder.find(grey).empty());
        QCOMPARE(m_finder.findNear(grey, {0, 0, 3, 3}).score, 0.0F);
    }

    void allFacesAreFoundLargestFirst()
    {
        const QRect large(20, 30, 300, 360);
        const QRect small(480, 150, 130, 156);
        const auto faces = m_finder.find(scene({700, 480}, {{m_one, small}, {m_two, large}}));
        QCOMPARE(faces.size(), size_t(2));
        QVERIFY(holds(faces[0], large));
        QVERIFY(holds(faces[1], small));
        QVERIFY(faces[0].rect.area() > faces[1].rect.area());
    }

    void largestIsNotGivenUpForASmallerUprightOne()
    {
        const QRect large(40, 60, 480, 576);
        const QRect small(800, 300, 240, 288);
        const auto faces = m_finder.findLargest(scene({1200, 720}, {{m_one, small}, {m_two, large, 38}}));
        QVERIFY(!faces.empty());
        QVERIFY(holds(faces[0], large));
        QVERIFY(faces[0].roll > 15);
    }

    void tiltIsToldByItsSign_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::newRow("clockwise") << 42.0;
        QTest::newRow("the other way") << -42.0;
    }
    void tiltIsToldByItsSign()
    {
        QFETCH(double, degrees);
        const QRect where(100, 60, 330, 396);
        const auto faces = m_finder.find(scene({540, 540}, {{m_one, where, degrees}}));
        QVERIFY(!faces.empty());
        QVERIFY(holds(faces[0], where));
        QVERIFY2(faces[0].roll * degrees > 0, qPrintable(QString::number(double(faces[0].roll))));
    }

    void rectanglePicksItsFace()
    {
        const QRect left(20, 80, 250, 300);
        const QRect right(380, 80, 250, 300);
        const cv::Mat grey = scene({660, 480}, {{m_one, left}, {m_two, right}});
        for (const QRect &wanted : {left, right}) {
            const Detection face = m_finder.findNear(grey, rectOf(wanted.adjusted(40, 60, -40, -60)));
            QVERIFY(face.score > 0);
            QVERIFY(holds(face, wanted));
        }
    }

    void rectangleWithoutAFaceIsGivenBack()
    {
        const cv::Mat grey = scene({400, 400}, {});
        const Detection face = m_finder.findNear(grey, {50, 60, 100, 120});
        QCOMPARE(face.rect, cv::Rect(50, 60, 100, 120));
        QCOMPARE(face.score, 0.0F);
        const Detection outside = m_finder.findNear(grey, {380, 390, 100, 120});
        QCOMPARE(outside.rect, cv::Rect(380, 390, 20, 10));
    }

    void overlapIsOfTheUnion()
    {
        QCOMPARE(overlap({0, 0, 10, 10}, {0, 0, 10, 10}), 1.0);
        QCOMPARE(overlap({0, 0, 10, 10}, {20, 0, 10, 10}), 0.0);
        QCOMPARE(overlap({0, 0, 10, 10}, {5, 0, 10, 10}), 50.0 / 150);
        QCOMPARE(overlap({}, {}), 0.0);
    }

private:
    FaceFinder m_finder;
    QImage m_one;
    QImage m_two;
};

QTEST_GUILESS_MAIN(TestFaceFinder)
#include "tst_facefinder.moc"
