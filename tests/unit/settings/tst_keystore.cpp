// SPDX-License-Identifier: Apache-2.0
// A real gnome-keyring on a session bus and in a home of its own: the program runs itself again in there.
#include "settings/secretstore.h"
#include "support/keysession.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTimer>
#include <csignal>

using namespace likeness;
using namespace likeness::settings;

class TestKeyStore : public QObject
{
    Q_OBJECT

private:
    static constexpr auto mark = "MARKED-secret-key-7f3a";

    SecretStore m_store;
    const EnvironmentKeys m_keys{.secretId = "AKIDexample", .secretKey = Secret(mark), .token = Secret("MARKED-token")};

    template<typename T>
    Result<T> resultOf(OperationOf<T> *operation)
    {
        std::optional<Result<T>> result;
        operation->whenDone(this, [&](const Result<T> &r) { result.emplace(r); });
        operation->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30'000))
            return Error{.code = "the operation never ended"};
        return *result;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void thereIsAStoreHere() { QVERIFY(SecretStore::isSystemStoreThere()); }

    void keysComeBackWhole()
    {
        const auto kept = resultOf(m_store.store("profile/work", m_keys, this));
        QVERIFY(kept);
        QVERIFY2(kept->inSystem, qPrintable(kept->why));
        SecretStore another; // as the next run of the program
        const auto keys = resultOf(another.recall("profile/work", this));
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().detail));
        QCOMPARE(keys->secretId, "AKIDexample");
        QCOMPARE(keys->secretKey, Secret(mark));
        QCOMPARE(keys->token, Secret("MARKED-token"));
    }
    void aSecondWriteTakesThePlaceOfTheFirst()
    {
        QVERIFY(resultOf(m_store.store("profile/twice", m_keys, this))->inSystem);
        QVERIFY(resultOf(m_store.store("profile/twice", {"AKIDnew", Secret("new"), {}}, this))->inSystem);
        const auto keys = resultOf(m_store.recall("profile/twice", this));
        QCOMPARE(keys->secretId, "AKIDnew");
        QVERIFY(keys->token.isEmpty());
    }
    void entriesAreErased()
    {
        QVERIFY(resultOf(m_store.store("profile/gone", m_keys, this))->inSystem);
        QVERIFY(resultOf(m_store.erase("profile/gone", this)));
        QCOMPARE(resultOf(m_store.recall("profile/gone", this)).error().code, "Usage.KeyStore");
    }
    void whatWasNeverKeptIsNotThere()
    {
        const auto keys = resultOf(m_store.recall("profile/never", this));
        QCOMPARE(keys.error().code, "Usage.KeyStore");
        QCOMPARE(keys.error().kind, ErrorKind::Usage);
    }
    void cancellingIsAnEnding()
    {
        auto *recalling = m_store.recall("profile/work", this);
        std::optional<Error> error;
        recalling->whenDone(this, [&](const Result<EnvironmentKeys> &r) { error = r.error(); });
        recalling->start();
        recalling->cancel();
        QCOMPARE(error.value().kind, ErrorKind::Cancelled);
        QVERIFY(resultOf(m_store.recall("profile/work", this))); // the late answer of the first harmed nobody
    }
    void nothingOfItStandsInAnyFile()
    {
        QVERIFY(resultOf(m_store.store("profile/work", m_keys, this))->inSystem);
        int files = 0;
        QDirIterator each(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            QVERIFY2(!file.readAll().contains("MARKED"), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0); // the key store's own
    }
    void aStoreThatDoesNotAnswerHoldsNothingUp()
    {
        const qint64 daemon = qEnvironmentVariableIntValue("LIKENESS_KEYRING_PID");
        QVERIFY(daemon > 1);
        QCOMPARE(kill(pid_t(daemon), SIGSTOP), 0);
        SecretStore impatient;
        impatient.patience = std::chrono::milliseconds(400);
        int ticks = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
        ticking.start(10);
        const auto keys = resultOf(impatient.recall("profile/work", this));
        const auto kept = resultOf(impatient.store("profile/work", m_keys, this));
        QCOMPARE(kill(pid_t(daemon), SIGCONT), 0);
        QCOMPARE(keys.error().code, "Usage.KeyStore");
        QVERIFY(kept && !kept->inSystem);
        QVERIFY2(ticks >= 20, qPrintable(QString::number(ticks)));
        QTRY_VERIFY(resultOf(m_store.recall("profile/work", this)));
    }
    void withoutABusKeysStayInMemory()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        const auto kept = resultOf(m_store.store("profile/work", m_keys, this));
        const auto keys = resultOf(m_store.recall("profile/work", this));
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QVERIFY(kept && !kept->inSystem && !kept->why.isEmpty());
        QVERIFY(!keys);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (!testing::isInKeySession())
        return testing::runInKeySession(QCoreApplication::arguments().mid(1));
    TestKeyStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keystore.moc"
