// SPDX-License-Identifier: Apache-2.0
#include "api/limits.h"
#include "gui/compose/composepage.h"
#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/chip.h"
#include "media/fit.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

QImage plain(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::gray);
    return image;
}

QList<FaceLine> lines(int count)
{
    QList<FaceLine> made;
    for (int i = 1; i <= count; ++i) {
        made.append({.face = {.photo = QString("%1.jpg").arg(i), .rect = i},
                     .title = i == 1 ? QString("x") : QString("a very long name of a photo, number %1, face 1").arg(i),
                     .number = i % 3});
    }
    return made;
}

} // namespace

class TestComposePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<ComposePage> m_page;

    void showWithTemplate()
    {
        m_page->showPhotos({{.id = "1.jpg", .title = "1.jpg"}}, "1.jpg");
        m_page->showPhoto(plain({400, 300}));
        m_page->showTemplate(plain({400, 300}));
        m_page->showTemplateFaces({{.id = 1, .rect = {20, 20, 100, 100}, .label = "m_1"},
                                   {.id = 2, .rect = {200, 20, 90, 90}, .label = "m_2"}});
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_page = std::make_unique<ComposePage>();
        m_page->resize(1280, 760);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void faceChipsStandInRowsOfOneWidth()
    {
        showWithTemplate();
        m_page->showFaceLines(lines(4));
        const auto chips = m_page->findChildren<Chip *>();
        QCOMPARE(chips.size(), 4);
        QTRY_VERIFY(chips.last()->y() >= 0 && chips.last()->isVisible() && chips.last()->width() > 100);
        for (const Chip *each : chips) {
            QCOMPARE(each->width(), chips.first()->width());
            QCOMPARE(each->mapTo(m_page.get(), QPoint()).x(), chips.first()->mapTo(m_page.get(), QPoint()).x());
        }
    }
    void theStripHasNoScrollBar()
    {
        QList<FilmItem> many;
        for (int i = 0; i < 40; ++i)
            many.append({.id = QString::number(i), .title = QString("photo %1").arg(i)});
        m_page->showPhotos(many, "0");
        m_page->showPhoto(plain({400, 300}));
        auto *strip = m_page->findChild<Filmstrip *>("photos");
        QTRY_VERIFY(strip->horizontalScrollBar()->maximum() > 0);
        QVERIFY(!strip->horizontalScrollBar()->isVisible());
        QAbstractButton *later = nullptr;
        for (auto *each : strip->findChildren<QAbstractButton *>()) {
            if (each->isVisible())
                later = each;
        }
        QVERIFY(later);
        QTest::mouseClick(later, Qt::LeftButton);
        QVERIFY(strip->horizontalScrollBar()->value() > 0);
    }
    void digitsMeanFacesOnBothCanvases()
    {
        showWithTemplate();
        QSignalSpy tied(m_page.get(), &ComposePage::tieCurrentRequested);
        const double zoom = m_page->photoCanvas()->zoom();
        QTest::keyClick(m_page->photoCanvas(), Qt::Key_1);
        QTest::keyClick(static_cast<QWidget *>(m_page->templateCanvas()), Qt::Key_2);
        QTest::keyClick(m_page->photoCanvas(), Qt::Key_0);
        QTest::keyClick(m_page->photoCanvas(), Qt::Key_6, Qt::AltModifier);
        QTest::keyClick(m_page->photoCanvas(), Qt::Key_7);
        QList<int> numbers;
        for (const auto &each : tied)
            numbers.append(each.first().toInt());
        QCOMPARE(numbers, (QList<int>{1, 2, 0, 6}));
        QCOMPARE(m_page->photoCanvas()->zoom(), zoom);
    }
    void aDigitInAFieldIsANumber()
    {
        showWithTemplate();
        QSignalSpy tied(m_page.get(), &ComposePage::tieCurrentRequested);
        m_page->showSettings({.profileDegree = 50});
        auto *number = m_page->findChild<QSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClick(number, Qt::Key_7);
        QCOMPARE(number->value(), 7);
        QVERIFY(tied.isEmpty());
    }
    void escapeDismissesTheMessage()
    {
        m_page->showMessage({.severity = Severity::Error, .text = "It went wrong."});
        auto *bar = m_page->findChild<MessageBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }
    void aButtonOfTheMessageIsTold()
    {
        QSignalSpy chosen(m_page.get(), &ComposePage::messageActionChosen);
        m_page->showMessage({.text = "A photo went.", .actions = {"Bring it back"}});
        QTest::mouseClick(m_page->findChild<QAbstractButton *>("messageAction0"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
    }
    void aClickOnATemplateFaceTies()
    {
        showWithTemplate();
        QSignalSpy tied(m_page.get(), &ComposePage::tieCurrentRequested);
        const QPointF at = m_page->templateCanvas()->mapToView({230, 60});
        QTest::mouseClick(static_cast<QWidget *>(m_page->templateCanvas()), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(tied.size(), 1);
        QCOMPARE(tied.first().first().toInt(), 2);
    }
    void pickingFromTheListTies()
    {
        showWithTemplate();
        m_page->showFaceLines(lines(1));
        QSignalSpy tied(m_page.get(), &ComposePage::tieRequested);
        auto *list = m_page->findChild<Chip *>()->parentWidget()->findChild<QComboBox *>();
        QCOMPARE(list->count(), 3);
        list->setCurrentIndex(2);
        emit list->activated(2);
        QCOMPARE(tied.first().last().toString(), QString("m_2"));
    }
    void drawingOnThePhotoIsTold()
    {
        showWithTemplate();
        QSignalSpy edited(m_page.get(), &ComposePage::rectsEdited);
        Canvas *canvas = m_page->photoCanvas();
        QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->mapToView({50, 50}).toPoint());
        QTest::mouseMove(canvas, canvas->mapToView({100, 100}).toPoint());
        QTest::mouseMove(canvas, canvas->mapToView({150, 160}).toPoint());
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapToView({150, 160}).toPoint());
        QCOMPARE(edited.size(), 1);
    }
    void droppedFilesAndPicturesComeIn()
    {
        QSignalSpy given(m_page.get(), &ComposePage::photosGiven);
        QSignalSpy picture(m_page.get(), &ComposePage::pictureGiven);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile("/photos/a.jpg"), QUrl("https://example.com/b.jpg")});
        QVERIFY(m_page->take(files));
        QCOMPARE(given.first().first().toStringList(), QStringList{"/photos/a.jpg"});
        QMimeData pixels;
        pixels.setImageData(plain({10, 10}));
        QVERIFY(m_page->take(pixels));
        QCOMPARE(picture.size(), 1);
        QVERIFY(!m_page->take(QMimeData()));
    }
    void whileACallRunsProgressTakesTheButtonsPlace()
    {
        auto *fuse = m_page->findChild<QAbstractButton *>("fuse");
        m_page->showProgress("Sending", 1, 2);
        QVERIFY(!fuse->isVisible());
        m_page->showIdle();
        QVERIFY(fuse->isVisible());
        m_page->showBlocker("Add a photo first.");
        QVERIFY(!fuse->isEnabled());
    }
    void theLeastRectangleIsThatOfThePhotoAsItIsSent_data()
    {
        QTest::addColumn<QSize>("photo");
        QTest::addColumn<int>("least");
        QTest::newRow("sent as it is") << QSize(4095, 300) << 30;
        QTest::newRow("shrunk to half") << QSize(8190, 300) << 59;
        QTest::newRow("24 megapixels") << QSize(6000, 4000) << 43;
    }
    void theLeastRectangleIsThatOfThePhotoAsItIsSent()
    {
        QFETCH(QSize, photo);
        QFETCH(int, least);
        const media::FittedPicture sent{.size = photo, .scale = media::pixelScale(photo)};
        QVERIFY(sent.mapped({0, 0, least, least}).width() >= api::limits::smallestRect);
        QVERIFY(sent.mapped({0, 0, least - 1, least - 1}).width() < api::limits::smallestRect);
        m_page->showPhotos({{.id = "1.jpg", .title = "1.jpg"}}, "1.jpg");
        m_page->showPhoto(plain(photo));
        const auto told = [this](int side) {
            m_page->showPhotoFaces({{.id = 1, .rect = {5, 5, side, side}}}, {});
            return m_page->photoCanvas()->accessibleDescription().contains("At least");
        };
        QVERIFY(told(least - 1));
        QVERIFY(!told(least));
    }
    void picturesOfEverySizeAreShownWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("64 pixels") << QSize(64, 64);
        QTest::newRow("a strip") << QSize(3000, 40);
        QTest::newRow("24 megapixels") << QSize(6000, 4000);
    }
    void picturesOfEverySizeAreShownWhole()
    {
        QFETCH(QSize, size);
        m_page->showPhotos({{.id = "1.jpg", .title = "1.jpg"}}, "1.jpg");
        m_page->showPhoto(plain(size));
        const Canvas *canvas = m_page->photoCanvas();
        QTRY_VERIFY(canvas->isVisible());
        const QRectF shown(canvas->mapToView({0, 0}), canvas->mapToView(QPointF(size.width(), size.height())));
        QVERIFY(QRectF(canvas->rect()).adjusted(-1, -1, 1, 1).contains(shown));
    }
};

LIKENESS_GUI_MAIN(TestComposePage)
#include "tst_composepage.moc"
