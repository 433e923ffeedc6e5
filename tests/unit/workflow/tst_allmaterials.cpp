// SPDX-License-Identifier: Apache-2.0
#include "workflow/allmaterials.h"

using namespace likeness;
using namespace likeness::workflow;
using Materials = QList<Material>;

namespace {

//! Ends when it is told to.
class Held : public OperationOf<Materials>
{
public:
    void give(const Result<Materials> &result) { finish(result); }

protected:
    void run() override {}
};

//! Lists what it is told to, and knows what it was asked for.
class ScriptedLibrary : public Library
{
public:
    QHash<QString, Materials> listed{};
    QHash<QString, Materials> known{};
    QHash<QString, Error> errors{};
    QStringList asked{};
    bool holds = false;
    QList<QPointer<Held>> held{};

    OperationOf<QList<Project>> *projects() override { return nullptr; }
    OperationOf<Project> *addProject(const QString &, const QString &) override { return nullptr; }
    OperationOf<Project> *renameProject(const QString &, const QString &) override { return nullptr; }
    OperationOf<QString> *removeProject(const QString &) override { return nullptr; }
    OperationOf<Quota> *quota() override { return nullptr; }
    OperationOf<Materials> *materials(const QString &project) override
    {
        asked.append(project);
        if (holds) {
            held.append(new Held);
            return held.last();
        }
        if (errors.contains(project))
            return new ReadyOperation<Materials>(errors.value(project));
        return new ReadyOperation<Materials>(listed.value(project));
    }
    OperationOf<Materials> *knownMaterials(const QString &project) override
    {
        asked.append("known " + project);
        return new ReadyOperation<Materials>(known.value(project));
    }
    OperationOf<Material> *addMaterial(const NewMaterial &) override { return nullptr; }
    OperationOf<Material> *changeMaterial(const QString &, const MaterialEdit &) override { return nullptr; }
    OperationOf<QString> *removeMaterial(const QString &) override { return nullptr; }
    OperationOf<Material> *setFaces(const QString &, const QList<TemplateFace> &) override { return nullptr; }
    OperationOf<QString> *setPicture(const QString &, const QString &) override { return nullptr; }
};

} // namespace

class TestAllMaterials : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedLibrary> m_library;
    std::optional<Result<GatheredMaterials>> m_all;

    AllMaterials *gather(const QStringList &projects)
    {
        m_all.reset();
        auto *gathering = new AllMaterials(*m_library, projects);
        gathering->whenDone(this, [this](const Result<GatheredMaterials> &all) { m_all.emplace(all); });
        gathering->start();
        return gathering;
    }
    QString ids()
    {
        QStringList all;
        for (const Material &each : (*m_all)->materials)
            all += each.project + ':' + each.id;
        return all.join(' ');
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_library = std::make_unique<ScriptedLibrary>();
        m_library->listed = {{"a", {{.id = "1", .project = "a"}, {.id = "2", .project = "a"}}},
                             {"b", {}},
                             {"c", {{.id = "3", .project = "c"}}},
                             {"d", {{.id = "4", .project = "d"}}}};
    }

    void theyComeInTheOrderOfTheProjects()
    {
        gather({"d", "a", "b", "c"});
        QTRY_VERIFY(m_all);
        QCOMPARE(ids(), QString("d:4 a:1 a:2 c:3"));
        QVERIFY((*m_all)->unlisted.isEmpty() && !(*m_all)->error);
    }
    void noProjectHasNoMaterial()
    {
        gather({});
        QTRY_VERIFY(m_all);
        QCOMPARE(**m_all, GatheredMaterials());
    }
    void aProjectThatCannotBeListedShowsWhatIsKnownOfIt()
    {
        m_library->errors = {{"a", {.code = "First"}}, {"c", {.code = "Second"}}};
        m_library->known = {{"a", {{.id = "9", .project = "a", .isTyped = true}}}};
        gather({"a", "b", "c", "d"});
        QTRY_VERIFY(m_all);
        QCOMPARE(ids(), QString("a:9 d:4"));
        QCOMPARE((*m_all)->unlisted, (QStringList{"a", "c"}));
        QCOMPARE((*m_all)->error->code, QString("First"));
    }
    void oneOfTwoProjectsComesOnceAsTheServiceListsIt()
    {
        m_library->listed = {{"a", {{.id = "1", .project = "a", .isTyped = true}, {.id = "2", .project = "a"}}},
                             {"b", {{.id = "2", .project = "b", .isTyped = true}, {.id = "1", .project = "b"}}}};
        gather({"a", "b"});
        QTRY_VERIFY(m_all);
        QCOMPARE(ids(), QString("b:1 a:2"));
    }
    void threeAreAskedAtATime()
    {
        m_library->holds = true;
        auto *gathering = gather({"a", "b", "c", "d", "e"});
        QList<qint64> done;
        connect(gathering, &Operation::progressed, this, [&done](const Progress &each) { done.append(each.done); });
        QTRY_COMPARE(m_library->asked, (QStringList{"a", "b", "c"}));
        m_library->held.at(1)->give(Materials{});
        QCOMPARE(m_library->asked.size(), 4);
        for (int i : {0, 2, 3})
            m_library->held.at(i)->give(Materials{});
        QVERIFY(!m_all);
        m_library->held.at(4)->give(Materials{{.id = "5", .project = "e"}});
        QVERIFY(m_all);
        QCOMPARE(ids(), QString("e:5"));
        QCOMPARE(done, (QList<qint64>{1, 2, 3, 4, 5}));
    }
    void cancellingAsksNoFurther()
    {
        m_library->holds = true;
        auto *gathering = gather({"a", "b", "c", "d"});
        QTRY_COMPARE(m_library->held.size(), 3);
        gathering->cancel();
        QVERIFY(m_all);
        QCOMPARE(m_all->error().kind, ErrorKind::Cancelled);
        for (const QPointer<Held> &each : std::as_const(m_library->held))
            QVERIFY(!each || each->hasEnded());
        QCOMPARE(m_library->asked, (QStringList{"a", "b", "c"})); // neither the next one nor what is known of these
    }
};

QTEST_GUILESS_MAIN(TestAllMaterials)
#include "tst_allmaterials.moc"
