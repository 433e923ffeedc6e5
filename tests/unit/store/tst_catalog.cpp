// SPDX-License-Identifier: Apache-2.0
#include "store/catalog.h"
#include "store/database.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace likeness;
using namespace likeness::store;

class TestCatalog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aProjectIsFoundByIdAndAlias();
    void aTakenIdIsRefused();
    void aMaterialComesBackAsItWentIn();
    void aSharedFileStaysUntilItsLastMaterialGoes();
    void removingAProjectTakesWhatHangsOnIt();
    void threadsShareOneCatalogAndPagesAreCounted();
    void aNewerDatabaseIsRefused();
    void aDamagedDatabaseIsSetAside();
    void anOlderDatabaseIsBroughtUp_data();
    void anOlderDatabaseIsBroughtUp();
    void aStepThatFailsLeavesEverythingAsItWas();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3, 4), Qt::UTC); }
    static Project project() { return {.id = "at_1", .name = "One", .created = now()}; }
    static Material material(const QString &id)
    {
        return {.id = id,
                .project = "at_1",
                .name = "Name",
                .status = 21,
                .reason = "tight",
                .extension = "png",
                .size = {300, 200},
                .seconds = 5.04,
                .frames = 126,
                .created = now(),
                .updated = now(),
                .profileDegree = 40,
                .faces = {{id + "_1", QRect(10, 20, 80, 90)}, {id + "_2", QRect(100, 20, 40, 50)}}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Catalog> m_catalog;
};

void TestCatalog::init()
{
    QTest::failOnWarning(QRegularExpression(".*"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = *Catalog::open(m_folder->path());
    QVERIFY(m_catalog->addProject(project()));
}

void TestCatalog::aProjectIsFoundByIdAndAlias()
{
    const auto projects = m_catalog->projects();
    QVERIFY(projects && projects->size() == 1);
    QVERIFY(projects->first().alias > 0);
    QCOMPARE(**m_catalog->findProject("at_1"), projects->first());
    QCOMPARE(**m_catalog->findProject(QString::number(projects->first().alias)), projects->first());
    QVERIFY(!*m_catalog->findProject("at_2"));
}

void TestCatalog::aTakenIdIsRefused()
{
    QCOMPARE(m_catalog->addProject(project()).error().code, existsCode);
    QVERIFY(m_catalog->addMaterial(material("mt_1"), "bytes"));
    QCOMPARE(m_catalog->addMaterial(material("mt_1"), "bytes").error().code, existsCode);
}

void TestCatalog::aMaterialComesBackAsItWentIn()
{
    const auto added = m_catalog->addMaterial(material("mt_1"), "bytes");
    QVERIFY(added);
    QCOMPARE(**m_catalog->findMaterial("mt_1"), *added);
    QFile file(m_catalog->filePath(*added));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "bytes");
    QCOMPARE(**(*Catalog::open(m_folder->path()))->findMaterial("mt_1"), *added);
}

void TestCatalog::aSharedFileStaysUntilItsLastMaterialGoes()
{
    const auto one = m_catalog->addMaterial(material("mt_1"), "bytes");
    QVERIFY(one && m_catalog->addMaterial(material("mt_2"), "bytes"));
    QVERIFY(m_catalog->removeMaterial("mt_1"));
    QVERIFY(QFile::exists(m_catalog->filePath(*one)));
    QVERIFY(m_catalog->removeMaterial("mt_2"));
    QVERIFY(!QFile::exists(m_catalog->filePath(*one)));
    QCOMPARE(m_catalog->removeMaterial("mt_2").error().code, notFoundCode);
}

void TestCatalog::removingAProjectTakesWhatHangsOnIt()
{
    const auto one = m_catalog->addMaterial(material("mt_1"), "bytes");
    QVERIFY(one && m_catalog->removeProject("at_1"));
    QVERIFY(!QFile::exists(m_catalog->filePath(*one)));
    QVERIFY(!*m_catalog->findMaterial("mt_1"));
    QCOMPARE(m_catalog->removeProject("at_1").error().code, notFoundCode);
}

void TestCatalog::threadsShareOneCatalogAndPagesAreCounted()
{
    std::array<std::thread, 4> threads;
    for (int t = 0; t < 4; ++t)
        threads[size_t(t)] = std::thread([t, this] {
            for (int i = 0; i < 5; ++i)
                (void)m_catalog->addMaterial(material(QStringLiteral("mt_%1_%2").arg(t).arg(i)), QByteArray::number(t));
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(*m_catalog->materialCount(), 20);
    const auto page = m_catalog->materials({.project = "at_1", .limit = 8, .offset = 16});
    QVERIFY(page);
    QCOMPARE(page->count, 20);
    QCOMPARE(page->materials.size(), 4);
    QCOMPARE(m_catalog->materials({.project = "at_1", .material = "mt_3_1"})->count, 1);
}

void TestCatalog::aNewerDatabaseIsRefused()
{
    const auto database = Database::open(m_folder->filePath("catalog.sqlite"), catalogMigrations());
    QVERIFY(database);
    QSqlQuery query(*(*database)->connection());
    QVERIFY(query.exec("PRAGMA user_version = 99"));
    QCOMPARE(Catalog::open(m_folder->path()).error().code, newerCode);
}

void TestCatalog::aDamagedDatabaseIsSetAside()
{
    QTemporaryDir folder;
    const QByteArray rubbish(10000, 'x');
    QFile file(folder.filePath("catalog.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rubbish) == rubbish.size());
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("damaged database set aside as"));
    const auto catalog = Catalog::open(folder.path());
    QVERIFY(catalog);
    QFile aside((*catalog)->setAside());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), rubbish);
    QVERIFY((*catalog)->addProject(project()));
}

//! Of every version there was, empty as it was made then.
void TestCatalog::anOlderDatabaseIsBroughtUp_data()
{
    QTest::addColumn<Migrations>("steps");
    QTest::addColumn<qsizetype>("known");
    for (const auto &[name, steps] :
         {std::pair{"catalog", &catalogMigrations()}, std::pair{"history", &historyMigrations()}}) {
        for (qsizetype known = 0; known <= steps->size(); ++known)
            QTest::addRow("%s with %d steps", name, int(known)) << *steps << known;
    }
}
void TestCatalog::anOlderDatabaseIsBroughtUp()
{
    QFETCH(Migrations, steps);
    QFETCH(qsizetype, known);
    const QString path = m_folder->filePath("older.sqlite");
    QVERIFY(Database::open(path, steps.first(known)));
    const auto database = Database::open(path, steps);
    QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
    Query query(*(*database)->connection());
    QVERIFY(query.run("PRAGMA user_version") && query.next());
    QCOMPARE(query.value(0).toInt(), int(steps.size()));
    QCOMPARE((*database)->setAside(), QString());
}

void TestCatalog::aStepThatFailsLeavesEverythingAsItWas()
{
    const QString path = m_folder->filePath("steps.sqlite");
    Migrations steps{{"CREATE TABLE t (a TEXT)", "INSERT INTO t VALUES ('kept')"}};
    QVERIFY(Database::open(path, steps));
    QCOMPARE(Database::open(path, steps + Migrations{{"UPDATE t SET a = 'lost'", "NONSENSE"}}).error().code,
             databaseCode);
    steps.append({"ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'new'"});
    const auto database = Database::open(path, steps);
    QVERIFY(database);
    Query query(*(*database)->connection());
    QVERIFY(query.run("SELECT a, b FROM t") && query.next());
    QCOMPARE(query.value(0).toString(), "kept");
    QCOMPARE(query.value(1).toString(), "new");
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
