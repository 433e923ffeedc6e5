// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "tests/gui/stallwatch.h"

#include <QTest>

using namespace likeness::gui;

namespace {

QImage filled(const QSize &size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

class ComparerTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints).*")));
        m_comparer = std::make_unique<Comparer>();
        m_comparer->setCaptions({}, {});
        m_comparer->resize(400, 300);
        m_comparer->setPictures(filled({200, 150}, Qt::red), filled({400, 300}, Qt::blue));
        m_comparer->show();
        QTRY_VERIFY(m_comparer->isReady());
    }
    void cleanup() { m_comparer.reset(); }

    void theWipeShowsBeforeLeftAndAfterRight()
    {
        const QImage seen = m_comparer->grab().toImage();
        QCOMPARE(seen.pixelColor(60, 100), QColor(Qt::red));
        QCOMPARE(seen.pixelColor(340, 100), QColor(Qt::blue));
    }

    void theDividerIsPulledByMouseAndMovedByKeys()
    {
        Canvas *canvas = m_comparer->canvas();
        QTest::mousePress(canvas, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(canvas, {100, 150});
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, {100, 150});
        QVERIFY(std::abs(m_comparer->dividerAt() - 0.25) < 0.01);
        const double before = m_comparer->dividerAt();
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(std::abs(m_comparer->dividerAt() - before - 0.1) < 0.001);
        QTest::keyClick(canvas, Qt::Key_Home);
        QCOMPARE(m_comparer->dividerAt(), 0.0);
    }

    void sideBySideZoomsTogether()
    {
        m_comparer->setMode(CompareMode::SideBySide);
        QVERIFY(m_comparer->beforeCanvas()->isVisible());
        m_comparer->canvas()->zoomTo(3);
        QCOMPARE(m_comparer->beforeCanvas()->zoom(), 3.0);
        m_comparer->beforeCanvas()->zoomTo(2);
        QCOMPARE(m_comparer->canvas()->zoom(), 2.0);
    }

    void theDifferenceCoversTheWholePicture()
    {
        m_comparer->setMode(CompareMode::Difference);
        QVERIFY(!m_comparer->beforeCanvas()->isVisible());
        QCOMPARE(m_comparer->grab().toImage().pixelColor(340, 200), QColor(255, 0, 255));
    }

    void blinkingShowsBothInTurns()
    {
        m_comparer->setMode(CompareMode::Blink);
        QTRY_COMPARE(m_comparer->dividerAt(), 1.0);
        QTRY_COMPARE(m_comparer->dividerAt(), 0.0);
    }

private:
    std::unique_ptr<Comparer> m_comparer;
};

LIKENESS_GUI_MAIN(ComparerTest)
#include "tst_comparer.moc"
