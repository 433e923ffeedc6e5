// SPDX-License-Identifier: Apache-2.0
// The file that programs share: also run by itself as "tst_limiter take FILE N", several at once.
#include "net/limiter.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QProcess>
#include <csignal>

using namespace likeness;
using net::CallWish;
using net::Limiter;

class TestLimiter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    net::Ticks m_now{"boot-1", 1000};

    QString fresh() { return m_folder.filePath(QString("%1/calls.json").arg(++m_count)); }
    Limiter at(const QString &file)
    {
        return Limiter(file, [this] { return m_now; });
    }
    static qint64 wait(const Limiter &limiter, const CallWish &wish)
    {
        const auto reserved = limiter.reserve(wish);
        return reserved ? reserved->count() : -1;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_now = {"boot-1", 1000};
    }

    void turnsAreSpacedForAllWhoShareTheFile()
    {
        const QString file = fresh();
        const CallWish wish{.action = "FuseFace", .perSecond = 4};
        QCOMPARE(wait(at(file), wish), 0);
        QCOMPARE(wait(at(file), wish), 250);
        m_now.ms += 100;
        QCOMPARE(wait(at(file), wish), 400);
        m_now.ms += 5000;
        QCOMPARE(wait(at(file), wish), 0);
    }
    void actionsDoNotWaitForEachOther()
    {
        const Limiter limiter = at(fresh());
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 1}), 0);
        QCOMPARE(wait(limiter, {.action = "FaceFusion", .perSecond = 1}), 0);
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 1}), 1000);
    }
    void withoutARateNobodyWaits()
    {
        const Limiter limiter = at(fresh());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wait(limiter, {.action = "DescribeMaterialList"}), 0);
    }
    void aRestartOfTheComputerForgetsTurnsButNotTheCount()
    {
        const Limiter limiter = at(fresh());
        m_now.ms = 900'000;
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 0.1, .billed = true}), 0);
        m_now = {"boot-2", 50};
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 0.1, .billed = true}), 0);
        QCOMPARE(limiter.usage()->billed, 2);
    }
    void aTurnFarInTheFutureIsNotBelieved()
    {
        const Limiter limiter = at(fresh());
        m_now.ms = 90'000'000;
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 1}), 0);
        m_now.ms = 1000; // the same start of the computer, a day earlier
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 1}), 0);
        QCOMPARE(wait(limiter, {.action = "FuseFace", .perSecond = 1}), 1000);
    }
    void theRateIsMeasured()
    {
        const Limiter limiter = at(fresh());
        for (int i = 0; i < 11; ++i) {
            QVERIFY(limiter.reserve({.action = "FuseFace"}));
            m_now.ms += 500;
        }
        QCOMPARE(limiter.usage()->rates.value("FuseFace"), 2.0);
        m_now.ms += 120'000;
        QCOMPARE(limiter.usage()->rates.value("FuseFace"), 0.0);
    }

    void theBudgetStopsBeforeItIsPassed()
    {
        const QString file = fresh();
        QVERIFY(at(file).setBudget(2));
        const CallWish billed{.action = "FuseFace", .billed = true};
        QVERIFY(at(file).reserve(billed));
        QVERIFY(at(file).reserve(billed));
        const auto third = at(file).reserve(billed);
        QCOMPARE(third.error().code, "Budget.Reached");
        QCOMPARE(third.error().kind, ErrorKind::Input);
        QVERIFY(at(file).reserve({.action = "DescribeMaterialList"}));
        QVERIFY(at(file).giveBack());
        QVERIFY(at(file).reserve(billed));
        QVERIFY(!at(file).reserve(billed));
        QVERIFY(at(file).setBudget(3));
        QVERIFY(at(file).reserve(billed));
        QVERIFY(!at(file).reserve(billed));
        QVERIFY(at(file).resetCount());
        QVERIFY(at(file).reserve(billed));
        QCOMPARE(at(file).usage()->billed, 1);
        QCOMPARE(at(file).usage()->budget, 3);
        QVERIFY(at(file).setBudget(std::nullopt));
        QVERIFY(!at(file).usage()->budget);
    }
    void givingBackNeverGoesBelowNought()
    {
        const Limiter limiter = at(fresh());
        QVERIFY(limiter.giveBack());
        QCOMPARE(limiter.usage()->billed, 0);
    }
    void aDamagedCountIsNeverTakenForNought_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray(R"({"boot":"b","since":"","billed":7)");
        QTest::newRow("another document") << QByteArray(R"({"Response":{}})");
        QTest::newRow("text for a number") << QByteArray(R"({"boot":"b","since":"","billed":"7","paces":[]})");
        QTest::newRow("noise") << QByteArray("\0\xff\x7f", 3);
    }
    void aDamagedCountIsNeverTakenForNought()
    {
        QFETCH(QByteArray, bytes);
        const QString path = fresh();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(at(path).reserve({.action = "FuseFace", .billed = true}).error().code, "Budget.Damaged");
        QCOMPARE(bytesOf(path), bytes);
    }
    void anUnwritablePlaceIsSaidToBe()
    {
        QFile file(m_folder.filePath("a-file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto reserved = at(m_folder.filePath("a-file/calls.json")).reserve({.action = "FuseFace"});
        QCOMPARE(reserved.error().kind, ErrorKind::File);
    }

    void programsTogetherNeverPassTheBudget()
    {
        const QString file = fresh();
        QVERIFY(Limiter(file).setBudget(50));
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->start(QCoreApplication::applicationFilePath(), {"take", file, "20"});
        }
        int taken = 0;
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(60'000));
            QCOMPARE(program->exitStatus(), QProcess::NormalExit);
            taken += program->exitCode();
        }
        QCOMPARE(taken, 50);
        QCOMPARE(Limiter(file).usage()->billed, 50);
    }
    void aDeadProgramsLockIsTakenAway()
    {
        const QString file = fresh();
        QVERIFY(Limiter(file).reserve({.action = "FuseFace", .billed = true}));
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {"hold", file});
        QVERIFY(holder.waitForReadyRead(30'000)); // it has the lock
        QVERIFY(QFile::exists(file + ".lock"));
        holder.kill();
        QVERIFY(holder.waitForFinished(30'000));
        QVERIFY(QFile::exists(file + ".lock"));
        QVERIFY(Limiter(file).reserve({.action = "FuseFace", .billed = true}));
        QCOMPARE(Limiter(file).usage()->billed, 2);
    }
    void ticksAreTheSameForAllAndNeverGoBack()
    {
        const net::Ticks first = net::systemTicks()();
        const net::Ticks second = net::systemTicks()();
        QVERIFY(!first.boot.isEmpty());
        QCOMPARE(first.boot, second.boot);
        QVERIFY(second.ms >= first.ms);
    }
};

namespace {

int take(const QString &file, int wishes)
{
    int taken = 0;
    for (int i = 0; i < wishes; ++i)
        taken += Limiter(file).reserve({.action = "FuseFace", .billed = true}) ? 1 : 0;
    return taken;
}

//! Keeps the lock until it is killed.
int hold(const QString &file)
{
    QLockFile lock(file + ".lock");
    if (!lock.lock())
        return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    out.write("held\n");
    out.flush();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == "take")
        return take(words.value(2), words.value(3).toInt());
    if (words.value(1) == "hold")
        return hold(words.value(2));
    TestLimiter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_limiter.moc"
