// SPDX-License-Identifier: Apache-2.0
// Two past calls beside each other: what differs, their pictures, and why there may be none.
#include "gui/history/historypage.h"
#include "gui/history/runcomparison.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "gui/window/workspace.h"
#include "tests/gui/pastcalls.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(likeness::store::Run)

using namespace likeness;
using namespace likeness::gui;
using testing::inputOfCall;
using testing::runOf;

class TestCompareTwo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    gui::testing::WindowFixture m_fixture;
    QStringList m_read;

    QString file(const char *name)
    {
        QFile made(m_folder.filePath(name));
        [[maybe_unused]] const bool opened = made.open(QIODevice::WriteOnly);
        return made.fileName();
    }
    //! By its name: red or blue, and of that size; a name that is no colour is no picture.
    RunComparison::Picture pictures()
    {
        return [this](const QString &path) -> OperationOf<QImage> * {
            m_read.append(path);
            const QColor color(QFileInfo(path).completeBaseName());
            if (!color.isValid())
                return new ReadyOperation<QImage>(Error{.kind = ErrorKind::File});
            QImage image(200, color == Qt::red ? 100 : 200, QImage::Format_RGB32);
            image.fill(color);
            return new ReadyOperation<QImage>(image);
        };
    }
    HistoryPage &page() { return *m_fixture.window->workspace().historyPage(); }
    template<typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(name);
    }
    void openHistory(const QList<store::Run> &runs)
    {
        Services services = m_fixture.services("en");
        services.history.list = [runs](const store::RunQuery &query) {
            return new ReadyOperation<QList<store::Run>>(runs.mid(query.offset, query.limit));
        };
        services.history.count = [runs](const store::RunQuery &) { return new ReadyOperation<int>(int(runs.size())); };
        services.history.codeWords = [](const QString &code) { return "about " + code; };
        services.compose.picture = pictures();
        m_fixture.window = std::make_unique<MainWindow>(std::move(services));
        m_fixture.window->show();
        m_fixture.window->showPage(PageId::History);
        m_fixture.window->activateWindow();
        QTRY_VERIFY(m_fixture.window->isActiveWindow());
        QTRY_VERIFY(page().details()->run().has_value());
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTableView *table = page().table();
        const QPoint at = table->visualRect(table->model()->index(row, 0)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, at);
    }
    QStringList shownLabels()
    {
        QStringList all;
        for (const QLabel *each : part<QScrollArea>("differences")->findChildren<QLabel *>())
            all.append(each->text());
        return all;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_read.clear();
    }
    void cleanup() { m_fixture = {}; }

    void twoCallsAreChosenByMouse()
    {
        openHistory({runOf(4, inputOfCall(), file("blue.png")), runOf(3, inputOfCall()),
                     runOf(2, inputOfCall(), file("red.png"))});
        auto *compare = part<QPushButton>("historyCompare");
        QVERIFY(!compare->isEnabled());
        clickRow(0);
        QVERIFY(!compare->isEnabled());
        clickRow(2, Qt::ControlModifier);
        QVERIFY(compare->isEnabled());
        clickRow(1, Qt::ControlModifier);
        QVERIFY(!compare->isEnabled()); // three
        clickRow(1, Qt::ControlModifier);
        QTest::mouseClick(compare, Qt::LeftButton);
        Comparer *comparer = page().comparison()->comparer();
        QTRY_VERIFY(comparer->isVisible() && comparer->isReady() && !comparer->beforeCanvas()->isEmpty());
        // The older at the left, brought to the size of the other.
        QCOMPARE(comparer->beforeCanvas()->image().pixelColor(5, 5), QColor(Qt::red));
        QCOMPARE(comparer->beforeCanvas()->image().size(), QSize(200, 200));
        QCOMPARE(comparer->canvas()->image().pixelColor(5, 5), QColor(Qt::blue));
        QVERIFY(!part<QPushButton>("historyExport")->isVisible());
        QVERIFY(!part<QLabel>("compareNotes")->isVisible());
    }
    void twoOfOneMinuteAreToldApart()
    {
        store::Run later = runOf(4, inputOfCall());
        later.when = QDateTime({2026, 1, 1}, {10, 2, 41}, Qt::UTC);
        openHistory({later, runOf(2, inputOfCall())});
        clickRow(0);
        clickRow(1, Qt::ControlModifier);
        part<QPushButton>("historyCompare")->click();
        const QStringList labels = shownLabels();
        const auto with = [&labels](const char *seconds) { return !labels.filter(seconds).isEmpty(); };
        QVERIFY2(with(":02:41") && with(":02:00"), qPrintable(labels.join('|')));
    }
    void twoOfOneSecondAreToldApart() // as in a batch
    {
        workflow::FuseInput other = inputOfCall();
        other.faces[0].photoPath = "/photos/other.jpg";
        store::Run later = runOf(4, other);
        later.when = runOf(2, inputOfCall()).when;
        openHistory({later, runOf(2, inputOfCall())});
        clickRow(0);
        clickRow(1, Qt::ControlModifier);
        part<QPushButton>("historyCompare")->click();
        const QStringList labels = shownLabels();
        QVERIFY2(!labels.filter("other").filter(":02:00").isEmpty(), qPrintable(labels.join('|')));
    }
    void theFourWaysToCompareAreThere()
    {
        openHistory({runOf(4, inputOfCall(), file("blue.png")), runOf(2, inputOfCall(), file("red.png"))});
        clickRow(0);
        clickRow(1, Qt::ControlModifier);
        part<QPushButton>("historyCompare")->click();
        Comparer *comparer = page().comparison()->comparer();
        QTRY_VERIFY(part<QAbstractButton>("compareBlink")->isEnabled());
        const QList<std::pair<const char *, CompareMode>> modes{{"compareSideBySide", CompareMode::SideBySide},
                                                                {"compareBlink", CompareMode::Blink},
                                                                {"compareDifference", CompareMode::Difference},
                                                                {"compareWipe", CompareMode::Wipe}};
        for (const auto &mode : modes) {
            QTest::mouseClick(part<QAbstractButton>(mode.first), Qt::LeftButton);
            QCOMPARE(comparer->mode(), mode.second);
        }
        // Zoom actions of the window mean these pictures, and nothing once the list is back.
        QVERIFY(m_fixture.window->action(ActionId::ZoomIn)->isEnabled());
        const double before = comparer->canvas()->zoom();
        m_fixture.window->action(ActionId::ZoomIn)->trigger();
        QVERIFY(comparer->canvas()->zoom() > before);
        QTest::mouseClick(part<QPushButton>("compareBack"), Qt::LeftButton);
        QVERIFY(!m_fixture.window->action(ActionId::ZoomIn)->isEnabled());
        QVERIFY(comparer->canvas()->isEmpty()); // pictures of people are not kept longer than they are seen
    }
    void theKeysAloneWillDo()
    {
        workflow::FuseInput stronger = inputOfCall();
        stronger.profileDegree = 90;
        openHistory({runOf(3, stronger, file("blue.png")), runOf(2, inputOfCall(), file("red.png"))});
        page().table()->setFocus();
        QTest::keyClick(page().table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(page().table(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(part<QPushButton>("historyCompare")->isEnabled());
        QTest::keyClick(m_fixture.window.get(), Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(page().comparison()->isVisible());
        QVERIFY(shownLabels().contains("Shape of the face"));
        QVERIFY(shownLabels().contains("50") && shownLabels().contains("90"));
        QCOMPARE(QApplication::focusWidget(), part<QPushButton>("compareBack"));
        // From Back to the ways to compare, and from these to the picture.
        QTRY_VERIFY(part<QAbstractButton>("compareWipe")->isEnabled());
        Comparer *comparer = page().comparison()->comparer();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(comparer->mode(), CompareMode::SideBySide);
        // The left picture comes when it has been fitted to the right one, off the loop.
        QTRY_VERIFY(comparer->beforeCanvas()->isVisible());
        QStringList passed;
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            passed.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(passed, (QStringList{"compareFit", "compareActual", "beforeCanvas", "afterCanvas"}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!page().comparison()->isVisible());
        QVERIFY(page().table()->isVisible());
        QCOMPARE(QApplication::focusWidget(), page().table());
        QVERIFY(part<QPushButton>("historyCompare")->isEnabled()); // both are chosen still
    }
    void aCallWithoutPictureSaysWhy_data()
    {
        QTest::addColumn<store::Run>("run");
        QTest::addColumn<QString>("said");
        store::Run failed = runOf(2, inputOfCall());
        failed.status = store::Run::Status::Failed;
        failed.code = "FailedOperation.NoFaceDetected";
        QTest::newRow("failed") << failed << "about FailedOperation.NoFaceDetected";
        store::Run cancelled = runOf(2, inputOfCall());
        cancelled.status = store::Run::Status::Cancelled;
        QTest::newRow("cancelled") << cancelled << "cancelled";
        QTest::newRow("not saved") << runOf(2, inputOfCall()) << "not saved";
        QTest::newRow("gone") << runOf(2, inputOfCall(), "/nowhere/gone-for-good.png") << "no longer";
        QTest::newRow("no picture") << runOf(2, inputOfCall(), file("film-for-you.mp4")) << "cannot be shown";
    }
    void aCallWithoutPictureSaysWhy()
    {
        QFETCH(store::Run, run);
        QFETCH(QString, said);
        openHistory({runOf(3, inputOfCall(), file("blue.png")), run});
        page().table()->selectAll();
        part<QPushButton>("historyCompare")->click();
        auto *notes = part<QLabel>("compareNotes");
        QTRY_VERIFY2(notes->isVisible() && notes->text().contains(said), qPrintable(notes->text()));
        Comparer *comparer = page().comparison()->comparer();
        QCOMPARE(comparer->canvas()->image().pixelColor(5, 5), QColor(Qt::blue)); // the one that there is
        QVERIFY(!part<QAbstractButton>("compareWipe")->isEnabled());
        QVERIFY(part<QAbstractButton>("compareFit")->isEnabled());
    }
    void whereNeitherHasAPictureTheDifferencesAreThereAllTheSame()
    {
        store::Run failed = runOf(2, inputOfCall());
        failed.status = store::Run::Status::Failed;
        failed.code = "FailedOperation.NoFaceDetected";
        openHistory({runOf(3, inputOfCall()), failed});
        page().table()->selectAll();
        part<QPushButton>("historyCompare")->click();
        QVERIFY(page().comparison()->isVisible() && !page().comparison()->comparer()->isVisible());
        QStringList said;
        for (const QLabel *each : page().comparison()->findChildren<QLabel *>()) {
            if (each->isVisible())
                said.append(each->text());
        }
        QVERIFY(said.join(' ').contains("not saved"));
        QVERIFY(said.join(' ').contains("about FailedOperation.NoFaceDetected"));
        QVERIFY(shownLabels().contains("Outcome"));
        QVERIFY(m_read.isEmpty());
    }
    void aComparisonStaysWhenTheListIsReadAnew()
    {
        openHistory({runOf(3, inputOfCall()), runOf(2, inputOfCall())});
        page().table()->selectAll();
        part<QPushButton>("historyCompare")->click();
        QVERIFY(page().comparison()->isVisible());
        page().showCount(3, false); // a fusion has ended meanwhile
        QVERIFY(page().comparison()->isVisible());
        part<QPushButton>("compareBack")->click();
        QVERIFY(page().table()->isVisible());
        QVERIFY(!part<QPushButton>("historyCompare")->isEnabled()); // nothing of the new list is chosen
    }
    void aLatePictureOfAnotherPairIsNotShown()
    {
        RunComparison comparison;
        comparison.setPicture(pictures());
        comparison.showRuns(runOf(1, inputOfCall(), file("blue.png")), runOf(2, inputOfCall()));
        comparison.showRuns(runOf(3, inputOfCall(), file("red.png")), runOf(4, inputOfCall()));
        QTRY_VERIFY(!comparison.comparer()->canvas()->isEmpty());
        QTRY_COMPARE(m_read.size(), 2);
        QCOMPARE(comparison.comparer()->canvas()->image().pixelColor(5, 5), QColor(Qt::red));
    }
    void aHundredThousandRowsAreChosenAtOnce()
    {
        HistoryPage alone;
        alone.showCount(100'000, false);
        alone.show();
        QTest::keyClick(alone.table(), Qt::Key_A, Qt::ControlModifier); // the stall watch measures it
        QVERIFY(!alone.findChild<QPushButton *>("historyCompare")->isEnabled());
        QVERIFY(alone.table()->selectionModel()->isRowSelected(99'999, {}));
    }
};

LIKENESS_GUI_MAIN(TestCompareTwo)
#include "tst_comparetwo.moc"
