// SPDX-License-Identifier: Apache-2.0
// Which materials are seen, in which order: the choice itself, and how it is made on the page.
#include "gui/materials/choicebar.h"
#include "gui/materials/materialspage.h"
#include "gui/picture/recttool.h"
#include "gui/window/materialsbinding.h"
#include "tests/gui/materialsdoubles.h"
#include "tests/gui/stallwatch.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;
using workflow::Material;

class TestMaterialChoice : public QObject
{
    Q_OBJECT

    std::unique_ptr<gui::testing::FakeLibrary> m_library;
    std::unique_ptr<MaterialsPage> m_page;
    std::unique_ptr<MaterialsPresenter> m_presenter;

    static QDateTime day(int number) { return QDateTime({2026, 1, number}, {12, 0}, Qt::UTC); }

    static QList<Material> stock()
    {
        const workflow::TemplateFace face{"f", {0, 0, 40, 40}};
        return {{.id = "mt_a", .name = "Face 10", .status = 21, .faces = {face}, .created = day(2)},
                {.id = "mt_b", .name = "face 2", .status = 22, .created = day(4)},
                {.id = "mt_c", .name = "新年", .kind = Material::Kind::Video, .status = 31, .created = day(3)},
                {.id = "mt_d", .name = "Two People", .status = 0, .faces = {face, face}},
                {.id = "mt_e", .name = "", .status = 3, .created = day(1)}};
    }

    static QString idsOf(const QList<Material> &materials)
    {
        QString ids;
        for (const Material &each : materials)
            ids += each.id.right(1);
        return ids;
    }

    QString seen()
    {
        QString ids;
        for (const FilmItem &each : m_page->findChild<Filmstrip *>("materialGrid")->items())
            ids += each.id.right(1);
        return ids;
    }

    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(name);
    }

    void openPage()
    {
        m_library = std::make_unique<gui::testing::FakeLibrary>();
        m_library->kept = stock();
        m_page = std::make_unique<MaterialsPage>();
        m_presenter = std::make_unique<MaterialsPresenter>(*m_page, m_library->actions());
        bindMaterials(*m_page, *m_presenter);
        m_page->resize(1100, 700);
        m_page->show();
        m_page->activateWindow();
        QTRY_COMPARE(seen(), QString("bcaed"));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); } // offscreen says so
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
        m_library.reset();
    }

    void theyAreOrderedAndLeftOut_data()
    {
        using Choice = MaterialChoice;
        QTest::addColumn<MaterialChoice>("choice");
        QTest::addColumn<QString>("ids");
        QTest::newRow("the newest first, of unknown age last") << Choice{} << "bcaed";
        QTest::newRow("by name, numbers as numbers") << Choice{.text = "face", .order = Choice::Order::Name} << "ba";
        QTest::newRow("one without a name stands under its id")
            << Choice{.order = Choice::Order::Name, .kind = Choice::Kind::Images} << "baed";
        QTest::newRow("most faces first") << Choice{.order = Choice::Order::Faces} << "dabce";
        QTest::newRow("images") << Choice{.kind = Choice::Kind::Images} << "baed";
        QTest::newRow("videos") << Choice{.kind = Choice::Kind::Videos} << "c";
        QTest::newRow("ready") << Choice{.state = Choice::State::Usable} << "ca";
        QTest::newRow("in review, by appeal too") << Choice{.state = Choice::State::Waiting} << "ed";
        QTest::newRow("refused") << Choice{.state = Choice::State::Refused} << "b";
        QTest::newRow("by id") << Choice{.text = "MT_E"} << "e";
        QTest::newRow("every word") << Choice{.text = "  people  two "} << "d";
        QTest::newRow("in Chinese") << Choice{.text = "新"} << "c";
        QTest::newRow("all at once") << Choice{.text = "face",
                                               .kind = Choice::Kind::Images,
                                               .state = Choice::State::Usable}
                                     << "a";
        QTest::newRow("nothing fits") << Choice{.text = "x"} << "";
    }
    void theyAreOrderedAndLeftOut()
    {
        QFETCH(MaterialChoice, choice);
        QFETCH(QString, ids);
        QCOMPARE(idsOf(chosenMaterials(stock(), choice)), ids);
    }

    void typingLeavesWhatFits()
    {
        openPage();
        QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = part<QLineEdit>("materialSearch");
        QTRY_VERIFY(search->hasFocus());
        QVERIFY(!part<QLabel>("materialCount")->isVisible());
        QTest::keyClicks(search, "face");
        QCOMPARE(seen(), QString("ba"));
        QCOMPARE(part<QLabel>("materialCount")->text(), QString("2 of 5 shown"));
        QVERIFY(part<QLabel>("materialCount")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(seen(), QString("bcaed"));
    }
    void boxesOrderAndLeaveOut()
    {
        openPage();
        QTest::keyClick(part<QComboBox>("materialOrder"), Qt::Key_End);
        QCOMPARE(seen(), QString("dabce"));
        QTest::keyClick(part<QComboBox>("materialKind"), Qt::Key_Down);
        QCOMPARE(seen(), QString("dabe"));
        QTest::keyClick(part<QComboBox>("materialState"), Qt::Key_Down);
        QCOMPARE(seen(), QString("a"));
    }
    void theChosenOneStaysWhileItIsSeen()
    {
        openPage();
        m_presenter->chooseMaterial("mt_a");
        m_presenter->choose({.text = "face"});
        QCOMPARE(m_presenter->material()->id, QString("mt_a"));
        m_presenter->choose({.text = "people"});
        QCOMPARE(m_presenter->material()->id, QString("mt_d"));
        m_presenter->choose({});
        QCOMPARE(m_presenter->material()->id, QString("mt_d"));
    }
    void whatIsDrawnStaysWhileOneSearches()
    {
        openPage();
        m_presenter->chooseMaterial("mt_a");
        QTRY_COMPARE(m_page->rectTool()->items().size(), 1);
        m_presenter->editFaces({.kind = RectEdit::Kind::Remove, .id = 1, .after = {}});
        m_presenter->choose({.text = "face"});
        QVERIFY(m_page->rectTool()->items().isEmpty());
    }
    void whereNothingFitsOneButtonShowsAll()
    {
        openPage();
        part<QComboBox>("materialOrder")->setCurrentIndex(2);
        part<QComboBox>("materialState")->setCurrentIndex(1);
        QTest::keyClicks(part<QLineEdit>("materialSearch"), "no such name");
        QCOMPARE(seen(), QString());
        QVERIFY(!m_presenter->material());
        QVERIFY(!part<QPushButton>("useMaterial")->isEnabled());
        QPushButton *all = nullptr;
        for (auto *each : m_page->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == "&Show all")
                all = each;
        }
        QVERIFY(all);
        QSignalSpy told(m_page->choices(), &ChoiceBar::chosen);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(told.size(), 1);
        QCOMPARE(seen(), QString("dabce")); // the order stays
        QVERIFY(m_presenter->material());
    }
};

LIKENESS_GUI_MAIN(TestMaterialChoice)
#include "tst_materialchoice.moc"
