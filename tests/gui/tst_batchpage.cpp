// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchmodel.h"
#include "gui/batch/batchpage.h"
#include "gui/batch/batchpanel.h"
#include "gui/result/resultpage.h"
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QThreadPool>
#include <QToolBar>

using namespace likeness;
using namespace likeness::gui;
using gui::testing::BatchDoubles;

class TestBatchPage : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;
    QString m_opened; //!< the file of a past result that was asked for

    MainWindow &window() { return *m_fixture.window; }
    BatchDoubles &doubles() { return m_fixture.batch; }
    BatchPage *page() { return window().workspace().batchPage(); }
    BatchPresenter &presenter() { return window().workspace().batching(); }
    template<typename T>
    T *part(const char *name)
    {
        return page()->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    QTableView *table() { return part<QTableView>("batchTable"); }
    QString cell(int row, BatchModel::Column column) { return table()->model()->index(row, column).data().toString(); }
    QString headline() { return part<QLabel>("batchHeadline")->text(); }
    Message message() { return part<MessageBar>("pageMessage")->message(); }
    QMessageBox *question() { return window().findChild<QMessageBox *>("leaveQuestion"); }

    void open()
    {
        Services services = m_fixture.services("en");
        services.pastResult = [this](const store::Run &run) -> OperationOf<workflow::FuseOutcome> * {
            m_opened = run.out;
            return new ReadyOperation<workflow::FuseOutcome>(workflow::FuseOutcome{.requestId = run.requestId});
        };
        m_fixture.window = std::make_unique<MainWindow>(std::move(services));
        window().show();
        window().showPage(PageId::Batch);
    }
    //! With three photos, of which each goes into one material.
    void openReady()
    {
        open();
        window().composePresenter().setProject("at_1");
        presenter().setProject("at_1");
        emit page()->filesGiven({"/photos/1.jpg", "/photos/2.jpg", "/photos/3.jpg"});
        QTRY_VERIFY(part<QPushButton>("startBatch")->isEnabled());
        QCOMPARE(table()->model()->rowCount(), 3);
    }
    void startHeld()
    {
        doubles().hold = true;
        part<QSpinBox>("batchJobs")->setValue(1);
        click("startBatch");
        QTRY_COMPARE(doubles().held.size(), 1);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); } // offscreen says so
    void cleanup()
    {
        m_fixture.window.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a run holds a lock in the folder
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));          // and may still write its report
        m_fixture = {};
    }

    void anEmptyPageSaysWhatToDo()
    {
        open();
        QTRY_VERIFY(page()->findChild<QLabel *>("emptyTitle")->isVisible());
        QVERIFY(!part<QPushButton>("startBatch")->isEnabled());
        QCOMPARE(part<QLabel>("batchBlocker")->text(), QString("Add photos first."));
    }
    void namesAreSeenBeforeAnythingBegins()
    {
        openReady();
        QAbstractItemModelTester tester(table()->model());
        QCOMPARE(headline(), QString("3 pictures to make"));
        QCOMPARE(cell(1, BatchModel::Photo), QString("2.jpg"));
        QCOMPARE(cell(1, BatchModel::MaterialName), QString("Wedding"));
        QCOMPARE(cell(1, BatchModel::State), QString("Waiting"));
        QCOMPARE(cell(1, BatchModel::File), QString("2-mt_1.jpg"));
        part<QLineEdit>("batchPattern")->setText("face-{n}");
        QTRY_COMPARE(cell(1, BatchModel::File), QString("face-2.jpg"));
        part<QListWidget>("batchMaterials")->item(1)->setCheckState(Qt::Checked);
        QTRY_COMPARE(table()->model()->rowCount(), 6);
    }
    void aBatchRunsPausesAndEnds()
    {
        openReady();
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
        startHeld();
        QVERIFY(!part<QPushButton>("startBatch")->isVisible());
        QVERIFY(!part<QLineEdit>("batchFolder")->isEnabled());
        QVERIFY(part<QPushButton>("pauseBatch")->hasFocus()); // where Start had it
        QTRY_COMPARE(cell(0, BatchModel::State), QString("Being made"));
        QTest::keyClick(part<QPushButton>("pauseBatch"), Qt::Key_Space);
        QCOMPARE(headline(), QString("Paused at 0 of 3"));
        QVERIFY(part<QLabel>("batchCaption")->text().contains("1 call under way"));
        doubles().release();
        QTRY_COMPARE(headline(), QString("Paused at 1 of 3"));
        QCOMPARE(part<QProgressBar>("batchProgress")->value(), 1);
        doubles().hold = false;
        click("pauseBatch");
        QTRY_COMPARE(headline(), QString("All 3 pictures are done"));
        QCOMPARE(cell(2, BatchModel::State), QString("Done"));
        QCOMPARE(cell(2, BatchModel::Answer), QString("r-/photos/3.jpg"));
        QCOMPARE(part<QLabel>("batchBlocker")->text(), QString("Everything on this list is done."));
        QTRY_VERIFY(part<QLabel>("batchUsage")->text().startsWith("7 billed calls"));
    }
    void cancelSaysThatItWaits()
    {
        openReady();
        startHeld();
        click("cancelBatch");
        QCOMPARE(headline(), QString("Waiting for the last call…"));
        QVERIFY(!part<QPushButton>("pauseBatch")->isVisible());
        doubles().release();
        QTRY_COMPARE(headline(), QString("Stopped at 1 of 3"));
        QCOMPARE(part<QPushButton>("startBatch")->text(), QString("&Go on"));
    }
    void aFailedRowIsShownWithItsCure()
    {
        doubles().errors.insert("/photos/2.jpg",
                                Error{.kind = ErrorKind::Service, .code = "FailedOperation.X", .requestId = "q-1"});
        openReady();
        click("startBatch");
        QTRY_COMPARE(headline(), QString("2 of 3 done, the rest failed"));
        QCOMPARE(message().severity, Severity::Warning);
        QCOMPARE(table()->currentIndex().row(), 1);
        const auto *trouble = part<MessageBar>("rowTrouble");
        QVERIFY(trouble->isVisible());
        QCOMPARE(trouble->message().text, QString("Row 2, 2.jpg: FailedOperation.X"));
        QCOMPARE(trouble->message().reference, QString("FailedOperation.X q-1"));
        part<QComboBox>("batchFilter")->setCurrentIndex(1);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(part<QPushButton>("startBatch")->text(), QString("Try the failed &again"));
        doubles().errors.clear();
        click("startBatch");
        QTRY_COMPARE(headline(), QString("All 3 pictures are done"));
        QVERIFY(!trouble->isVisible());
        QCOMPARE(doubles().called.size(), 4);
    }
    void columnsFitTheWindowUntilOneIsDrawnWider()
    {
        openReady();
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
        const auto share = [this](int column) {
            return double(table()->columnWidth(column)) / table()->viewport()->width();
        };
        QTRY_VERIFY(std::abs(share(0) - 0.2) < 0.02 && std::abs(share(3) - 0.23) < 0.02);
        window().resize(window().minimumSizeHint());
        const QString longest = stateText(workflow::RowState::Checking);
        QTRY_VERIFY(table()->columnWidth(BatchModel::State) > table()->fontMetrics().horizontalAdvance(longest) + 16);
        table()->setColumnWidth(0, 600); // as somebody who draws it wider
        window().resize(1280, 800);
        QTRY_COMPARE(table()->columnWidth(0), 600);
    }
    void aDoubleClickOpensTheResult()
    {
        openReady();
        click("startBatch");
        QTRY_COMPARE(headline(), QString("All 3 pictures are done"));
        const QRect at = table()->visualRect(table()->model()->index(2, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at.center());
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at.center());
        QTRY_COMPARE(window().page(), PageId::Result);
        QCOMPARE(m_opened, doubles().path("results/3-mt_1.jpg"));
    }
    void keysOfTheWindowMeanTheBatchHere()
    {
        openReady();
        QVERIFY(!window().action(ActionId::Cancel)->isEnabled());
        doubles().hold = true;
        window().action(ActionId::Fuse)->trigger();
        QTRY_VERIFY(!doubles().held.isEmpty());
        QVERIFY(window().action(ActionId::Cancel)->isEnabled());
        window().action(ActionId::Cancel)->trigger();
        QCOMPARE(presenter().status().phase, BatchPhase::Stopping);
        const auto pages = window().findChild<QToolBar *>("rail")->actions();
        QCOMPARE(pages.at(int(PageId::Batch))->shortcut(), QKeySequence("Alt+4"));
    }
    void aTableIsChosenInPlaceOfPhotos()
    {
        open();
        QVERIFY(!part<QPushButton>("chooseTable")->isVisible());
        part<QComboBox>("batchKind")->setCurrentIndex(1);
        QTRY_VERIFY(part<QPushButton>("chooseTable")->isVisible());
        QVERIFY(!part<QListWidget>("batchMaterials")->isVisible());
        QCOMPARE(part<QLabel>("batchBlocker")->text(), QString("Choose a table first."));
    }
    void closingTheWindowAsksAndLosesNothing()
    {
        openReady();
        startHeld();
        window().close();
        QVERIFY(window().isVisible());
        QVERIFY(question());
        QVERIFY(question()->text().contains("3 pictures"));
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(presenter().isRunning());
        window().close();
        QTest::mouseClick(question()->buttons().first(), Qt::LeftButton);
        QVERIFY(window().isVisible()); // the call under way is waited for
        doubles().release();
        QTRY_VERIFY(!window().isVisible());
        QVERIFY(doubles().kept);
        QVERIFY(!doubles().fileAt("results/1-mt_1.jpg").isEmpty());
    }
    void aBatchThatWasCutIsToldOnEveryPage()
    {
        doubles().kept = BatchSetup{.choices = {.folder = doubles().path("results")},
                                    .photos = {"/photos/1.jpg"},
                                    .materials = {"mt_1"},
                                    .project = "at_1",
                                    .profile = "local"};
        open();
        presenter().takeUp();
        QTRY_COMPARE(message().actions.size(), 2);
        auto *goOn = part<MessageBar>("pageMessage")->findChild<QPushButton *>();
        QTest::mouseClick(goOn, Qt::LeftButton);
        QTRY_COMPARE(headline(), QString("The picture is done"));
        QCOMPARE(part<QLineEdit>("batchFolder")->text(), doubles().path("results"));
    }
    void itSpeaksChineseWhileItRuns()
    {
        openReady();
        startHeld();
        window().chooseLanguage("zh_CN");
        QTRY_COMPARE(part<QPushButton>("pauseBatch")->text(), QString("暂停(&U)"));
        QVERIFY(headline().contains("0"));
        QCOMPARE(cell(0, BatchModel::State), QString("生成中"));
        window().chooseLanguage("en");
        doubles().release();
    }
};

LIKENESS_GUI_MAIN(TestBatchPage)
#include "tst_batchpage.moc"
