// SPDX-License-Identifier: Apache-2.0
#include "portrait/portrait.h"
#include "support/servicefixture.h"

using namespace likeness;
using namespace likeness::testing;

class TestMaterials : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY(m_fixture->start());
        m_fixture->call.action = "DescribeMaterialList";
    }
    void cleanup() { m_fixture.reset(); }

    void listTellsMaterialsWithTheirFaces()
    {
        const QJsonObject answer = m_fixture->call.response({{"ActivityId", "p1"}});
        QCOMPARE(answer["Count"], 1);
        const QJsonObject material = answer["MaterialInfos"][0].toObject();
        QCOMPARE(material["MaterialId"], "m1");
        QCOMPARE(material["MaterialStatus"], 21);
        QCOMPARE(material["MaterialName"], "模板");
        QCOMPARE(material["MaterialFaceList"][0]["FaceId"], "m1_1");
        QCOMPARE(material["MaterialFaceList"][0]["FaceInfo"]["Width"], 200);
        QCOMPARE(material["CreateTime"].toString().size(), 19);
    }

    void pagesAndFiltersWork()
    {
        auto &library = m_fixture->service->library();
        QVERIFY(library.addMaterial({.project = "p1", .bytes = png(corners({100, 100})), .id = "m2"}));
        QVERIFY(library.addMaterial({.project = "p1", .bytes = png(corners({102, 100})), .id = "m3"}));
        const QJsonObject page = m_fixture->call.response({{"ActivityId", "p1"}, {"Limit", 2}, {"Offset", 2}});
        QCOMPARE(page["Count"], 3);
        QCOMPARE(page["MaterialInfos"].toArray().size(), 1);
        const QJsonObject one = m_fixture->call.response({{"ActivityId", "p1"}, {"MaterialId", "m2"}});
        QCOMPARE(one["MaterialInfos"][0]["MaterialId"], "m2");
    }

    void aliasStandsForTheId()
    {
        const auto project = m_fixture->service->library().project("p1");
        QCOMPARE(m_fixture->call.response({{"ActivityId", QString::number(project->alias)}})["Count"], 1);
    }

    void wrongPagesAreRefused()
    {
        QCOMPARE(m_fixture->call.code({{"ActivityId", "p1"}, {"Limit", 21}}), "InvalidParameterValue");
        QCOMPARE(m_fixture->call.code({{"ActivityId", "p1"}, {"Limit", 0}}), "InvalidParameterValue");
        QCOMPARE(m_fixture->call.code({{"ActivityId", "p1"}, {"Offset", -1}}), "InvalidParameterValue");
        QCOMPARE(m_fixture->call.code({{"ActivityId", "p9"}}), "InvalidParameterValue.ActivityIdNotFound");
        QCOMPARE(m_fixture->call.code({}), "MissingParameter");
    }

    void refusalsSayWhy()
    {
        auto &library = m_fixture->service->library();
        QImage large(1081, 200, QImage::Format_RGB32);
        large.fill(Qt::white);
        const auto tooLarge = library.addMaterial({.project = "p1", .bytes = png(large), .id = "a"});
        QCOMPARE(tooLarge->status, 22);
        QVERIFY(tooLarge->reason.contains("1080"));
        const auto tooHeavy = library.addMaterial({.project = "p1", .bytes = png(noise({500, 500})), .id = "b"});
        QCOMPARE(tooHeavy->status, 22);
        QVERIFY(tooHeavy->reason.contains("500 KB"));
        const auto broken = library.addMaterial({.project = "p1", .bytes = "text", .id = "c"});
        QCOMPARE(broken->status, 22);
    }

    void headsTurnedFarAreUsableWithAWarning_data()
    {
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("pitch");
        QTest::addColumn<double>("roll");
        QTest::addColumn<bool>("warned");
        QTest::newRow("straight") << 0. << 0. << 0. << false;
        QTest::newRow("tilted") << 0. << 0. << 30. << false;
        QTest::newRow("a little aside") << 20. << 0. << 0. << false;
        QTest::newRow("a little aside and tilted") << -20. << 0. << 20. << false;
        QTest::newRow("a little up") << 0. << -15. << 0. << false;
        QTest::newRow("a little down") << 0. << 15. << 0. << false;
        QTest::newRow("far aside") << 42. << 0. << 0. << true;
        QTest::newRow("far to the other side, tilted") << -42. << 0. << -20. << true;
        QTest::newRow("far up") << 0. << -45. << 0. << true;
        QTest::newRow("far down") << 0. << 45. << 0. << true;
    }
    void headsTurnedFarAreUsableWithAWarning()
    {
        QFETCH(double, yaw);
        QFETCH(double, pitch);
        QFETCH(double, roll);
        QFETCH(bool, warned);
        portrait::Shot shot{.size = {400, 500}, .interPupil = 60, .oversampling = 1};
        shot.pose = {.yaw = yaw, .pitch = pitch, .roll = roll};
        const portrait::Portrait drawn = portrait::render(portrait::randomPerson(4), shot);
        m_fixture->engine.seen = engine::FacesFound{
            .size = shot.size,
            .faces = {{.rect = {120, 120, 160, 200}, .score = 1, .fitScore = 0.9, .landmarks = drawn.landmarks}}};
        const auto added =
            m_fixture->service->library().addMaterial({.project = "p1", .bytes = jpeg(drawn.picture), .id = "t"});
        QVERIFY(added);
        QCOMPARE(added->status, 21);
        QCOMPARE(added->reason.contains("30 degrees"), warned);
    }

    void cropsThatAreTightAreUsableWithAWarning()
    {
        auto &library = m_fixture->service->library();
        const auto with = [&](QRect face, const char *id) {
            m_fixture->engine.seen = engine::FacesFound{.size = {300, 300}, .faces = {{.rect = face, .score = 1}}};
            return *library.addMaterial({.project = "p1", .bytes = png(corners({300, 300})), .id = id});
        };
        QCOMPARE(with({50, 50, 150, 150}, "wide").reason, QString());
        const store::Material tight = with({50, 50, 151, 150}, "tight");
        QCOMPARE(tight.status, 21);
        QVERIFY(tight.reason.contains("twice"));
        QCOMPARE(with({50, 50, 34, 34}, "least").status, 21);
        const store::Material small = with({50, 50, 33, 60}, "small");
        QCOMPARE(small.status, 22);
        QVERIFY(small.reason.contains("34"));
    }

    void namesIdsAndQuotaAreChecked()
    {
        auto &library = m_fixture->service->library();
        QVERIFY(!library.addProject({}, QString(16, 'x')));
        QVERIFY(!library.addProject({}, "  "));
        QVERIFY(!library.addProject("a/b", "x"));
        QVERIFY(library.addProject({}, QString(15, u'名')));
        QVERIFY(!library.addProject("p1", "again"));
        QCOMPARE(library.renameProject("p1", " 春天 ")->name, "春天");
        QCOMPARE(library.project("p1")->name, "春天");
        QVERIFY(!library.renameProject("p1", QString(16, 'x')));
        QCOMPARE(library.renameProject("p9", "x").error().code, "InvalidParameterValue.ActivityIdNotFound");
        QVERIFY(!library.addMaterial({.project = "p1", .bytes = png(corners({100, 100})), .id = "../x"}));
        for (int i = 0; i < 4; ++i)
            QVERIFY(library.addMaterial({.project = "p1", .bytes = png(corners({100 + i, 100}))}));
        QCOMPARE(library.addMaterial({.project = "p1", .bytes = png(corners({100, 100}))}).error().code,
                 "FailedOperation.MaterialValueExceed");
    }

    void removedProjectIsGone()
    {
        auto &library = m_fixture->service->library();
        QVERIFY(library.removeProject("p1"));
        QCOMPARE(m_fixture->call.code({{"ActivityId", "p1"}}), "InvalidParameterValue.ActivityIdNotFound");
        QVERIFY(!library.removeProject("p1"));
    }

private:
    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestMaterials)
#include "tst_materials.moc"
