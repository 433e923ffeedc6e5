// SPDX-License-Identifier: Apache-2.0
// A material tried on photos, on the Materials page: the strip, the grid of results, one of them large.
#include "gui/materials/effectpanel.h"
#include "gui/materials/materialspage.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QBuffer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestEffect : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_asked;   //!< photos
    QStringList m_hanging; //!< likewise
    QString m_material;
    bool m_billed = false;

    MainWindow &window() { return *m_fixture.window; }
    EffectPanel *panel() { return window().findChild<EffectPanel *>(); }
    template<typename T>
    T *part(const char *name)
    {
        return window().findChild<T *>(name);
    }
    void click(const char *name)
    {
        QVERIFY2(part<QPushButton>(name) && part<QPushButton>(name)->isEnabled(), name);
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
    }
    QList<FilmItem> results() { return part<Filmstrip>("effectResults")->items(); }
    int come()
    {
        const auto items = results();
        return int(std::ranges::count_if(items, [](const FilmItem &each) { return !each.picture.isEmpty(); }));
    }
    QAction *action(const char *text)
    {
        for (QAction *each : window().findChildren<QAction *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    static QByteArray picture()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.save(&buffer, "PNG");
        return bytes;
    }

    OperationOf<workflow::FuseOutcome> *fuse(const workflow::FuseInput &input)
    {
        const QString photo = input.faces.first().photoPath;
        m_asked += photo;
        m_material = input.material;
        if (m_hanging.contains(photo))
            return new gui::testing::Hanging<workflow::FuseOutcome>;
        if (photo.contains("faceless"))
            return new ReadyOperation<workflow::FuseOutcome>(
                Error{.kind = ErrorKind::Service, .code = "FailedOperation.NoFaceDetected"});
        return new ReadyOperation<workflow::FuseOutcome>(
            workflow::FuseOutcome{.picture = picture(), .format = "png", .size = {64, 48}});
    }

    void openWindow()
    {
        Services services = m_fixture.services("en");
        services.effect.folder = m_folder->filePath("effect");
        services.effect.isBilled = [this] { return m_billed; };
        services.effect.run = [this](const workflow::EffectPlan &plan) {
            return new workflow::EffectRun(plan, [this](const auto &input) { return fuse(input); });
        };
        m_fixture.window = std::make_unique<MainWindow>(services);
        window().show();
        window().showPage(PageId::Materials);
        QTRY_COMPARE(part<Filmstrip>("materialGrid")->items().size(), 2);
        QTRY_VERIFY(part<QPushButton>("testEffect")->isEnabled());
    }
    void tryOn(const QStringList &photos)
    {
        openWindow();
        click("testEffect");
        QVERIFY(panel() && panel()->isVisible());
        emit panel()->photosGiven(photos);
        click("runEffect");
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_hanging.clear();
        m_billed = false;
    }
    void cleanup() { m_fixture = {}; }

    void photosBecomeResults()
    {
        tryOn({"/p/a.jpg", "/p/b.jpg", "/p/c.jpg"});
        QTRY_COMPARE(come(), 3);
        QCOMPARE(m_asked, (QStringList{"/p/a.jpg", "/p/b.jpg", "/p/c.jpg"}));
        QCOMPARE(m_material, QString("mt_1"));
        QCOMPARE(part<QLabel>("effectTitle")->text(), QString("Try One on photos"));
        QTRY_COMPARE(part<QLabel>("effectTally")->text(), QString("3 of 3 photos fused"));
        QTRY_VERIFY(part<QPushButton>("runEffect")->isEnabled()); // again, if one likes
        QVERIFY(QFileInfo::exists(results().first().picture));
    }
    void theFirstResultIsAtHand()
    {
        openWindow();
        click("testEffect");
        const auto *hint = panel()->findChild<QLabel *>("emptyHint");
        QVERIFY(hint->text().contains("choose"));
        emit panel()->photosGiven({"a.png", "b.png"});
        QVERIFY(!hint->text().contains("choose")); // they are there
        click("runEffect");
        QTRY_COMPARE(come(), 2);
        QVERIFY(!part<Filmstrip>("effectResults")->current().isEmpty()); // whichever came first
        click("compareResult");                                          // without a choice
        QTRY_VERIFY(part<ElidedLabel>("effectCaption")->isVisible());
        QVERIFY(!part<QPushButton>("compareResult")->isVisible());
        QVERIFY(!part<Filmstrip>("effectPhotos")->isVisible());
        click("allResults");
        QVERIFY(part<Filmstrip>("effectPhotos")->isVisible());
    }
    void itFitsASmallScreen()
    {
        constexpr QSize small(853, 533); // 1280 × 800 at 150 %
        tryOn({"a.png", "b.png"});
        QTRY_COMPARE(come(), 2);
        window().resize(small);
        click("compareResult");
        QTRY_VERIFY(part<ElidedLabel>("effectCaption")->isVisible());
        QCoreApplication::sendPostedEvents(); // layouts
        QCOMPARE(window().size(), small);
    }
    void onePhotoThatFailsSaysWhy()
    {
        tryOn({"/p/a.jpg", "/p/faceless.jpg", "/p/c.jpg"});
        QTRY_COMPARE(come(), 2);
        QTRY_COMPARE(panel()->findChild<MessageBar *>()->message().text,
                     QString("faceless.jpg could not be fused: FailedOperation.NoFaceDetected"));
        QCOMPARE(results().at(1).trouble, QString("FailedOperation.NoFaceDetected"));
        QCOMPARE(part<QLabel>("effectTally")->text(), QString("2 of 3 photos fused"));
    }
    void manyThatFailAreCounted()
    {
        tryOn({"/p/faceless1.jpg", "/p/faceless2.jpg"});
        QTRY_COMPARE(panel()->findChild<MessageBar *>()->message().text,
                     QString("2 photo(s) could not be fused. faceless1.jpg: FailedOperation.NoFaceDetected"));
    }
    void cancellingKeepsWhatHasCome()
    {
        m_hanging = {"/p/b.jpg", "/p/c.jpg"};
        tryOn({"/p/a.jpg", "/p/b.jpg", "/p/c.jpg", "/p/d.jpg"});
        QTRY_COMPARE(come(), 1);
        QTRY_COMPARE(m_asked.size(), 3);
        QVERIFY(!part<QPushButton>("runEffect")->isEnabled());
        QPushButton *cancel = nullptr;
        for (auto *each : panel()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == "Cancel")
                cancel = each;
        }
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!cancel->isVisible());
        QCOMPARE(come(), 1);
        QCOMPARE(m_asked.size(), 3);
        QVERIFY(part<QPushButton>("runEffect")->isEnabled());
        QVERIFY(panel()->findChild<MessageBar *>()->message().text.isEmpty()); // stopping is silent
    }
    void aResultIsOpenedLargeAndComparedWithTheNext()
    {
        tryOn({"/p/a.jpg", "/p/faceless.jpg", "/p/c.jpg"});
        QTRY_COMPARE(come(), 2);
        part<Filmstrip>("effectResults")->setCurrent("/p/a.jpg");
        emit part<Filmstrip>("effectResults")->currentChosen("/p/a.jpg");
        click("compareResult");
        QTRY_VERIFY(panel()->isLarge());
        QCOMPARE(part<ElidedLabel>("effectCaption")->text(), QString("a"));
        QVERIFY(panel()->comparer()->mode() == CompareMode::SideBySide);
        QTRY_VERIFY(!panel()->comparer()->canvas()->isEmpty());
        QTest::keyClick(panel(), Qt::Key_PageDown); // over the one that failed
        QTRY_COMPARE(part<ElidedLabel>("effectCaption")->text(), QString("c"));
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(!panel()->isLarge());
        QTest::keyClick(panel(), Qt::Key_Escape);
        QVERIFY(!panel()->isVisible());
        QVERIFY(part<Canvas>("materialCanvas")->isVisible());
    }
    void anotherMaterialBeginsAnew()
    {
        m_fixture.library->kept[1].status = 21;
        tryOn({"/p/a.jpg"});
        QTRY_COMPARE(come(), 1);
        emit part<Filmstrip>("materialGrid")->currentChosen("mt_2");
        QCOMPARE(part<QLabel>("effectTitle")->text(), QString("Try Two on photos"));
        QCOMPARE(results().size(), 0);
        QCOMPARE(part<Filmstrip>("effectPhotos")->items().size(), 1); // the photos stay
        click("runEffect");
        QTRY_COMPARE(come(), 1);
        QCOMPARE(m_material, QString("mt_2"));
    }
    //! It is shown until it ends: its results would go with its material.
    void whileOneRunsAnotherMaterialWaits()
    {
        m_fixture.library->kept[1].status = 21;
        m_hanging = {"/p/b.jpg"};
        tryOn({"/p/a.jpg", "/p/b.jpg"});
        QTRY_COMPARE(come(), 1);
        QVERIFY(window().workspace().workGoingOn().testing);
        QVERIFY(window().workspace().workGoingOn().any());
        emit part<Filmstrip>("materialGrid")->currentChosen("mt_2");
        QVERIFY(panel()->isVisible());
        QCOMPARE(part<QLabel>("effectTitle")->text(), QString("Try One on photos"));
        QCOMPARE(come(), 1);
    }
    //! What was begun as one profile does not go on as another.
    void anotherProfileEndsIt()
    {
        m_hanging = {"/p/b.jpg", "/p/c.jpg"};
        tryOn({"/p/a.jpg", "/p/b.jpg", "/p/c.jpg", "/p/d.jpg"});
        QTRY_COMPARE(m_asked.size(), 3);
        emit window().workspace().profileUsed(); // as Settings tell it
        QTRY_VERIFY(!window().workspace().workGoingOn().testing);
        QCOMPARE(m_asked.size(), 3);
    }
    void oneThatCannotBeUsedCannotBeTried()
    {
        tryOn({"/p/a.jpg"});
        QTRY_COMPARE(come(), 1);
        emit part<Filmstrip>("materialGrid")->currentChosen("mt_2"); // refused
        QVERIFY(!panel()->isVisible());
        QVERIFY(!part<QPushButton>("testEffect")->isEnabled());
    }
    void photosOfComposeAreOffered()
    {
        openWindow();
        window().composePresenter().setProject("at_1");
        window().composePresenter().startWith({"/p/x.jpg", "/p/y.jpg"});
        click("testEffect");
        QCOMPARE(part<Filmstrip>("effectPhotos")->items().size(), 2);
        emit part<Filmstrip>("effectPhotos")->removeRequested("/p/x.jpg");
        QCOMPARE(part<Filmstrip>("effectPhotos")->items().size(), 1);
        QVERIFY(m_asked.isEmpty()); // nothing is sent but on request
    }
    void theKeysOfTheWindowMeanTheTest()
    {
        openWindow();
        click("testEffect");
        emit panel()->photosGiven({"/p/a.jpg"});
        action("&Fuse")->trigger();
        QTRY_COMPARE(come(), 1);
        QVERIFY(m_fixture.compose.fused.isEmpty());
    }
    void whatIsPaidForIsSaid()
    {
        m_billed = true;
        openWindow();
        click("testEffect");
        QCOMPARE(part<QLabel>("effectCost")->text(),
                 QString("Every photo is one call that the service bills. Results stay while they are shown."));
    }
    void resultsGoWithTheWindow()
    {
        tryOn({"/p/a.jpg"});
        QTRY_COMPARE(come(), 1);
        const QString file = results().first().picture;
        QVERIFY(QFileInfo::exists(file));
        m_fixture = {};
        QVERIFY(!QFileInfo::exists(file));
    }
};

LIKENESS_GUI_MAIN(TestEffect)
#include "tst_effect.moc"
