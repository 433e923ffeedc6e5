// SPDX-License-Identifier: Apache-2.0
// A cloud's materials as the window sees them: what the service lists, with what the user noted.
#include "assembly/cloudlibrary.h"

using namespace likeness;
using namespace likeness::workflow;
using assembly::CloudLibrary;

class TestCloudLibrary : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_profile = "work";
    QList<Material> m_listed;
    std::optional<Error> m_listError;
    bool m_hangs = false;
    std::unique_ptr<CloudLibrary> m_library;

    //! Begins only when it is told to stop.
    class Hanging : public OperationOf<QList<Material>>
    {
    public:
        using OperationOf::OperationOf;

    protected:
        void run() override {}
    };

    template<typename T>
    Result<T> ended(OperationOf<T> *operation, bool cancel = false)
    {
        std::optional<Result<T>> result;
        operation->whenDone(this, [&result](const Result<T> &r) { result.emplace(r); });
        operation->start();
        if (cancel)
            operation->cancel();
        [&result] { QTRY_VERIFY(result); }();
        return result ? *result : Result<T>(Error{.code = "never ended"});
    }
    QString idsOf(const Result<QList<Material>> &materials)
    {
        if (!materials)
            return materials.error().code;
        QStringList ids;
        for (const Material &each : *materials)
            ids += each.id;
        return ids.join(' ');
    }
    QString picture()
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::red);
        image.save(m_folder.filePath("red.png"));
        return m_folder.filePath("red.png");
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_profile = "work";
        m_listed = {{.id = "mt_1", .name = "One", .status = 21}, {.id = "mt_2", .status = 22}};
        m_listError.reset();
        m_hangs = false;
        const auto list = [this](const QString &project) -> OperationOf<QList<Material>> * {
            if (m_hangs)
                return new Hanging(this);
            if (m_listError)
                return new ReadyOperation<QList<Material>>(*m_listError, this);
            return new ReadyOperation<QList<Material>>(project == "at_1" ? m_listed : QList<Material>(), this);
        };
        m_library = std::make_unique<CloudLibrary>(
            assembly::CloudSource{list, [this] { return m_profile; }, [] { return QString("at_1"); }},
            RememberedMaterials(m_folder.filePath("kept")), this);
    }
    void cleanup() { QDir(m_folder.filePath("kept")).removeRecursively(); }

    void typedProjectsStandBesideTheProfilesOwn()
    {
        QVERIFY(ended(m_library->addProject("at_2", "")));
        QCOMPARE(ended(m_library->renameProject("at_2", "Spring"))->name, QString("Spring"));
        QCOMPARE(*ended(m_library->projects()), (QList<Project>{{.id = "at_1"}, {.id = "at_2", .name = "Spring"}}));
        QVERIFY(ended(m_library->addProject("at_2", ""))); // typed in once more, it keeps its name
        QCOMPARE(ended(m_library->projects())->last().name, QString("Spring"));
        QCOMPARE(ended(m_library->renameProject("at_2", ""))->name, QString()); // as undo gives it back
        QCOMPARE(ended(m_library->projects())->last().name, QString());
        QVERIFY(ended(m_library->removeProject("at_2")));
        QCOMPARE(ended(m_library->projects())->size(), 1);
    }
    void theListIsShownWithOwnNamesAndPictures()
    {
        QCOMPARE(ended(m_library->changeMaterial("mt_1", {.name = "  Mine "}))->name, QString("Mine"));
        const Result<QString> shown = ended(m_library->setPicture("mt_2", picture()));
        QVERIFY(shown && QFileInfo::exists(*shown));
        const Result<QList<Material>> materials = ended(m_library->materials("at_1"));
        QCOMPARE(idsOf(materials), QString("mt_1 mt_2"));
        QCOMPARE(materials->at(0).name, QString("Mine"));
        QCOMPARE(materials->at(0).status, 21);
        QCOMPARE(materials->at(1).picturePath, *shown);
        QCOMPARE(*ended(m_library->setPicture("mt_2", "")), QString());
        QVERIFY(!QFileInfo::exists(*shown));
    }
    void typedMaterialsComeBehindTheListed()
    {
        const auto typed = ended(m_library->addMaterial({.project = "at_1", .id = "mt_9", .name = "V", .video = true}));
        QVERIFY(typed);
        QVERIFY(typed->isTyped && typed->isUsable());
        QCOMPARE(typed->kind, Material::Kind::Video);
        QCOMPARE(idsOf(ended(m_library->materials("at_1"))), QString("mt_1 mt_2 mt_9"));
        QCOMPARE(idsOf(ended(m_library->knownMaterials("at_1"))), QString("mt_9"));
        QCOMPARE(idsOf(ended(m_library->materials("at_2"))), QString());
        QVERIFY(ended(m_library->removeMaterial("mt_9")));
        QCOMPARE(idsOf(ended(m_library->materials("at_1"))), QString("mt_1 mt_2"));
    }
    void aKindIsSaidAndStaysWhateverPictureIsShown()
    {
        m_listed.append({.id = "mt_3", .isKindGuessed = true, .status = 1});
        QVERIFY(ended(m_library->addMaterial({.project = "at_1", .id = "mt_9", .video = true})));
        QVERIFY(ended(m_library->setPicture("mt_9", picture())));
        QVERIFY(ended(m_library->changeMaterial("mt_3", {.name = "Talk"})));
        QVERIFY(ended(m_library->changeMaterial("mt_3", {.kind = Material::Kind::Video})));
        QVERIFY(ended(m_library->setPicture("mt_3", picture())));
        const auto materials = ended(m_library->materials("at_1"));
        QCOMPARE(idsOf(materials), QString("mt_1 mt_2 mt_3 mt_9"));
        for (int i : {2, 3}) {
            QCOMPARE(materials->at(i).kind, Material::Kind::Video);
            QVERIFY(!materials->at(i).isKindGuessed && !materials->at(i).picturePath.isEmpty());
        }
        QCOMPARE(materials->at(2).name, QString("Talk")); // saying the kind takes no name away
    }
    void aListThatIsRefusedLeavesWhatWasTyped()
    {
        m_listError = Error{.kind = ErrorKind::Service, .code = "AuthFailure.UnauthorizedOperation"};
        QCOMPARE(idsOf(ended(m_library->usableMaterials("at_1"))), QString("AuthFailure.UnauthorizedOperation"));
        QVERIFY(ended(m_library->addMaterial({.project = "at_1", .id = "mt_9"})));
        QCOMPARE(idsOf(ended(m_library->usableMaterials("at_1"))), QString("mt_9"));
        QCOMPARE(idsOf(ended(m_library->materials("at_1"))), QString("AuthFailure.UnauthorizedOperation"));
    }
    void cancellingAsksNoFurther()
    {
        QVERIFY(ended(m_library->addMaterial({.project = "at_1", .id = "mt_9"})));
        m_hangs = true;
        const auto gone = ended(m_library->usableMaterials("at_1"), true);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::Cancelled);
    }
    void everyProfileHasItsOwn()
    {
        QVERIFY(ended(m_library->addMaterial({.project = "at_1", .id = "mt_9"})));
        QVERIFY(ended(m_library->changeMaterial("mt_1", {.name = "Mine"})));
        m_profile = "other";
        const auto materials = ended(m_library->materials("at_1"));
        QCOMPARE(idsOf(materials), QString("mt_1 mt_2"));
        QCOMPARE(materials->first().name, QString("One"));
    }
    void notesThatCannotBeReadKeepNobodyFromTheList()
    {
        QDir().mkpath(m_folder.filePath("kept"));
        QFile file(m_folder.filePath("kept/work.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("broken");
        file.close();
        QCOMPARE(idsOf(ended(m_library->materials("at_1"))), QString("mt_1 mt_2"));
        QCOMPARE(ended(m_library->projects()).error().code, QString("File.NotReadable"));
    }
    void whatIsTheConsolesIsNotChangedHere()
    {
        QCOMPARE(ended(m_library->setFaces("mt_1", {})).error().code, QString("Usage.CloudConsole"));
        QCOMPARE(ended(m_library->changeMaterial("mt_1", {.faceDegree = 5})).error().code,
                 QString("Usage.CloudConsole"));
    }
};

QTEST_GUILESS_MAIN(TestCloudLibrary)
#include "tst_cloudlibrary.moc"
