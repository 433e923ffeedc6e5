// SPDX-License-Identifier: Apache-2.0
// What was used last: as values, and in the window with a file behind them.
#include "gui/compose/recentbutton.h"
#include "gui/window/composekeeping.h"
#include "settings/settings.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

RecentMaterial material(const QString &id, const QString &profile = {})
{
    return {.profile = profile, .project = "at_1", .id = id, .name = "Name of " + id, .picturePath = "/p/" + id};
}

QStringList idsOf(const QList<RecentMaterial> &materials)
{
    QStringList ids;
    for (const RecentMaterial &each : materials)
        ids.append(each.id);
    return ids;
}

} // namespace

class TestRecent : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    gui::testing::WindowFixture m_fixture;
    QString m_profile;
    QStringList m_thumbnails;

    //! As at a start of the program.
    void start()
    {
        m_fixture = {};
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath("data/likeness.ini"));
        Services services = m_fixture.services("en");
        services.recent = recentActions(*m_settings, m_folder->filePath("data"));
        services.recent.profile = [this] { return m_profile; };
        services.thumbnail = [this](const QString &path, int edge) {
            m_thumbnails.append(path);
            return gui::testing::plainPicture(edge);
        };
        m_fixture.window = std::make_unique<MainWindow>(std::move(services));
        m_fixture.window->show();
        m_fixture.window->composePresenter().setProject("at_1");
    }
    ComposePresenter &composing() { return m_fixture.window->composePresenter(); }
    RecentButton &photos() { return m_fixture.window->composePage()->recentPhotos(); }
    RecentButton &materials() { return m_fixture.window->composePage()->recentMaterials(); }
    static Filmstrip *strip(RecentButton &button) { return button.findChild<Filmstrip *>("recentStrip"); }
    static QStringList titles(RecentButton &button)
    {
        QStringList all;
        for (const FilmItem &each : strip(button)->items())
            all.append(each.title);
        return all;
    }
    QString file(const QString &name)
    {
        QDir(m_folder->path()).mkpath(QFileInfo(m_folder->filePath(name)).path());
        QFile made(m_folder->filePath(name));
        return made.open(QIODevice::WriteOnly) ? made.fileName() : QString();
    }
    static void click(RecentButton &button, int row)
    {
        Filmstrip *list = strip(button);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile.clear();
        m_thumbnails.clear();
    }
    void cleanup()
    {
        m_fixture = {};
        m_settings.reset();
    }

    void theLatestPhotosComeFirst()
    {
        Recent recent;
        recent.usePhotos({"/a.jpg", "/b.jpg", QString()});
        recent.usePhotos({"/c.jpg", "/b.jpg"});
        QCOMPARE(recent.photos, (QStringList{"/c.jpg", "/b.jpg", "/a.jpg"}));
        recent.usePhotos({"https://example.com/a.jpg?sign=secret"});
        QCOMPARE(recent.photos.size(), 3);
        for (int i = 0; i < 30; ++i)
            recent.usePhotos({QString::number(i)});
        QCOMPARE(recent.photos.size(), mostRecent);
        QCOMPARE(recent.photos.first(), QString("29"));
    }
    void everyProfileHasItsOwnLatestMaterials()
    {
        Recent recent;
        recent.useMaterial(material("mt_0", "cloud"));
        for (int i = 1; i < 30; ++i)
            recent.useMaterial(material(QString("mt_%1").arg(i)));
        recent.useMaterial(material("mt_20"));
        QCOMPARE(recent.materials.size(), mostRecent + 1);
        QCOMPARE(idsOf(recent.materials).first(), QString("mt_20"));
        QCOMPARE(idsOf(recent.materials).count("mt_20"), 1);
        QCOMPARE(idsOf(recent.materials).last(), QString("mt_0"));
        QCOMPARE(idsOf(recent.materials).at(mostRecent - 1), QString("mt_18"));
    }
    void materialsComeThroughTheText()
    {
        const QList<RecentMaterial> all{material("mt_1"), material("mt_2", "cloud")};
        QCOMPARE(recentMaterialsOf(textOf(all)), all);
        QVERIFY(recentMaterialsOf("junk").isEmpty());
        QVERIFY(recentMaterialsOf(textOf({{.project = "at_1"}, {.id = "mt_1"}})).isEmpty());
    }

    void photosAreOfferedAgain()
    {
        const QString first = file("photos/first.jpg");
        const QString second = file("photos/second.jpg");
        start();
        composing().addPhotos({first});
        composing().addPhotos({second});
        m_fixture = {};
        m_thumbnails.clear();
        start();
        QVERIFY(composing().state().photos.isEmpty());
        QVERIFY(m_thumbnails.isEmpty()); // nothing is decoded before it is asked for
        QTest::mouseClick(&photos(), Qt::LeftButton);
        QVERIFY(photos().isOpen());
        QCOMPARE(titles(photos()), (QStringList{"second.jpg", "first.jpg"}));
        QTRY_VERIFY(m_thumbnails.contains(first) && m_thumbnails.contains(second));
        click(photos(), 1);
        QVERIFY(!photos().isOpen());
        QCOMPARE(composing().state().photo, first);
        QTest::mouseClick(&photos(), Qt::LeftButton);
        QCOMPARE(titles(photos()), (QStringList{"first.jpg", "second.jpg"}));
        QTest::keyClick(strip(photos()), Qt::Key_Right);
        QTest::keyClick(strip(photos()), Qt::Key_Return);
        QTRY_COMPARE(composing().state().photo, second);
        QCOMPARE(composing().state().photos.size(), 2);
        m_fixture.window->action(ActionId::Undo)->trigger();
        QCOMPARE(composing().state().photos.size(), 1);
    }
    void aPhotoThatIsGoneCannotBeChosen()
    {
        const QString gone = file("photos/gone.jpg");
        start();
        composing().addPhotos({gone});
        QVERIFY(QFile::remove(gone));
        start();
        QTest::mouseClick(&photos(), Qt::LeftButton);
        QTRY_VERIFY(!strip(photos())->items().first().trouble.isEmpty());
        click(photos(), 0);
        QVERIFY(photos().isOpen());
        QVERIFY(composing().state().photos.isEmpty());
        QTest::keyClick(strip(photos()), Qt::Key_Delete);
        QVERIFY(titles(photos()).isEmpty());
        QVERIFY(photos().findChild<QLabel *>("recentEmpty")->isVisible());
        QVERIFY(recentActions(*m_settings, {}).kept.photos.isEmpty());
    }
    void theListIsCleared()
    {
        start();
        composing().addPhotos({file("a.jpg"), file("b.jpg")});
        QTest::mouseClick(&photos(), Qt::LeftButton);
        QTest::mouseClick(photos().findChild<QPushButton *>("recentClear"), Qt::LeftButton);
        QVERIFY(titles(photos()).isEmpty());
        QVERIFY(recentActions(*m_settings, {}).kept.photos.isEmpty());
        start();
        QTest::mouseClick(&photos(), Qt::LeftButton);
        QVERIFY(titles(photos()).isEmpty());
        QVERIFY(!photos().findChild<QPushButton *>("recentClear")->isVisible());
    }
    void filesOfTheProgramAreNotRemembered()
    {
        start();
        composing().startWith({file("data/samples/sample.jpg")});
        composing().addPhotos({file("data/session/pasted.png"), file("database.jpg"), "https://example.com/a.jpg"});
        QCOMPARE(recentActions(*m_settings, {}).kept.photos, QStringList{m_folder->filePath("database.jpg")});
    }
    void materialsThatWereFusedWithAreOffered()
    {
        start();
        composing().addPhotos({file("a.jpg")});
        QTRY_VERIFY(composing().mayFuse());
        QVERIFY(recentActions(*m_settings, {}).kept.materials.isEmpty());
        composing().fuse();
        QTRY_VERIFY(!composing().isRunning());
        start();
        QTest::mouseClick(&materials(), Qt::LeftButton);
        QCOMPARE(titles(materials()), QStringList{"Two"});
        QTRY_VERIFY(m_thumbnails.contains("template.png"));
        QTRY_VERIFY(!strip(materials())->items().first().trouble.isEmpty()); // the doubles have no such file
        click(materials(), 0);
        QVERIFY(materials().isOpen());
        materials().setItems({{.id = strip(materials())->items().first().id, .title = "Two"}});
        composing().useMaterial("at_1", "mt_other");
        click(materials(), 0);
        QCOMPARE(composing().state().material, QString("mt_1"));
        m_profile = "cloud";
        QTest::mouseClick(&materials(), Qt::LeftButton);
        QVERIFY(titles(materials()).isEmpty()); // it is of the local service
    }
};

LIKENESS_GUI_MAIN(TestRecent)
#include "tst_recent.moc"
