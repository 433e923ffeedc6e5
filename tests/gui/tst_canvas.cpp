// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/canvas.h"
#include "gui/picture/layeredpicture.h"
#include "tests/gui/stallwatch.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace likeness::gui;

namespace {

QImage stripes(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), (x / 8 % 2) * 255));
    }
    return image;
}

Viewport viewportOf(const QSize &picture, const QSizeF &view, double ratio = 1)
{
    Viewport viewport{.picture = picture};
    viewport.resizeView(view, ratio);
    return viewport;
}

} // namespace

class CanvasTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aLargePictureIsFittedAndASmallOneKept_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("zoom");
        QTest::newRow("wide") << QSize(1000, 500) << 1.0 << 0.4;
        QTest::newRow("tall") << QSize(500, 1200) << 1.0 << 0.25;
        QTest::newRow("small") << QSize(40, 30) << 1.0 << 1.0;
        QTest::newRow("wide on a dense screen") << QSize(1000, 500) << 2.0 << 0.8;
    }
    void aLargePictureIsFittedAndASmallOneKept()
    {
        QFETCH(QSize, picture);
        QFETCH(double, ratio);
        QFETCH(double, zoom);
        QCOMPARE(viewportOf(picture, {400, 300}, ratio).zoom, zoom);
    }

    void theSpotUnderTheCursorStaysWhenZooming()
    {
        Viewport viewport = viewportOf({1000, 800}, {400, 300});
        const QPointF anchor(150, 120);
        viewport.zoomTo(1, anchor);
        const QPointF spot = viewport.toPicture(anchor);
        viewport.zoomTo(4, anchor);
        QVERIFY((viewport.toView(spot) - anchor).manhattanLength() <= 1.5);
        QVERIFY(!viewport.fitted);
    }

    void panningStopsAtThePictureEdges()
    {
        Viewport viewport = viewportOf({1000, 800}, {400, 300});
        viewport.zoomTo(1, {0, 0});
        viewport.panBy({5000, 5000});
        QCOMPARE(viewport.origin, QPointF(0, 0));
        viewport.panBy({-5000, -5000});
        QCOMPARE(viewport.origin, QPointF(-600, -500));
    }

    void aLinkedViewShowsTheSamePart()
    {
        Viewport one = viewportOf({1000, 800}, {400, 300});
        Viewport half = viewportOf({500, 400}, {400, 300});
        one.zoomTo(2, {200, 150});
        half.follow(one);
        QCOMPARE(half.zoom, 4.0);
        QVERIFY((half.toPicture(QPointF(200, 150)) * 2 - one.toPicture(QPointF(200, 150))).manhattanLength() <= 1);
    }

    void zoomStepsGoUpAndDown()
    {
        QCOMPARE(zoomStep(1, true), 1.25);
        QCOMPARE(zoomStep(1, false), 0.75);
        QCOMPARE(zoomStep(0.9, true), 1.0);
        QCOMPARE(zoomStep(32, true), 32.0);
    }

    void keysAndWheelZoom()
    {
        Canvas canvas;
        canvas.resize(400, 300);
        canvas.setImage(stripes({800, 600}));
        canvas.show();
        QCOMPARE(canvas.zoom(), 0.5);
        canvas.actualSize();
        QCOMPARE(canvas.zoom(), 1.0);
        QTest::keyClick(&canvas, Qt::Key_Plus);
        QCOMPARE(canvas.zoom(), 1.25);
        canvas.fit();
        QCOMPARE(canvas.zoom(), 0.5);
        QSignalSpy changed(&canvas, &Canvas::viewportChanged);
        QWheelEvent wheel({100, 100}, canvas.mapToGlobal(QPointF(100, 100)), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &wheel);
        QCOMPARE(canvas.zoom(), 0.6);
        QCOMPARE(changed.size(), 1);
    }

    void theMiddleButtonPans()
    {
        Canvas canvas;
        canvas.resize(400, 300);
        canvas.setImage(stripes({800, 600}));
        canvas.show();
        canvas.actualSize();
        const QPointF before = canvas.viewport().origin;
        QTest::mousePress(&canvas, Qt::MiddleButton, {}, {200, 150});
        QTest::mouseMove(&canvas, {180, 140});
        QTest::mouseRelease(&canvas, Qt::MiddleButton, {}, {180, 140});
        QCOMPARE(canvas.viewport().origin - before, QPointF(-20, -10));
    }

    void aPannedViewEqualsOneDrawnAfresh()
    {
        const QImage image = stripes({800, 600});
        Viewport viewport = viewportOf(image.size(), {300, 200}, 1.5);
        viewport.zoomTo(3, {150, 100});
        LayeredPicture panned;
        LayeredPicture fresh;
        for (LayeredPicture *each : {&panned, &fresh}) {
            each->setImage(image);
            QTRY_VERIFY(each->isReady());
        }
        panned.view(viewport, Qt::black);
        viewport.panBy({-24, 16});
        QCOMPARE(panned.view(viewport, Qt::black), fresh.view(viewport, Qt::black));
    }

    void layersHalveDownToASmallOne()
    {
        const QList<QImage> layers = halvings(stripes({1000, 600}));
        QCOMPARE(layers.size(), 3);
        QCOMPARE(layers.at(1).size(), QSize(500, 300));
        QVERIFY(halvings({}).isEmpty());
    }
};

LIKENESS_GUI_MAIN(CanvasTest)
#include "tst_canvas.moc"
