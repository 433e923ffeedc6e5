// SPDX-License-Identifier: Apache-2.0
#include "workflow/rememberedmaterials.h"

#include <QThreadPool>

using namespace likeness;
using namespace likeness::workflow;

class TestRememberedMaterials : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<RememberedMaterials> m_kept;

    QString picture(int width, int height, const QColor &color)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(color);
        const QString path = m_folder.filePath(QString("%1.png").arg(color.name().mid(1)));
        image.save(path);
        return path;
    }
    MaterialNotes notes(const QString &profile = "work")
    {
        const auto read = m_kept->notes(profile);
        return read ? *read : MaterialNotes{.projects = {{.id = "not readable"}}};
    }
    QStringList pictures(const QString &profile = "work")
    {
        return QDir(m_kept->pictureFolder(profile)).entryList(QDir::Files);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_kept = std::make_unique<RememberedMaterials>(m_folder.filePath("kept"));
    }
    void cleanup() { QDir(m_folder.filePath("kept")).removeRecursively(); }

    void nothingIsKnownAtFirst() { QCOMPARE(notes(), MaterialNotes()); }
    void everyProfileRemembersForItself()
    {
        QVERIFY(m_kept->keepProject("work", " at_1 ", "Spring"));
        QVERIFY(m_kept->keepProject("a/b ü", "at_2", ""));
        const RememberedMaterials again(m_folder.filePath("kept"));
        QCOMPARE(*again.notes("work"), (MaterialNotes{.projects = {{.id = "at_1", .name = "Spring"}}}));
        QCOMPARE(*again.notes("a/b ü"), (MaterialNotes{.projects = {{.id = "at_2"}}}));
    }
    //! Whatever a profile is called, what it remembers lies below the folder and beside that of no other.
    void namesOfProfilesLeadNowhereElse_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char *name : {".", "..", "../x", "a.json", "a", "+"})
            QTest::addRow("%s", name) << QString(name);
        QTest::newRow("long") << QString(120, u'面');
        QTest::newRow("long, other") << QString(121, u'面');
    }
    void namesOfProfilesLeadNowhereElse()
    {
        QFETCH(QString, profile);
        QFile beside(m_folder.filePath("history.sqlite"));
        QVERIFY(beside.open(QIODevice::WriteOnly));
        QVERIFY(m_kept->keepProject("other", "at_9", ""));
        QVERIFY(m_kept->keepProject(profile, "at_1", ""));
        QVERIFY(beside.exists());
        const QString folder = m_kept->pictureFolder(profile);
        QCOMPARE(QFileInfo(QDir::cleanPath(folder)).absolutePath(), m_folder.filePath("kept"));
        QCOMPARE(notes(profile).projects.size(), 1);
        QCOMPARE(notes("other").projects.size(), 1);
    }
    void aProfileIsForgottenWithItsPictures()
    {
        QVERIFY(m_kept->keepMaterial("work", {.id = "mt_1", .project = "at_1"}));
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(20, 30, Qt::red)));
        QVERIFY(m_kept->keepProject("other", "at_9", ""));
        QVERIFY(m_kept->forgetProfile("work"));
        QVERIFY(m_kept->forgetProfile("work")); // nothing is there any more
        QCOMPARE(notes(), MaterialNotes());
        QVERIFY(!QDir(m_kept->pictureFolder("work")).exists());
        QCOMPARE(notes("other").projects.size(), 1);
    }
    void aProjectIsRenamedAndForgottenWithWhatWasTypedForIt()
    {
        QVERIFY(m_kept->keepProject("work", "at_1", "Spring"));
        QVERIFY(m_kept->keepProject("work", "at_1", "Summer"));
        QVERIFY(m_kept->keepMaterial("work", {.id = "mt_1", .project = "at_1"}));
        QVERIFY(m_kept->keepMaterial("work", {.id = "mt_2", .project = "at_2", .video = true}));
        QCOMPARE(notes().projects, (QList<NotedProject>{{.id = "at_1", .name = "Summer"}}));
        QVERIFY(m_kept->forgetProject("work", "at_1"));
        const NotedMaterial left{.id = "mt_2", .project = "at_2", .video = true, .kindSaid = true};
        QCOMPARE(notes(), MaterialNotes{.materials = {left}});
    }
    void whatItIsSaidToBeIsRemembered()
    {
        QVERIFY(m_kept->keepMaterial("work", {.id = "mt_v", .project = "at_1", .video = true}));
        QVERIFY(m_kept->keepMaterial("work", {.id = "mt_p", .project = "at_1"}));
        QVERIFY(m_kept->setKind("work", "mt_listed", true));
        QVERIFY(m_kept->setPicture("work", "mt_v", picture(20, 30, Qt::red)));
        const auto kinds = [this] {
            QStringList all;
            const QList<Material> listed{{.id = "mt_listed", .isKindGuessed = true},
                                         {.id = "mt_x", .isKindGuessed = true}};
            for (const Material &each : withNotes(listed, notes(), "at_1", "/kept"))
                all += each.id + (each.isKindGuessed ? "?" : each.kind == Material::Kind::Video ? ":v" : ":p");
            return all.join(' ');
        };
        QCOMPARE(kinds(), QString("mt_listed:v mt_x? mt_v:v mt_p:p"));
        QVERIFY(m_kept->setKind("work", "mt_v", false)); // it was a mistake
        QVERIFY(m_kept->setKind("work", "mt_listed", false));
        QCOMPARE(kinds(), QString("mt_listed:p mt_x? mt_v:p mt_p:p"));
    }
    void notesThatDoNotSayItOfPicturesAreRead()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath("kept")));
        QFile file(m_folder.filePath("kept/work.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"projects":[],"materials":[{"id":"mt_1","project":"at_1","video":false},)"
                   R"({"id":"mt_2","project":"at_1","video":true},{"id":"mt_3","name":"x","video":false}]})");
        file.close();
        const QList<Material> shown = typedMaterials(notes(), "at_1", "/kept");
        QCOMPARE(shown.size(), 2);
        QVERIFY(shown.at(0).isKindGuessed && shown.at(0).kind == Material::Kind::Image);
        QVERIFY(!shown.at(1).isKindGuessed && shown.at(1).kind == Material::Kind::Video);
        QVERIFY(m_kept->nameMaterial("work", "mt_1", "named")); // what is not said stays so when it is written again
        QVERIFY(typedMaterials(notes(), "at_1", "/kept").first().isKindGuessed);
    }
    void whatTheServiceTellsOfItsKindIsKnownBetter()
    {
        const MaterialNotes noted{.materials = {{.id = "mt_1", .kindSaid = true}}};
        const QList<Material> listed{{.id = "mt_1", .kind = Material::Kind::Video, .status = 31}};
        QCOMPARE(withNotes(listed, noted, "at_1", "/kept"), listed);
    }
    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("nothing") << "";
        QTest::newRow("gaps only") << "  ";
        QTest::newRow("two words") << "at 1";
        QTest::newRow("a line") << "at\n1";
        QTest::newRow("too long") << QString(65, 'a');
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, id);
        const auto project = m_kept->keepProject("work", id, "x");
        QVERIFY(!project);
        QCOMPARE(project.error().code, QString("Input.PlainId"));
        QVERIFY(!m_kept->keepMaterial("work", {.id = id, .project = "at_1"}));
        QVERIFY(!m_kept->nameMaterial("work", id, "x"));
        QCOMPARE(notes(), MaterialNotes());
    }
    void aNameOfOnesOwnComesAndGoes()
    {
        QVERIFY(m_kept->nameMaterial("work", "mt_1", "  New   Year " + QString(60, 'x')));
        QCOMPARE(notes().materials.first().name->left(9), QString("New Year "));
        QCOMPARE(notes().materials.first().name->size(), RememberedMaterials::longestName);
        QVERIFY(m_kept->nameMaterial("work", "mt_1", ""));
        QCOMPARE(notes(), MaterialNotes()); // nothing is left to know
    }
    void aPictureIsASmallCopy()
    {
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(2160, 1080, Qt::red)));
        QCOMPARE(pictures(), QStringList{*notes().materials.first().picture});
        const QImage copy(m_kept->pictureFolder("work") + '/' + pictures().first());
        QCOMPARE(copy.size(), QSize(1080, 540));
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(40, 40, Qt::blue)));
        QCOMPARE(pictures().size(), 1); // the former one has gone
        QVERIFY(m_kept->setPicture("work", "mt_1", ""));
        QCOMPARE(pictures(), QStringList());
        QCOMPARE(notes(), MaterialNotes());
    }
    void aPictureThatTwoShareStaysForTheOther()
    {
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(40, 40, Qt::red)));
        QVERIFY(m_kept->setPicture("work", "mt_2", picture(40, 40, Qt::red)));
        QVERIFY(m_kept->forgetMaterial("work", "mt_1"));
        QCOMPARE(pictures(), QStringList{*notes().materials.first().picture});
    }
    void whatIsNoPictureChangesNothing()
    {
        QFile file(m_folder.filePath("no.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(40, 40, Qt::red)));
        const MaterialNotes before = notes();
        const Status set = m_kept->setPicture("work", "mt_1", file.fileName());
        QVERIFY(!set);
        QCOMPARE(set.error().code, QString("Input.NotAPicture"));
        QVERIFY(!m_kept->setPicture("work", "mt_1", m_folder.filePath("nowhere.png")));
        QCOMPARE(notes(), before);
    }
    void whatIsNotThereCannotBeForgotten()
    {
        const Status gone = m_kept->forgetMaterial("work", "mt_1");
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, QString("Store.NotFound"));
    }
    void thereIsABound()
    {
        MaterialNotes full;
        for (int i = 0; i < RememberedMaterials::mostProjects; ++i)
            full.projects.append({.id = QString("at_%1").arg(i)});
        for (int i = 0; i < RememberedMaterials::mostMaterials; ++i)
            full.materials.append({.id = QString("mt_%1").arg(i), .project = "at_1"});
        for (int i = 0; i < RememberedMaterials::mostPictures; ++i)
            full.materials[i].picture = "x.jpg";
        QDir().mkpath(m_folder.filePath("kept"));
        QFile file(m_folder.filePath("kept/work.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json::write(full).toObject()).toJson());
        file.close();
        QCOMPARE(m_kept->keepProject("work", "at_new", "").error().code, QString("Store.Full"));
        QCOMPARE(m_kept->keepMaterial("work", {.id = "mt_new", .project = "a"}).error().code, QString("Store.Full"));
        QCOMPARE(m_kept->setPicture("work", "mt_900", picture(40, 40, Qt::red)).error().code, QString("Store.Full"));
        QVERIFY(m_kept->keepProject("work", "at_1", "known ones are still named"));
        QVERIFY(m_kept->nameMaterial("work", "mt_1", "likewise"));
        QVERIFY(m_kept->setPicture("work", "mt_1", picture(40, 40, Qt::red)));
    }
    void aBrokenFileIsToldAndNotWrittenOver()
    {
        QDir().mkpath(m_folder.filePath("kept"));
        QFile file(m_folder.filePath("kept/work.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"projects\": 7}");
        file.close();
        QVERIFY(!m_kept->notes("work"));
        QCOMPARE(m_kept->keepProject("work", "at_1", "").error().code, QString("File.NotReadable"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"projects\": 7}"));
    }
    void aPictureNameLeadsOutOfNoFolder()
    {
        QDir().mkpath(m_folder.filePath("kept"));
        QFile file(m_folder.filePath("kept/work.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"projects":[],"materials":[{"id":"mt_1","name":"x","picture":"../../x.png","video":false}]})");
        file.close();
        QCOMPARE(notes().materials, (QList<NotedMaterial>{{.id = "mt_1", .name = "x"}}));
    }
    void manyThreadsLoseNothing()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        for (int i = 0; i < 12; ++i)
            pool.start([this, i] { (void)m_kept->keepProject("work", QString("at_%1").arg(i), ""); });
        pool.waitForDone();
        QCOMPARE(notes().projects.size(), 12);
    }

    void aListIsShownWithItsNotes()
    {
        const MaterialNotes noted{.materials = {{.id = "mt_2", .name = "Mine", .picture = "p.jpg"},
                                                {.id = "mt_9", .project = "at_1", .name = "Typed", .video = true},
                                                {.id = "mt_8", .project = "at_2"},
                                                {.id = "mt_1", .project = "at_1"}}};
        const QList<Material> listed{{.id = "mt_1", .name = "One", .status = 21}, {.id = "mt_2", .status = 22}};
        const QList<Material> shown = withNotes(listed, noted, "at_1", "/kept/work");
        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown.at(0), listed.at(0)); // the service lists it by now
        QCOMPARE(shown.at(1).name, QString("Mine"));
        QCOMPARE(shown.at(1).picturePath, QString("/kept/work/p.jpg"));
        QVERIFY(!shown.at(1).isUsable());
        QCOMPARE(shown.at(2).id, QString("mt_9"));
        QVERIFY(shown.at(2).isTyped && shown.at(2).isUsable());
        QCOMPARE(shown.at(2).kind, Material::Kind::Video);
        QCOMPARE(typedMaterials(noted, "at_2", "/kept/work").size(), 1);
    }
    void theProfilesProjectComesFirst()
    {
        const MaterialNotes noted{.projects = {{.id = "at_2", .name = "Two"}, {.id = "at_1", .name = "Own"}}};
        QCOMPARE(notedProjects(noted, "at_1"),
                 (QList<Project>{{.id = "at_1", .name = "Own"}, {.id = "at_2", .name = "Two"}}));
        QCOMPARE(notedProjects(noted, "").size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRememberedMaterials)
#include "tst_rememberedmaterials.moc"
