// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/stamp.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace likeness::engine;
using namespace likeness::engine::opencv;

namespace {

struct Stamped
{
    QImage before{};
    QImage after{};
    QImage changed{};

    QRect differing() const
    {
        QRect area;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                if (after.pixel(x, y) != before.pixel(x, y))
                    area |= QRect(x, y, 1, 1);
        return area;
    }
    int unnamed() const
    {
        int count = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                count += changed.constScanLine(y)[x] == 0 && after.pixel(x, y) != before.pixel(x, y);
        return count;
    }
};

Stamped stamped(const Mark &mark, QSize size, QColor ground = Qt::gray)
{
    Stamped result;
    result.before = QImage(size, QImage::Format_RGB32);
    result.before.fill(ground);
    result.after = result.before;
    result.changed = QImage(size, QImage::Format_Grayscale8);
    result.changed.fill(0);
    stampMark(result.after, result.changed, mark);
    return result;
}

QImage logo()
{
    QImage picture(40, 20, QImage::Format_ARGB32);
    picture.fill(Qt::red);
    return picture;
}

} // namespace

class TestStamp : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void noMarkTouchesNothing()
    {
        const Stamped result = stamped({.kind = Mark::Kind::None}, {200, 200});
        QCOMPARE(result.after, result.before);
        QCOMPARE(result.changed.pixelColor(150, 180).red(), 0);
    }

    void textIsReadableOnAnyGround_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QSize>("size");
        QTest::newRow("white") << QColor(Qt::white) << QSize(800, 600);
        QTest::newRow("black") << QColor(Qt::black) << QSize(800, 600);
        QTest::newRow("upright") << QColor(Qt::gray) << QSize(300, 900);
        QTest::newRow("narrow") << QColor(Qt::gray) << QSize(240, 900);
    }
    void textIsReadableOnAnyGround()
    {
        QFETCH(QColor, ground);
        QFETCH(QSize, size);
        for (const bool chinese : {false, true}) {
            const Stamped result = stamped({.chinese = chinese}, size, ground);
            const QRect area = result.differing();
            QVERIFY(area.left() >= 0 && area.right() < size.width());
            QVERIFY(area.top() > size.height() / 2);
            QVERIFY(area.center().x() > size.width() / 3);
            QCOMPARE(result.unnamed(), 0);
            int light = 0;
            int dark = 0;
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x) {
                    light += qGray(result.after.pixel(x, y)) > 200;
                    dark += qGray(result.after.pixel(x, y)) < 130;
                }
            QVERIFY2(light > area.width() / 8, qPrintable(QString::number(light)));
            QVERIFY(dark > 30);
        }
    }

    void logoIsStretchedToItsRectangle()
    {
        const Stamped result =
            stamped({.kind = Mark::Kind::Picture, .picture = logo(), .rect = {10, 20, 100, 30}}, {300, 200});
        QCOMPARE(result.differing(), QRect(10, 20, 100, 30));
        QCOMPARE(result.after.pixelColor(60, 35), QColor(Qt::red));
        QCOMPARE(result.unnamed(), 0);
    }

    void logoWithoutRectangleStandsAtTheCorner()
    {
        const Stamped result = stamped({.kind = Mark::Kind::Picture, .picture = logo()}, {300, 200});
        const QRect area = result.differing();
        QCOMPARE(area.size(), QSize(40, 20));
        QVERIFY(area.right() > 280 && area.bottom() > 180);
    }

    void hugeLogoIsShrunkIntoThePicture()
    {
        QImage huge(4000, 3000, QImage::Format_RGB32);
        huge.fill(Qt::blue);
        const Stamped result = stamped({.kind = Mark::Kind::Picture, .picture = huge}, {200, 100});
        QVERIFY(result.before.rect().contains(result.differing()));
    }

    void outlinesAreOfUnitHeightAndDiffer()
    {
        for (const bool chinese : {false, true}) {
            const QRectF box = markOutline(chinese).boundingRect();
            QVERIFY(box.height() > 0.5 && box.height() < 1.5);
            QVERIFY(box.width() > 3);
        }
        QVERIFY(markOutline(true) != markOutline(false));
    }
};

QTEST_MAIN(TestStamp)
#include "tst_stamp.moc"
