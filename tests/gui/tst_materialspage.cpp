// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspage.h"
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "gui/window/materialsbinding.h"
#include "tests/gui/drops.h"
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

class TestMaterialsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<gui::testing::FakeLibrary> m_library;
    std::unique_ptr<MaterialsPage> m_page;
    QHash<QString, QString> m_rights;
    std::unique_ptr<MaterialsPresenter> m_presenter;

    template<typename T>
    T *part(const char *name)
    {
        for (T *each : m_page->findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        return m_page->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    Message message() { return m_page->findChild<MessageBar *>()->message(); }
    int shown() { return int(m_page->findChild<Filmstrip *>("materialGrid")->items().size()); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_library = std::make_unique<gui::testing::FakeLibrary>();
        m_page = std::make_unique<MaterialsPage>();
        MaterialsActions actions = m_library->actions();
        m_rights = {{"mt_2", "Studio X, until 2027"}};
        actions.rights = [this](const QString &material) { return m_rights.value(material); };
        actions.keepRights = [this](const QString &material, const QString &note) { m_rights[material] = note; };
        m_presenter = std::make_unique<MaterialsPresenter>(*m_page, actions);
        bindMaterials(*m_page, *m_presenter);
        m_page->resize(1100, 700);
        m_page->show();
        QTRY_COMPARE(shown(), 2);
        QTRY_COMPARE(m_page->rectTool()->items().size(), 1);
    }
    void cleanup()
    {
        m_presenter.reset();
        m_page.reset();
        m_library.reset();
    }

    void theFirstOneIsShownWithItsFaces()
    {
        QCOMPARE(m_page->rectTool()->items().first().label, QString("mt_1_1"));
        QVERIFY(!m_page->canvas()->isEmpty());
        QVERIFY(!part<QLabel>("materialReason"));
        QVERIFY(part<QPushButton>("useMaterial")->isEnabled());
        QVERIFY(!part<QPushButton>("keepFaces")->isVisible());
    }
    void aRefusedOneSaysWhy()
    {
        m_presenter->chooseMaterial("mt_2");
        QCOMPARE(part<QLabel>("materialReason")->text(), QString("No face was found."));
        QVERIFY(!part<QPushButton>("useMaterial")->isEnabled());
    }
    void aFaceDrawnByHandIsKeptOnRequest()
    {
        m_presenter->chooseMaterial("mt_2");
        QTRY_VERIFY(m_page->rectTool()->items().isEmpty());
        Canvas *canvas = m_page->canvas();
        QTRY_VERIFY(!canvas->isEmpty());
        QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->mapToView({50, 50}).toPoint());
        QTest::mouseMove(canvas, canvas->mapToView({90, 90}).toPoint());
        QTest::mouseMove(canvas, canvas->mapToView({120, 130}).toPoint());
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapToView({120, 130}).toPoint());
        QVERIFY(part<QPushButton>("keepFaces")->isVisible());
        QVERIFY(m_library->kept.at(1).faces.isEmpty()); // not yet
        QSignalSpy changed(m_presenter.get(), &MaterialsPresenter::changed);
        click("keepFaces");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_library->kept.at(1).faces.size(), 1);
        QVERIFY(part<QPushButton>("useMaterial")->isEnabled());
        QTRY_VERIFY(!part<QPushButton>("keepFaces")->isVisible());
    }
    void changesCanBeTakenBack()
    {
        m_presenter->editFaces({.kind = RectEdit::Kind::Remove, .id = 1, .after = {}});
        QVERIFY(m_page->rectTool()->items().isEmpty());
        QVERIFY(!part<QPushButton>("keepFaces")->isEnabled()); // a material needs a face
        click("revertFaces");
        QTRY_COMPARE(m_page->rectTool()->items().size(), 1);
    }
    void picturesAreAddedOneAfterTheOther()
    {
        m_presenter->addFiles({"/p/a.jpg", "/p/b.jpg"});
        QTRY_COMPARE(shown(), 4);
        QCOMPARE(m_library->added, (QStringList{"/p/a.jpg", "/p/b.jpg"}));
        QCOMPARE(m_presenter->material()->name, QString("b"));
    }
    void aFileThatCannotBeAddedIsTold()
    {
        m_library->addError = Error{.kind = ErrorKind::File, .code = "File.NotReadable"};
        m_presenter->addFiles({"/p/a.jpg", "/p/b.jpg"});
        QTRY_COMPARE(message().text, QString("2 file(s) did not become materials."));
        QTRY_VERIFY(!m_presenter->isBusy());
        QCOMPARE(shown(), 2);
    }
    void severalThatCannotBeUsedAreNamedTogether()
    {
        m_presenter->addFiles({"/p/faceless.jpg", "/p/b.jpg"});
        QTRY_COMPARE(shown(), 4);
        QCOMPARE(message().text, QString("faceless was added, but cannot be used as it is."));
        m_presenter->addFiles({"/p/faceless-1.jpg", "/p/c.jpg", "/p/faceless-2.jpg"});
        QTRY_COMPARE(shown(), 7);
        QCOMPARE(message().text, QString("2 material(s) were added, but cannot be used as they are."));
        QVERIFY2(message().advice.contains("faceless-1, faceless-2"), qPrintable(message().advice));
    }
    void videosAreAddedLikePictures()
    {
        QVERIFY(gui::testing::dropFiles(*m_page, {"/p/a.MP4", "/p/b.png", "/p/c.mov"}));
        QTRY_COMPARE(shown(), 5);
        QCOMPARE(m_library->added, (QStringList{"/p/a.MP4", "/p/b.png", "/p/c.mov"}));
    }
    void whatIsNeitherPictureNorVideoIsNotAdded()
    {
        QSignalSpy changed(m_presenter.get(), &MaterialsPresenter::changed);
        m_presenter->addFiles({"/p/notes.txt"});
        QCOMPARE(message().text, QString("1 file(s) did not become materials."));
        QVERIFY(message().advice.contains("notes.txt"));
        QCOMPARE(changed.size(), 0);
        m_presenter->addFiles({"/p/a.jpg", "/p/b.xml"});
        QTRY_COMPARE(shown(), 3);
        QTRY_VERIFY(message().advice.contains("b.xml"));
        m_presenter->addFiles({"/p/c.jpg", "/p/folder", "/p/b.xml"});
        QTRY_COMPARE(shown(), 4);
        QCOMPARE(m_library->added, (QStringList{"/p/a.jpg", "/p/c.jpg"}));
        QCOMPARE(message().text, QString("2 file(s) did not become materials."));
    }
    void oneThatFailsKeepsNoOtherAway()
    {
        m_library->addError = Error{.kind = ErrorKind::File, .code = "File.NotReadable"};
        m_presenter->addFiles({"/p/a.jpg", "/p/b.jpg"});
        m_library->addError.reset(); // the first has been told to fail already
        QTRY_COMPARE(shown(), 3);
        QCOMPARE(m_library->added, QStringList{"/p/b.jpg"});
        QCOMPARE(message().text, QString("File.NotReadable"));
    }
    void deletingAMaterialAsksFirst()
    {
        click("removeMaterial");
        click("messageAction1");
        QCOMPARE(m_library->kept.size(), 2);
        click("removeMaterial");
        QTRY_VERIFY(part<QPushButton>("messageAction0"));
        m_presenter->actOnMessage(0);
        QTRY_COMPARE(shown(), 1);
        QCOMPARE(m_presenter->material()->id, QString("mt_2"));
    }
    void aProjectIsNamedInPlace()
    {
        click("newProject");
        part<QLineEdit>("projectName")->setText("Spring");
        QTest::keyClick(part<QLineEdit>("projectName"), Qt::Key_Return);
        QTRY_COMPARE(part<QComboBox>("projects")->currentText(), QString("Spring"));
        QTRY_COMPARE(shown(), 0);
        QVERIFY(!m_page->canvas()->isVisible());
        m_presenter->askToRemoveProject();
        QVERIFY(message().text.contains("Spring"));
        m_presenter->actOnMessage(0);
        QTRY_COMPARE(shown(), 2);
    }
    void useLeadsToCompose()
    {
        QSignalSpy use(m_presenter.get(), &MaterialsPresenter::useWanted);
        click("useMaterial");
        QCOMPARE(use.first(), (QVariantList{"at_1", "mt_1"}));
    }
    void aVideoIsUsedOnTheVideoPage()
    {
        m_library->kept.append({.id = "mt_v",
                                .name = "Talk",
                                .kind = workflow::Material::Kind::Video,
                                .status = 21,
                                .picturePath = "poster.png",
                                .size = {640, 360}});
        m_presenter->reload();
        QTRY_COMPARE(shown(), 3);
        m_presenter->chooseMaterial("mt_v");
        QTRY_COMPARE(part<QLabel>("materialSize")->text(), QString("Video, 640 × 360 pixels"));
        QCOMPARE(part<QPushButton>("useMaterial")->text().remove('&'), QString("Use in Video"));
        QVERIFY(!part<QPushButton>("testEffect")->isEnabled());
        QVERIFY(!part<QPushButton>("testEffect")->toolTip().isEmpty());
        QSignalSpy use(m_presenter.get(), &MaterialsPresenter::useWanted);
        QSignalSpy film(m_presenter.get(), &MaterialsPresenter::filmWanted);
        click("useMaterial");
        QCOMPARE(film.size(), 1);
        QCOMPARE(film.first(), (QVariantList{"at_1", "mt_v"}));
        QVERIFY(use.isEmpty());
        m_presenter->chooseMaterial("mt_1");
        QCOMPARE(part<QPushButton>("useMaterial")->text().remove('&'), QString("Use in Compose"));
        QVERIFY(part<QPushButton>("testEffect")->toolTip().isEmpty());
    }
    void everyMaterialKeepsItsRightsNote()
    {
        QTRY_COMPARE(shown(), 2);
        auto *note = m_page->findChild<QLineEdit *>("rightsNote");
        m_presenter->chooseMaterial("mt_1");
        QCOMPARE(note->text(), QString());
        QTest::keyClicks(note, "Own picture ");
        QTest::keyClick(note, Qt::Key_Return);
        m_presenter->chooseMaterial("mt_2");
        QCOMPARE(note->text(), QString("Studio X, until 2027"));
        QCOMPARE(m_rights.value("mt_1"), QString("Own picture"));
        QCOMPARE(m_rights.value("mt_2"), QString("Studio X, until 2027"));
        m_presenter->chooseMaterial("mt_1");
        QCOMPARE(note->text(), QString("Own picture"));
    }
};

LIKENESS_GUI_MAIN(TestMaterialsPage)
#include "tst_materialspage.moc"
