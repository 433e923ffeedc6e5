// SPDX-License-Identifier: Apache-2.0
// The Materials page over a cloud's profile: what is listed, what is typed in, and what another profile changes.
#include "gui/materials/materialspage.h"
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "gui/window/materialsbinding.h"
#include "tests/gui/drops.h"
#include "tests/gui/materialsdoubles.h"
#include "tests/gui/stallwatch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestProfileLibrary : public QObject
{
    Q_OBJECT

    std::unique_ptr<gui::testing::FakeLibrary> m_cloud;
    std::unique_ptr<gui::testing::FakeLibrary> m_local;
    gui::testing::FakeLibrary *m_used = nullptr;
    std::unique_ptr<MaterialsPage> m_page;
    std::unique_ptr<MaterialsPresenter> m_presenter;

    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    Message message() { return m_page->findChild<MessageBar *>()->message(); }
    QString seen()
    {
        QStringList ids;
        for (const FilmItem &each : part<Filmstrip>("materialGrid")->items())
            ids += each.id;
        return ids.join(' ');
    }
    void drop(const QStringList &files) { QVERIFY(gui::testing::dropFiles(*m_page, files)); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_local = std::make_unique<gui::testing::FakeLibrary>();
        m_cloud = std::make_unique<gui::testing::FakeLibrary>();
        m_cloud->cloud = true;
        for (workflow::Material &each : m_cloud->kept)
            each.picturePath.clear();
        m_used = m_cloud.get();
        m_page = std::make_unique<MaterialsPage>();
        MaterialsActions actions = m_cloud->actions();
        actions.library = [this] { return m_used; };
        m_presenter = std::make_unique<MaterialsPresenter>(*m_page, actions);
        bindMaterials(*m_page, *m_presenter);
        m_page->resize(1100, 700);
        m_page->show();
        QTRY_COMPARE(seen(), QString("mt_1 mt_2"));
    }
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
        m_cloud.reset();
        m_local.reset();
    }

    void onlyWhatCanBeDoneIsOffered()
    {
        QCOMPARE(part<QLabel>("materialQuota")->text(), QString("2 material(s) listed; 10 are free"));
        QVERIFY(part<QPushButton>("choosePicture")->isVisible());
        QVERIFY(!part<QPushButton>("removePicture")->isVisible());
        QVERIFY(!part<QPushButton>("removeMaterial")->isEnabled()); // the service's own is not deleted from here
        QVERIFY(part<QPushButton>("useMaterial")->isEnabled());
        QVERIFY(!part<Canvas>("materialCanvas")->isVisible()); // there is no picture of it yet
        QVERIFY(!part<Filmstrip>("materialGrid")->items().first().sign.isEmpty());
    }
    void anIdIsTypedRememberedAndForgotten()
    {
        click("addMaterials");
        auto *line = part<QLineEdit>("typedId");
        QVERIFY(line->isVisible());
        QVERIFY(!part<QPushButton>("keepTypedId")->isEnabled());
        QTest::keyClicks(line, "mt_77");
        part<QCheckBox>("typedVideo")->setChecked(true);
        QSignalSpy changed(m_presenter.get(), &MaterialsPresenter::changed);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(seen(), QString("mt_1 mt_2 mt_77"));
        QCOMPARE(m_cloud->kept.last().kind, workflow::Material::Kind::Video);
        QCOMPARE(m_presenter->material()->id, QString("mt_77"));
        QCOMPARE(changed.first(), QVariantList{"at_1"}); // Compose fetches it
        QCOMPARE(part<QLabel>("materialStatus")->text(), QString("Typed by hand, not listed by the service"));
        QVERIFY(!part<QPushButton>("testEffect")->isEnabled()); // photos go into pictures
        QCOMPARE(part<QPushButton>("useMaterial")->text(), QString("U&se in Video"));
        QVERIFY(part<QPushButton>("useMaterial")->isEnabled());
        QCOMPARE(part<QPushButton>("removeMaterial")->text(), QString("F&orget this ID"));
        click("removeMaterial");
        QTRY_COMPARE(seen(), QString("mt_1 mt_2"));
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
    }
    void itsKindIsSaidLater()
    {
        m_cloud->kept[0].isKindGuessed = true;
        m_cloud->kept[1] = {.id = "mt_2", .kind = workflow::Material::Kind::Video, .status = 31};
        m_presenter->reload();
        auto *kind = part<QComboBox>("kindOfMaterial");
        QTRY_COMPARE(kind->currentIndex(), -1); // nobody said
        QVERIFY(kind->isVisible());
        QVERIFY(part<QPushButton>("testEffect")->isEnabled());
        QSignalSpy changed(m_presenter.get(), &MaterialsPresenter::changed);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QTRY_COMPARE(kind->currentText(), QString("Video"));
        QCOMPARE(m_cloud->kept.first().kind, workflow::Material::Kind::Video);
        QCOMPARE(changed.size(), 1); // Compose and Video fetch it anew
        QCOMPARE(changed.first(), QVariantList{"at_1"});
        QVERIFY(!part<QPushButton>("testEffect")->isEnabled()); // that is for pictures
        QTest::keyClick(kind, Qt::Key_Up);
        QTRY_COMPARE(kind->currentText(), QString("Picture"));
        QVERIFY(part<QPushButton>("useMaterial")->isEnabled());
        m_presenter->chooseMaterial("mt_2");
        QVERIFY(!kind->isVisible()); // the service tells
    }
    void aKindThatCannotBeKeptIsNotShown()
    {
        m_cloud->nameError = Error{.kind = ErrorKind::File, .code = "File.NotWritable"};
        auto *kind = part<QComboBox>("kindOfMaterial");
        QCOMPARE(kind->currentText(), QString("Picture"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QTRY_COMPARE(message().text, QString("File.NotWritable"));
        QCOMPARE(kind->currentText(), QString("Picture"));
    }
    void aMaterialThatBecomesAnotherKindLeavesThoseThatAreWanted()
    {
        part<QComboBox>("materialKind")->setCurrentIndex(1); // images
        QCOMPARE(seen(), QString("mt_1 mt_2"));
        QTest::keyClick(part<QComboBox>("kindOfMaterial"), Qt::Key_End);
        QTRY_COMPARE(seen(), QString("mt_2"));
        QCOMPARE(m_presenter->material()->id, QString("mt_2"));
    }
    void aProjectIsKnownByItsId()
    {
        click("newProject");
        auto *name = part<QLineEdit>("projectName");
        QTest::keyClicks(name, "at_a_rather_long_id_77");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(part<QComboBox>("projects")->currentText(), QString("at_a_rather_long_id_77"));
        QCOMPARE(m_cloud->all.last().id, QString("at_a_rather_long_id_77"));
        click("removeProject");
        QVERIFY(message().text.contains("at_a_rather_long_id_77"));
        m_presenter->actOnMessage(0);
        QTRY_COMPARE(part<QComboBox>("projects")->currentText(), QString("Samples"));
    }
    void aDroppedPictureIsShownForTheChosenOne()
    {
        m_presenter->chooseMaterial("mt_2");
        drop({"/p/any.png"});
        QTRY_COMPARE(m_cloud->pictures, QStringList{"mt_2 /p/any.png"});
        QTRY_VERIFY(part<Canvas>("materialCanvas")->isVisible());
        QVERIFY(m_cloud->added.isEmpty());
        QVERIFY(part<QPushButton>("removePicture")->isVisible());
        click("removePicture");
        QTRY_COMPARE(m_cloud->pictures.last(), QString("mt_2 "));
        QTRY_VERIFY(!part<Canvas>("materialCanvas")->isVisible());
    }
    void manyPicturesFindTheirMaterialsByName()
    {
        drop({"/p/mt_2.png", "/p/strange.jpg", "/p/mt_1.webp"});
        QTRY_COMPARE(m_cloud->pictures, (QStringList{"mt_2 /p/mt_2.png", "mt_1 /p/mt_1.webp"}));
        QCOMPARE(message().text, QString("1 picture(s) belong to no material here."));
    }
    void oneBrokenPictureKeepsNoOtherFromItsPlace()
    {
        QSignalSpy changed(m_presenter.get(), &MaterialsPresenter::changed);
        m_cloud->kept.append({.id = "mt_1broken", .isTyped = true});
        m_presenter->reload();
        QTRY_COMPARE(part<Filmstrip>("materialGrid")->items().size(), 3);
        drop({"/p/mt_2.png", "/p/mt_1broken.png", "/p/mt_1.webp"});
        QTRY_COMPARE(m_cloud->pictures, (QStringList{"mt_2 /p/mt_2.png", "mt_1 /p/mt_1.webp"}));
        QCOMPARE(message().text, QString("Input.NotAPicture"));
        QTRY_COMPARE(changed.size(), 1); // other pages ask the service once
    }
    void facesAreShownAndLeftAlone()
    {
        m_presenter->addFiles({"/p/mt_1.png"});
        QTRY_VERIFY(!m_page->canvas()->isEmpty());
        QTRY_COMPARE(m_page->rectTool()->items().size(), 1);
        Canvas *canvas = m_page->canvas();
        QSignalSpy edited(m_page.get(), &MaterialsPage::facesEdited);
        QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->mapToView({60, 60}).toPoint());
        QTest::mouseMove(canvas, canvas->mapToView({90, 90}).toPoint());
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapToView({90, 90}).toPoint());
        QTest::keyClick(canvas, Qt::Key_Delete);
        QVERIFY(edited.isEmpty());
        QCOMPARE(m_page->rectTool()->items().first().rect, QRect(20, 20, 80, 80));
    }
    void aListThatIsRefusedIsToldAndWhatWasTypedStays()
    {
        m_cloud->kept.append({.id = "mt_9", .isTyped = true});
        m_cloud->listError = Error{.kind = ErrorKind::Service, .code = "AuthFailure.UnauthorizedOperation"};
        m_presenter->reload();
        QTRY_COMPARE(seen(), QString("mt_9"));
        QCOMPARE(message().text, QString("AuthFailure.UnauthorizedOperation"));
        QVERIFY(!part<QLabel>("materialQuota")->isVisible()); // nobody knows
    }
    void anotherProfileShowsItsOwn()
    {
        m_presenter->renameMaterial("mt_1", "Mine");
        QTRY_VERIFY(m_presenter->undoStack().canUndo());
        m_used = m_local.get();
        m_local->kept = {{.id = "mt_local", .name = "L", .status = 21}};
        m_presenter->changeProfile();
        QCOMPARE(seen(), QString());
        QVERIFY(!m_presenter->undoStack().canUndo()); // names of the other profile are no longer at hand
        m_presenter->reload();
        QTRY_COMPARE(seen(), QString("mt_local"));
        QVERIFY(!part<QPushButton>("choosePicture")->isVisible());
        QVERIFY(!part<QComboBox>("kindOfMaterial")->isVisible()); // the file tells
        QCOMPARE(part<QPushButton>("addMaterials")->text(), QString("&Add pictures or videos…"));
        QVERIFY(part<QPushButton>("removeMaterial")->isEnabled());
    }
    void aListThatComesTooLateIsNotShown()
    {
        m_presenter->reload();
        m_used = m_local.get();
        m_presenter->changeProfile();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(seen(), QString());
    }
};

LIKENESS_GUI_MAIN(TestProfileLibrary)
#include "tst_profilelibrary.moc"
