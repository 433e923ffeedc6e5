// SPDX-License-Identifier: Apache-2.0
// A key that was signed with is nowhere in this program's memory afterwards: what a core dump would hold is searched.
// By the client alone, and by the assembly, through which both programs call.
#include "assembly/assembly.h"
#include "net/client.h"
#include "net/exchangelog.h"
#include "net/manager.h"
#include "settings/environment.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "sign/tc3.h"
#include "sign/v1.h"
#include "support/memorysearch.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <cstdlib>
#include <link.h>

using namespace likeness;
using namespace likeness::testing;

class TestKeyMemory : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_done = httpAnswer(R"({"Response":{"Count":0,"MaterialInfos":[],"RequestId":"r"}})");

    template<typename T>
    static bool runs(OperationOf<T> *operation)
    {
        QObject owner;
        bool isOver = false;
        operation->whenDone(&owner, [&](const auto &) { isOver = true; });
        operation->start();
        return QTest::qWaitFor([&] { return isOver; }, 20'000);
    }
    //! Calls once and waits for its end.
    void call(const QByteArray &answer, const Secret &key)
    {
        ScriptedServer server(answering(answer));
        net::ExchangeLog log;
        auto network = std::unique_ptr<QNetworkAccessManager>(net::makeManager(nullptr));
        const net::Endpoint endpoint{.url = server.url(), .credential = {"AKIDEXAMPLE", key, {}}, .log = &log};
        const net::Client client(*network, endpoint, 1);
        QObject owner;
        QVERIFY(runs(client.describeMaterialList({.activityId = "p"}, &owner)));
        QVERIFY(server.received().first().contains("Signature="));
    }
    QByteArray m_entry; // of the environment; setenv() would make copies of its own

    void putIntoEnvironment(const MarkedKey &key)
    {
        const QByteArray plain = key.plain<QByteArray>();
        m_entry.reserve(plain.size() + 32);
        m_entry = "TENCENTCLOUD_SECRET_KEY=";
        m_entry += plain;
        wipeShared(plain);
        ::setenv("TENCENTCLOUD_SECRET_ID", "AKIDEXAMPLE", 1);
        ::putenv(m_entry.data());
    }
    void takeFromEnvironment()
    {
        ::unsetenv("TENCENTCLOUD_SECRET_KEY");
        wipeShared(m_entry);
    }
    static void keys()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("as long as the service's") << 1;
        QTest::newRow("long") << 50;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    //! First of all, so that nothing was called before: no function is looked for while a key is in a register.
    void theFirstCallOfAllLeavesNoCopy()
    {
        const MarkedKey key;
        call(m_done, key.secret());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(key.timesInMemory(), 0);
    }

    void aKeyThatIsStillNeededIsFound_data() { keys(); }
    void aKeyThatIsStillNeededIsFound()
    {
        QFETCH(int, times);
        const MarkedKey key(times);
        const Secret needed = key.secret();
        QVERIFY(key.timesInMemory() >= 1);
        QString text = key.plain<QString>();
        const int both = key.timesInMemory();
        wipeShared(text);
        QVERIFY(key.timesInMemory() < both);
        QVERIFY(!needed.isEmpty());
    }

    void signingLeavesNoCopy_data() { keys(); }
    void signingLeavesNoCopy()
    {
        QFETCH(int, times);
        const MarkedKey key(times);
        QByteArrayList kept; // has the room of what was freed, as it was left
        for (int i = 0; i < 200; ++i) {
            const sign::Credential who{"AKIDEXAMPLE", key.secret(), {}};
            const auto parts = sign::usualParts("application/json", "facefusion.example", "FuseFace");
            QVERIFY(!sign::tc3(who, "facefusion", parts, QDateTime::currentDateTimeUtc()).signature.isEmpty());
            kept.append(QByteArray(36 * times + 3, Qt::Uninitialized));
            QVERIFY(!sign::v1Signature(sign::HashMethod::Sha1, who.secretKey, "GEThost/?a=b").isEmpty());
        }
        QCOMPARE(key.timesInMemory(), 0);
    }

    void aCallLeavesNoCopy_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("done") << m_done;
        QTest::newRow("sent again") << httpAnswer(
            R"({"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}})");
        QTest::newRow("not an envelope") << httpAnswer("<html>");
        QTest::newRow("lost") << QByteArray();
    }
    void aCallLeavesNoCopy()
    {
        QFETCH(QByteArray, answer);
        for (const MarkedKey &key : {MarkedKey(), MarkedKey(50)}) {
            call(answer, key.secret());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(key.timesInMemory(), 0);
        }
    }

    //! Neither is there one beside what is read out of the environment: what takes the place of each that was freed is
    //! kept as it was found.
    void readingTheEnvironmentLeavesNoCopy_data() { keys(); }
    void readingTheEnvironmentLeavesNoCopy()
    {
        QFETCH(int, times);
        const MarkedKey key(times);
        putIntoEnvironment(key);
        QByteArrayList kept;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(settings::keysFrom(settings::ownEnvironment()).isComplete());
            for (int more = 0; more < 4; ++more)
                kept.append(QByteArray(36 * times, Qt::Uninitialized));
        }
        takeFromEnvironment();
        QCOMPARE(key.timesInMemory(), 0);
    }

    //! The loader that looks for a function when it is called first keeps the registers on a stack meanwhile, and a
    //! piece of a key in them. What covers that again is an accident, so it is asked for and not looked for.
    void functionsAreFoundAtTheStart()
    {
        bool isBoundAtStart = false;
        for (const ElfW(Dyn) *entry = _DYNAMIC; entry->d_tag != DT_NULL; ++entry)
            isBoundAtStart |= entry->d_tag == DT_FLAGS_1 && (entry->d_un.d_val & DF_1_NOW);
        QVERIFY(isBoundAtStart);
    }

    //! The environment itself is its owner's; here it ends with the call.
    void aKeyOfTheEnvironmentLeavesNoCopy_data() { keys(); }
    void aKeyOfTheEnvironmentLeavesNoCopy()
    {
        QFETCH(int, times);
        const MarkedKey key(times);
        ScriptedServer server(answering(m_done));
        QTemporaryDir folder;
        putIntoEnvironment(key);
        {
            assembly::Assembly assembly({.dataDir = folder.path(), .endpoint = server.url()});
            QVERIFY(runs(assembly.materials("p")));
        }
        assembly::Assembly assembly({.dataDir = folder.path(), .endpoint = server.url()});
        QVERIFY(assembly.hasKeys("local")); // the window asks at any time
        takeFromEnvironment();
        QVERIFY(server.received().first().contains("Signature="));
        QCOMPARE(key.timesInMemory(), 0);
    }

    //! As the window has them: typed in, used, forgotten; the program goes on.
    void aTypedKeyIsGoneWhenItIsForgotten_data() { keys(); }
    void aTypedKeyIsGoneWhenItIsForgotten()
    {
        QFETCH(int, times);
        const MarkedKey key(times);
        ScriptedServer server(answering(m_done));
        QTemporaryDir folder;
        assembly::Assembly assembly({.dataDir = folder.path()});
        const settings::Profile work{.name = "work", .endpoint = server.url().toString()};
        QVERIFY(assembly.settings().saveProfile(work));
        QVERIFY(assembly.chooseProfile("work"));
        QVERIFY(runs(assembly.keepKeys(work, {.secretId = "AKIDEXAMPLE", .secretKey = key.secret()})));
        QVERIFY(runs(assembly.materials("p")));
        QVERIFY(server.received().first().contains("Signature="));
        QVERIFY(key.timesInMemory() >= 1); // for the next call
        QVERIFY(runs(assembly.forgetKeys(work)));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(key.timesInMemory(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
