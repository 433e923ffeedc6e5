// SPDX-License-Identifier: Apache-2.0
// The own logo of a video job, placed by eye on the template's poster.
#include "gui/picture/canvas.h"
#include "gui/picture/logotool.h"
#include "gui/video/posterstage.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/videopagefixture.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::gui;
using gui::testing::VideoDoubles;

class TestVideoLogo : public QObject, gui::testing::VideoPageFixture
{
    Q_OBJECT

    QPushButton *button() { return part<QPushButton>("placeLogo"); }
    Canvas *canvas() { return part<Canvas>("posterCanvas"); }
    LogoTool &tool() { return *m_page->posterStage()->tool(); }
    QRect sent() { return m_presenter->input().mark.rect; }
    QPoint at(const QPointF &inPicture) { return canvas()->mapToView(inPicture).toPoint(); }

    void openPlacing()
    {
        openReady();
        m_page->form()->setLogo("/logos/mine.png");
        QTRY_VERIFY(button()->isVisible());
        QTRY_COMPARE(m_page->posterStage()->logoSize(), m_doubles.logoSize);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(canvas()->isVisible());
        QVERIFY(!m_page->player()->isVisible());
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        setUp();
    }
    void cleanup() { tearDown(); }

    void onlyAnOwnLogoIsPlaced()
    {
        openReady();
        QVERIFY(!button()->isVisible());
        part<QComboBox>("markKind")->setCurrentIndex(1);
        QVERIFY(!button()->isVisible()); // there is no file yet
        m_page->form()->setLogo("/logos/mine.png");
        QTRY_VERIFY(button()->isVisible());
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(canvas()->isVisible());
        part<QComboBox>("markKind")->setCurrentIndex(0);
        QVERIFY(!button()->isVisible());
        QVERIFY(!canvas()->isVisible() && m_page->player()->isVisible());
        QVERIFY(tool().logo().isEmpty());
    }
    void withoutAPosterThereIsNothingToPlaceItOn()
    {
        m_doubles.materials = {{.id = "mt_c", .isKindGuessed = true, .status = 1}}; // as the cloud tells
        openReady();
        m_page->form()->setLogo("/logos/mine.png");
        QCOMPARE(m_presenter->input().mark.logoPath, QString("/logos/mine.png"));
        QVERIFY(!button()->isVisible());
        QVERIFY(sent().isEmpty());
    }
    //! An own picture of a cloud's material says nothing of the video's pixels.
    void withoutTheSizeOfTheVideoThereIsNoPlaceToSend()
    {
        m_doubles.materials.last().size = {};
        openReady();
        m_page->form()->setLogo("/logos/mine.png");
        QCOMPARE(m_presenter->input().mark.logoPath, QString("/logos/mine.png"));
        QCoreApplication::processEvents();
        QVERIFY(!button()->isVisible());
        QVERIFY(sent().isEmpty());
    }
    void whatIsShownIsWhatIsSent()
    {
        openPlacing();
        const QRect place = tool().logo();
        QCOMPARE(place, defaultLogoRect(m_doubles.posterSize, m_doubles.logoSize));
        QCOMPARE(sent(), place);
        QCOMPARE(place.width(), 2 * place.height()); // in the logo's shape
        click("submitVideo");
        QTRY_COMPARE(m_doubles.submitted.size(), 1);
        QCOMPARE(m_doubles.submitted.first().mark.rect, place);
    }
    void itIsDraggedByMouse()
    {
        openPlacing();
        const QRect before = tool().logo();
        QTest::mousePress(canvas(), Qt::LeftButton, Qt::AltModifier, at(before.center()));
        QTest::mouseMove(canvas(), at(before.center() - QPoint(100, 60)));
        QTest::mouseMove(canvas(), at(before.center() - QPoint(200, 120)));
        QTest::mouseRelease(canvas(), Qt::LeftButton, Qt::AltModifier, at(before.center() - QPoint(200, 120)));
        const QRect after = tool().logo();
        QVERIFY(after.x() < before.x() - 150 && after.y() < before.y() - 80);
        QCOMPARE(after.size(), before.size());
        QCOMPARE(sent(), after);
        QVERIFY(part<QLabel>("logoPlace")->text().contains(QString::number(after.x())));
        const QColor shown = canvas()->grab().toImage().pixelColor(at(QRectF(after).center()));
        QCOMPARE(shown, QColor(Qt::magenta)); // its picture stands there
    }
    void keysMoveResizeAndLeave()
    {
        openPlacing();
        QVERIFY(canvas()->hasFocus() || !m_page->isActiveWindow());
        const QRect before = tool().logo();
        QTest::keyClick(canvas(), Qt::Key_Left);
        QTest::keyClick(canvas(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(sent(), QRect(before.x() - 1, before.y(), before.width(), before.height() - 1));
        QTest::keyClick(canvas(), Qt::Key_Escape); // gives the arrows back to the view
        QVERIFY(canvas()->isVisible());
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QVERIFY(!canvas()->isVisible() && m_page->player()->isVisible());
        QVERIFY(!button()->isChecked());
        QVERIFY(!sent().isEmpty());
    }
    void doneShowsTheVideoAgain()
    {
        openPlacing();
        click("placingDone");
        QVERIFY(!canvas()->isVisible() && m_page->player()->isVisible());
    }
    void aChosenJobShowsItsVideo()
    {
        m_doubles.stored = {VideoDoubles::job("C0a5EXaNR7JzGvlg")};
        openPlacing();
        emit m_page->panel()->jobChosen("C0a5EXaNR7JzGvlg");
        QVERIFY(m_page->player()->isVisible());
    }
    void aPlaceOutsideTheNextTemplateIsTheDefaultOne()
    {
        workflow::Material tall = m_doubles.materials.last();
        tall.id = "mt_t";
        tall.picturePath = "poster-tall.png";
        tall.size = {180, 320};
        m_doubles.materials.append(tall);
        m_presenter = std::make_unique<VideoPresenter>(*m_page, m_doubles.actions());
        bindVideo(*m_page, *m_presenter, *m_composing);
        m_presenter->setProject("at_1", false);
        m_page->show();
        QTRY_COMPARE(part<Filmstrip>("videoMaterials")->items().size(), 2);
        m_page->form()->setLogo("/logos/mine.png");
        QTRY_COMPARE(sent(), defaultLogoRect(m_doubles.posterSize, m_doubles.logoSize));
        m_presenter->chooseMaterial("mt_t");
        // The poster is larger than the video: places are in the pixels of the video.
        QTRY_COMPARE(m_page->posterStage()->posterSize(), QSize(180, 320));
        QCOMPARE(sent(), defaultLogoRect({180, 320}, m_doubles.logoSize));
    }
};

LIKENESS_GUI_MAIN(TestVideoLogo)
#include "tst_videologo.moc"
