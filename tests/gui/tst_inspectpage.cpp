// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/exchangemodel.h"
#include "gui/inspect/inspectpage.h"
#include "gui/inspect/jsonview.h"
#include "gui/inspect/signaturetext.h"
#include "tests/gui/exchangedoubles.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestInspectPage : public QObject
{
    Q_OBJECT

    QList<net::ExchangeRecord> m_records;
    std::unique_ptr<InspectPage> m_page;

    QString tabText(int tab)
    {
        m_page->tabs()->setCurrentIndex(tab);
        auto *view = qobject_cast<JsonView *>(m_page->tabs()->currentWidget());
        return view ? view->text() : m_page->tabs()->currentWidget()->findChild<QPlainTextEdit *>()->toPlainText();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_records = gui::testing::exchanges();
        m_page = std::make_unique<InspectPage>(InspectActions{
            .records = [this] { return m_records; },
            .clear = [this] { m_records.clear(); },
            .code =
                [](const net::ExchangeRecord &record, workflow::CodeLanguage language) {
                    return QString("%1 in %2").arg(QString(record.action), QString(workflow::shownName(language)));
                }});
        m_page->resize(1100, 700);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void theModelKeepsItsPromises()
    {
        ExchangeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecords(m_records);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QString("FuseFace"));
        QCOMPARE(model.index(0, 2).data().toString(), QString("AuthFailure.SignatureExpire"));
        QCOMPARE(model.rowOf(1), 1);
        QCOMPARE(model.rowOf(9), -1);
    }
    void requestAndAnswerAreShown()
    {
        QVERIFY(tabText(0).contains("\"ProjectId\": \"at_1\""));
        QVERIFY(tabText(0).contains("X-TC-Action: FuseFace"));
        QVERIFY(tabText(1).contains("AuthFailure.SignatureExpire"));
    }
    void theSignatureHasItsStepsAndNoKey()
    {
        const QString steps = tabText(2);
        QVERIFY(steps.contains("content-type;host;x-tc-action"));
        QVERIFY(steps.contains("HMAC-SHA256(date, \"facefusion\")"));
        QVERIFY(!steps.contains("a key"));
    }
    void theClocksAreCompared()
    {
        net::ExchangeRecord record = m_records.first();
        record.serverTime = {};
        QVERIFY(clockText(record).isEmpty());
        record.serverTime = record.when.addSecs(1);
        QVERIFY(clockText(record).contains("agrees"));
        record.serverTime = record.when.addSecs(400);
        QVERIFY(clockText(record).contains("400"));
        QVERIFY(clockText(record).contains("behind"));
    }
    void codeFollowsTheLanguage()
    {
        m_page->tabs()->setCurrentIndex(3);
        auto *language = m_page->findChild<QComboBox *>("codeLanguage");
        QCOMPARE(language->count(), 10);
        QCOMPARE(m_page->code()->text(), QString("FuseFace in curl"));
        language->setCurrentIndex(1);
        QCOMPARE(m_page->code()->text(), QString("FuseFace in Python"));
    }
    void theChosenOneStaysWhenOthersCome()
    {
        m_page->table()->selectRow(1);
        net::ExchangeRecord later = m_records.first();
        later.number = 3;
        m_records.prepend(later);
        m_page->reload();
        QCOMPARE(m_page->table()->currentIndex().row(), 2);
        m_page->choose("r-2");
        QVERIFY(m_page->table()->currentIndex().row() <= 1);
    }
    void nothingIsLeftAfterForgetting()
    {
        m_page->findChild<QPushButton *>("clearExchanges")->click();
        QVERIFY(!m_page->table()->isVisible());
        QVERIFY(m_page->code()->text().isEmpty());
    }
};

LIKENESS_GUI_MAIN(TestInspectPage)
#include "tst_inspectpage.moc"
