// SPDX-License-Identifier: Apache-2.0
#include "gui/window/tour.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractButton>

using namespace likeness;
using namespace likeness::gui;

class TestTour : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;
    std::unique_ptr<MainWindow> m_window;
    int m_seen = 0;

    void open(bool seen, const QString &language = "en")
    {
        Services services = m_fixture.services(language);
        services.looks.tourSeen = seen;
        services.looks.keepTourSeen = [this] { ++m_seen; };
        m_window = std::make_unique<MainWindow>(std::move(services));
        m_window->show();
        m_window->offerTour();
    }
    Tour *tour() const { return m_window->findChild<Tour *>(); }
    //! Where the focus is put when a step comes.
    void press(Qt::Key key) const { QTest::keyClick(tour()->findChild<QAbstractButton *>("tourNext"), key); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_seen = 0;
    }
    void cleanup()
    {
        m_window.reset();
        m_fixture = {};
    }

    void theFirstStartOffersItOnce()
    {
        open(false);
        QVERIFY(tour() && tour()->isVisible());
        QTest::mouseClick(tour()->findChild<QAbstractButton *>("tourClose"), Qt::LeftButton);
        QCOMPARE(m_seen, 1);
        QTRY_VERIFY(!tour());
    }
    void onceSeenItComesFromTheMenuOnly()
    {
        open(true);
        QVERIFY(!tour());
        m_window->showPage(PageId::Settings);
        m_window->action(ActionId::Tour)->trigger();
        QCOMPARE(m_window->page(), PageId::Compose);
        QVERIFY(tour()->isVisible());
    }
    void keysLeadThroughFourSteps()
    {
        open(false);
        QStringList told;
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(tour()->at(), i);
            QVERIFY(!tour()->accessibleDescription().isEmpty());
            QVERIFY(!told.contains(tour()->accessibleName()));
            told.append(tour()->accessibleName());
            press(i % 2 ? Qt::Key_Return : Qt::Key_Right);
        }
        QCOMPARE(m_seen, 1);
        QTRY_VERIFY(!tour());
    }
    void theLeftArrowGoesBackAndEscapeEndsIt()
    {
        open(false);
        press(Qt::Key_Right);
        press(Qt::Key_Left);
        QCOMPARE(tour()->at(), 0);
        press(Qt::Key_Left); // before the first one is none
        QCOMPARE(tour()->at(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(m_seen, 1);
    }
    void everyStepStandsInTheWindowBesideWhatItIsAbout_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("small, %s", language) << QSize(853, 533) << QString(language);
            QTest::addRow("usual, %s", language) << QSize(1280, 800) << QString(language);
        }
    }
    void everyStepStandsInTheWindowBesideWhatItIsAbout()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        open(false, language);
        m_window->resize(size);
        m_window->composePresenter().setProject("at_1");
        m_window->composePresenter().startWith({"a.jpg"});
        auto *fuse = m_window->findChild<QWidget *>("fuse");
        for (int i = 0; i < 4; ++i) {
            tour()->goTo(i);
            const auto inside = [this] { return m_window->rect().contains(tour()->geometry()); };
            QTRY_VERIFY2(inside(), qPrintable(QString::number(i)));
            if (i == 2) {
                const QRect button(fuse->mapTo(m_window.get(), QPoint()), fuse->size());
                QVERIFY(!button.adjusted(2, 2, -2, -2).intersects(tour()->geometry()));
            }
        }
    }
    void itWaitsWhileAnotherPageIsOpen()
    {
        open(false);
        press(Qt::Key_Right);
        m_window->showPage(PageId::Settings);
        QVERIFY(!tour()->isVisible());
        m_window->showPage(PageId::Compose);
        QVERIFY(tour()->isVisible());
        QCOMPARE(tour()->at(), 1);
        m_window->showPage(PageId::Result); // as after a fusion
        QVERIFY(tour()->isVisible());
        QCOMPARE(tour()->at(), 3);
    }
    void itSpeaksTheLanguageThatIsChosen()
    {
        open(false);
        const QString english = tour()->accessibleName();
        m_window->chooseLanguage("zh_CN");
        QTRY_VERIFY(tour()->accessibleName() != english);
        QCOMPARE(tour()->at(), 0);
    }
};

LIKENESS_GUI_MAIN(TestTour)
#include "tst_tour.moc"
