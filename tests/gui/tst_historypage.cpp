// SPDX-License-Identifier: Apache-2.0
#include "gui/history/historymodel.h"
#include "gui/history/historypage.h"
#include "gui/history/historypresenter.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

store::Run runOf(qint64 id)
{
    return {.id = id,
            .action = "FuseFace",
            .profile = "local",
            .when = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).addSecs(-id),
            .material = "mt_1",
            .status = id % 10 ? store::Run::Status::Done : store::Run::Status::Failed,
            .code = id % 10 ? QString() : QString("FailedOperation.NoFaceDetected"),
            .requestId = QString("r-%1").arg(id),
            .parameters = R"({"action":"fuse","faces":[{"photo":"/photos/a.jpg"}]})"};
}

//! A history of so many entries that is never held as a whole.
struct Doubles
{
    int rows = 3;
    std::optional<Error> error{};
    QList<store::RunQuery> listed{};
    QList<qint64> removed{};
    QString exported{};

    HistoryActions actions()
    {
        return {
            .list = [this](const store::RunQuery &query) -> OperationOf<QList<store::Run>> * {
                listed.append(query);
                QList<store::Run> found;
                for (int i = query.offset; i < std::min(rows, query.offset + query.limit); ++i)
                    found.append(runOf(i + 1));
                return new ReadyOperation<QList<store::Run>>(found);
            },
            .count = [this](const store::RunQuery &query) -> OperationOf<int> * {
                if (error)
                    return new ReadyOperation<int>(*error);
                return new ReadyOperation<int>(query.search == "nothing" ? 0 : rows);
            },
            .remove = [this](qint64 id) -> OperationOf<bool> * {
                removed.append(id);
                --rows;
                return new ReadyOperation<bool>(true);
            },
            .save = [this](const store::RunQuery &, const QString &path, const QStringList &) -> OperationOf<int> * {
                exported = path;
                return new ReadyOperation<int>(rows);
            },
            .errorWords = [](const Error &what) { return Message{.severity = Severity::Error, .text = what.code}; },
            .codeWords = [](const QString &code) { return "about " + code; }};
    }
};

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

    Doubles m_doubles;
    std::unique_ptr<HistoryPage> m_page;
    std::unique_ptr<HistoryPresenter> m_presenter;

    void open(int rows)
    {
        m_doubles.rows = rows;
        m_page = std::make_unique<HistoryPage>();
        m_presenter = std::make_unique<HistoryPresenter>(*m_page, m_doubles.actions());
        connect(m_page.get(), &HistoryPage::seen, m_presenter.get(), &HistoryPresenter::reload);
        connect(m_page.get(), &HistoryPage::filterChanged, m_presenter.get(), &HistoryPresenter::setFilter);
        connect(m_page.get(), &HistoryPage::messageActionChosen, m_presenter.get(), &HistoryPresenter::actOnMessage);
        connect(m_page->model(), &HistoryModel::windowWanted, m_presenter.get(), &HistoryPresenter::fetch);
        connect(m_page->details(), &RunDetails::removeRequested, m_presenter.get(), &HistoryPresenter::askToRemove);
        m_page->details()->setCodeWords(m_presenter->codeWords());
        m_page->resize(1100, 700);
        m_page->show();
        QTRY_COMPARE(m_page->model()->rowCount(), rows);
        QTRY_VERIFY(rows == 0 || m_page->details()->run().has_value());
    }
    QStringList lines()
    {
        QStringList all;
        for (const QLabel *each : m_page->details()->findChildren<QLabel *>())
            all.append(each->text());
        return all;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_doubles = {};
    }
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
    }

    void theModelKeepsItsPromises()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(450);
        model.setWindow(0, {runOf(1), runOf(2)});
        model.setWindow(200, QList<store::Run>(200, runOf(7)));
        QCOMPARE(model.index(1, 7).data().toString(), QString("r-2"));
        QCOMPARE(model.index(399, 7).data().toString(), QString("r-7"));
        QVERIFY(!model.runAt(449));
        model.reset(0);
        QCOMPARE(model.rowCount(), 0);
    }
    void aWindowIsAskedForOnce()
    {
        HistoryModel model;
        model.reset(1000);
        QSignalSpy wanted(&model, &HistoryModel::windowWanted);
        for (int row = 400; row < 600; ++row)
            (void)model.index(row, 0).data();
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toInt(), 400);
    }
    void whatWasSeenLongAgoIsForgotten()
    {
        HistoryModel model;
        const int windows = HistoryModel::mostWindows + 5;
        model.reset(windows * HistoryModel::windowRows);
        connect(&model, &HistoryModel::windowWanted, &model, [&model](int first) {
            model.setWindow(first, QList<store::Run>(HistoryModel::windowRows, runOf(first)));
        });
        for (int i = 0; i < windows; ++i) {
            (void)model.index(i * HistoryModel::windowRows, 0).data();
            QTRY_VERIFY(model.runAt(i * HistoryModel::windowRows));
        }
        QVERIFY(!model.runAt(0));
        QVERIFY(model.runAt((windows - 1) * HistoryModel::windowRows));
    }
    void aHundredThousandRowsScroll()
    {
        open(100'000);
        QScrollBar *bar = m_page->table()->verticalScrollBar();
        for (int step = 1; step <= 50; ++step) { // the stall watch measures each of them
            bar->setValue(bar->maximum() * step / 50);
            QCoreApplication::processEvents();
        }
        const int last = 99'999;
        QTRY_VERIFY(m_page->model()->runAt(last));
        QCOMPARE(m_page->model()->index(last, 7).data().toString(), QString("r-100000"));
        QVERIFY(m_doubles.listed.size() <= 110);
    }
    void theNewestIsChosenAndItsFactsAreShown()
    {
        open(20);
        QCOMPARE(m_page->details()->run()->id, 1);
        QVERIFY(lines().contains("a.jpg"));
        m_page->table()->selectRow(9);
        QCOMPARE(m_page->details()->run()->id, 10);
        QVERIFY(lines().contains("about FailedOperation.NoFaceDetected"));
    }
    void theSavedResultIsSeenSmall()
    {
        QStringList asked;
        RunDetails details;
        details.setThumbnail([&](const QString &path, int edge) -> OperationOf<QImage> * {
            asked.append(path);
            if (path == "gone.jpg")
                return new ReadyOperation<QImage>(Error{.kind = ErrorKind::File});
            QImage image(edge, edge / 2, QImage::Format_RGB32);
            image.fill(Qt::red);
            return new ReadyOperation<QImage>(image);
        });
        store::Run run = runOf(1);
        details.showRun(run);
        QVERIFY(!details.findChild<QLabel *>("runThumbnail"));
        run.out = "saved.jpg";
        details.showRun(run);
        QTRY_COMPARE(details.findChild<QLabel *>("runThumbnail")->pixmap().size().width(),
                     int(160 * details.devicePixelRatioF()));
        run.out = "gone.jpg";
        details.showRun(run);
        QTRY_VERIFY(details.findChild<QLabel *>("runThumbnail")->isHidden());
        QCOMPARE(asked, (QStringList{"saved.jpg", "gone.jpg"}));
    }
    void aCallWithoutMarkSaysWhy()
    {
        RunDetails details;
        store::Run run = runOf(1);
        details.showRun(run);
        QVERIFY(!details.findChild<QWidget *>("noMarkNote"));
        run.noMarkReason = "internal preview";
        details.showRun(run);
        auto *note = details.findChild<QWidget *>("noMarkNote");
        QVERIFY(note);
        QStringList said;
        for (const QLabel *each : note->findChildren<QLabel *>())
            said.append(each->text());
        QVERIFY(said.contains("internal preview"));
    }
    void theFilterReachesTheQuery()
    {
        open(5);
        m_page->findChild<QComboBox *>("historyStatus")->setCurrentIndex(2);
        m_page->findChild<QLineEdit *>("historySearch")->setText(" r-5 ");
        QTRY_COMPARE(m_presenter->filter().search, QString("r-5"));
        QCOMPARE(m_presenter->filter().status, store::Run::Status::Failed);
        QTRY_VERIFY(m_doubles.listed.last().search == "r-5");
        m_page->findChild<QLineEdit *>("historySearch")->setText("nothing");
        QTRY_COMPARE(m_page->model()->rowCount(), 0);
        QVERIFY(!m_page->table()->isVisible());
    }
    void deletingAsksFirst()
    {
        open(5);
        QTest::mouseClick(m_page->findChild<QPushButton *>("removeRun"), Qt::LeftButton);
        QVERIFY(m_doubles.removed.isEmpty());
        QTest::mouseClick(m_page->findChild<QPushButton *>("messageAction1"), Qt::LeftButton);
        QVERIFY(m_doubles.removed.isEmpty());
        QTest::mouseClick(m_page->findChild<QPushButton *>("removeRun"), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QPushButton *>("messageAction0"));
        m_presenter->actOnMessage(0);
        QTRY_COMPARE(m_page->model()->rowCount(), 4);
        QCOMPARE(m_doubles.removed, QList<qint64>{1});
    }
    void whatIsTheRunForIsTold()
    {
        open(3);
        QSignalSpy again(m_page->details(), &RunDetails::againRequested);
        QSignalSpy compose(m_page->details(), &RunDetails::composeRequested);
        QVERIFY(!m_page->findChild<QPushButton *>("openResult")->isEnabled());
        QTest::mouseClick(m_page->findChild<QPushButton *>("runAgain"), Qt::LeftButton);
        QTest::mouseClick(m_page->findChild<QPushButton *>("openInCompose"), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        QCOMPARE(compose.size(), 1);
    }
    void anExportTellsItsRows()
    {
        open(3);
        m_presenter->exportTo("/x/list.csv", HistoryModel::headings());
        QTRY_COMPARE(m_doubles.exported, QString("/x/list.csv"));
        auto *bar = m_page->findChild<MessageBar *>();
        QTRY_VERIFY(bar->message().text.contains("list.csv"));
    }
    void anUnreadableHistoryIsTold()
    {
        m_doubles.error = Error{.code = "Store.Damaged"};
        m_page = std::make_unique<HistoryPage>();
        m_presenter = std::make_unique<HistoryPresenter>(*m_page, m_doubles.actions());
        m_presenter->reload();
        QTRY_COMPARE(m_page->findChild<MessageBar *>()->message().text, QString("Store.Damaged"));
    }
};

LIKENESS_GUI_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
