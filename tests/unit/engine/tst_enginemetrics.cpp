// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetrics.h"

#include "support/enginemetricsdrawn.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::testing;

namespace {

QImage ground(int grey = 120)
{
    QImage picture(200, 200, QImage::Format_RGB32);
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            picture.setPixel(x, y, qRgb(grey + x % 7, grey + y % 5, grey + (x + y) % 9));
    return picture;
}

QImage discMask()
{
    QImage mask(200, 200, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setBrush(Qt::white);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(50, 50, 100, 100);
    return mask;
}

} // namespace

class TestEngineMetrics : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aByteOutsideTheMaskIsCounted()
    {
        const QImage before = ground();
        QImage after = before;
        QCOMPARE(bytesChangedOutside(before, after, discMask()), 0);
        after.setPixel(100, 100, qRgb(1, 2, 3));
        QCOMPARE(bytesChangedOutside(before, after, discMask()), 0);
        after.setPixel(3, 4, before.pixel(3, 4) ^ 0x000101);
        QCOMPARE(bytesChangedOutside(before, after, discMask()), 2);
        QVERIFY(bytesChangedOutside(before, after.convertToFormat(QImage::Format_RGB888), discMask()) > 1000);
        QVERIFY(bytesChangedOutside(before, after.copy(0, 0, 100, 200), discMask()) > 1000);
    }

    void ringSeesTheBorderAndNothingElse()
    {
        const QImage before = ground();
        QImage after = before;
        QPainter(&after).fillRect(80, 80, 40, 40, Qt::black);
        QCOMPARE(ringDifference(before, after, discMask(), 60), 0.0);
        QImage lighter = ground(150);
        const double ring = ringDifference(before, lighter, discMask(), 60);
        QVERIFY2(ring > 8 && ring < 16, qPrintable(QString::number(ring)));
    }

    void seamIsAnEdgeAtTheBorder()
    {
        const QImage before = ground();
        QCOMPARE(seamEnergy(before, before, discMask(), 60), 1.0);
        QImage after = before;
        QPainter painter(&after);
        painter.setClipRegion(QRegion(50, 50, 100, 100, QRegion::Ellipse));
        painter.drawImage(0, 0, ground(150));
        painter.end();
        QVERIFY(seamEnergy(before, after, discMask(), 60) > 2);
    }

    void landmarksAreComparedInPupilDistances()
    {
        engine::Landmarks one{};
        const engine::opencv::Shape shape = plainShape({100, 100}, 50);
        for (size_t i = 0; i < one.size(); ++i)
            one[i] = {shape[i].x, shape[i].y};
        QCOMPARE(innerLandmarkError(one, one), 0.0);
        engine::Landmarks other = one;
        for (QPointF &point : other)
            point += QPointF(3, 4);
        QVERIFY(std::abs(innerLandmarkError(other, one) - 10) < 1e-3);
        other = one;
        other[5] += QPointF(300, 0);
        QCOMPARE(innerLandmarkError(other, one), 0.0);
        QVERIFY(std::abs(pupilDistance(one) - 50) < 1e-3);
    }

    void descriptorsKnowLightFromFaces()
    {
        const portrait::Portrait one = plainPortrait(8'000'301);
        const portrait::Portrait other = plainPortrait(8'000'302);
        QImage darker = one.picture;
        for (int y = 0; y < darker.height(); ++y)
            for (int x = 0; x < darker.width(); ++x) {
                const QRgb p = darker.pixel(x, y);
                darker.setPixel(x, y, qRgb(qRed(p) * 7 / 10, qGreen(p) * 7 / 10, qBlue(p) * 7 / 10));
            }
        const auto first = descriptorOf(one.picture, one.landmarks);
        QVERIFY(cosineOf(first, first) > 0.9999);
        const double dark = cosineOf(first, descriptorOf(darker, one.landmarks));
        const double someone = cosineOf(first, descriptorOf(other.picture, other.landmarks));
        QVERIFY2(dark > someone + 0.05, qPrintable(QString("%1 %2").arg(dark).arg(someone)));
    }

    void mostAlikeLeavesEmptyOnesOut()
    {
        const std::vector<float> one{1, 0, 0};
        QCOMPARE(mostAlike(one, {}), -1);
        QCOMPARE(mostAlike(one, {{0, 1, 0}, {0.9F, 0.1F, 0}, {}}), 1);
        QCOMPARE(mostAlike(one, {{}, {0, 1, 0}}), 1);
    }

    void percentilesAndMeans()
    {
        QCOMPARE(percentile({5, 1, 4, 2, 3}, 90), 5.0);
        QCOMPARE(percentile({5, 1, 4, 2, 3}, 50), 3.0);
        QCOMPARE(percentile({7}, 10), 7.0);
        QCOMPARE(meanOf({1, 2, 6}), 3.0);
        QCOMPARE(meanOf({}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestEngineMetrics)
#include "tst_enginemetrics.moc"
