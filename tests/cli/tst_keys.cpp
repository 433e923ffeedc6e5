// SPDX-License-Identifier: Apache-2.0
// Keys of a profile out of a real key store, a CA file of its own, and no trace of a marked key anywhere.
#include "cliprocess.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "support/certificates.h"
#include "support/keysession.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

class TestKeys : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_data = m_folder.filePath("data");
    QByteArray m_said; // all that any program printed
    const QByteArray m_picture = jpeg(noise({300, 300}));
    const settings::EnvironmentKeys m_keys{
        .secretId = "AKIDstored", .secretKey = Secret("MARKED-key-51c9"), .token = Secret("MARKED-token-51c9")};

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Ended fused(const QStringList &more = {}, const QMap<QString, QString> &environment = {})
    {
        const QStringList line{"fuse",  "--project",   "p",       "--material", "m",  "--photo",   path("photo.jpg"),
                               "--out", path("r.jpg"), "--force", "--json",     "-v", "--retries", "0"};
        const Ended ended = endOf(*cliProcess(m_data, line + more, environment));
        m_said += ended.out + ended.err;
        return ended;
    }
    bool saveProfile(const QUrl &url, const QString &caFile = {}, const QString &forwardedFor = {})
    {
        settings::Settings kept(m_data + "/likeness.ini");
        settings::Profile profile{.name = "work", .endpoint = url.toString(), .keyEntry = "profile/work"};
        if (!caFile.isEmpty())
            profile.caFile = caFile;
        if (!forwardedFor.isEmpty())
            profile.forwardedFor = forwardedFor;
        return kept.saveProfile(profile) && kept.flush();
    }
    //! Files below the folder that hold the word.
    static QStringList holding(const QString &folder, const QByteArray &word, int &seen)
    {
        QStringList found;
        QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++seen;
            const QByteArray bytes = file.readAll();
            if (bytes.contains(word) || bytes.contains(word.toBase64().chopped(4)) || bytes.contains(word.toHex()))
                found.append(file.fileName());
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_data));
        QFile file(path("photo.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jpeg(QImage(200, 200, QImage::Format_Grayscale8)));
        const settings::SecretStore store;
        std::optional<settings::KeptKeys> kept;
        auto *storing = store.store("profile/work", m_keys, this);
        storing->whenDone(this, [&](const Result<settings::KeptKeys> &r) { kept = *r; });
        storing->start();
        QTRY_VERIFY_WITH_TIMEOUT(kept.has_value(), 30'000);
        QVERIFY2(kept->inSystem, qPrintable(kept->why));
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aProfilesKeysComeOutOfTheKeyStore()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QVERIFY(saveProfile(server.url()));
        const Ended ended = fused({"--profile", "work"});
        QVERIFY2(ended.code == 0, (ended.out + ended.err).constData());
        QVERIFY(server.received().first().contains("Credential=AKIDstored/"));
        QVERIFY(server.received().first().contains("MARKED-token-51c9"));
        QVERIFY(!server.received().first().contains("MARKED-key"));
    }
    void keysOfTheEnvironmentComeFirst()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QVERIFY(saveProfile(server.url()));
        QCOMPARE(fused({"--profile", "work"},
                       {{"TENCENTCLOUD_SECRET_ID", " AKIDoutside "}, {"TENCENTCLOUD_SECRET_KEY", "MARKED-outside"}})
                     .code,
                 0);
        QVERIFY(server.received().first().contains("Credential=AKIDoutside/"));
    }
    void withoutAKeyStoreNothingIsSent()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QVERIFY(saveProfile(server.url()));
        const Ended ended = fused({"--profile", "work"}, {{"DBUS_SESSION_BUS_ADDRESS", "disabled:"}});
        QCOMPARE(ended.errorCode(), "Usage.KeyStore");
        QCOMPARE(ended.code, 2);
        QCOMPARE(server.requests(), 0);
    }
    void aServersEndUserIsToldToTheService()
    {
        ScriptedServer server(answering(fusedAnswer(m_picture)));
        QVERIFY(saveProfile(server.url()));
        QCOMPARE(fused({"--profile", "work"}).code, 0);
        QVERIFY(!server.received().last().toLower().contains("x-forwarded-for"));
        QVERIFY(saveProfile(server.url(), {}, "203.0.113.7"));
        QCOMPARE(fused({"--profile", "work"}).code, 0);
        QVERIFY(server.received().last().contains("X-Forwarded-For: 203.0.113.7\r\n"));
        QVERIFY(saveProfile(server.url(), {}, "999.0.113.7"));
        const Ended ended = fused({"--profile", "work"});
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.errorCode(), "Usage.ForwardedFor");
        QCOMPARE(server.requests(), 2);
    }
    void aProfilesAuthorityIsTrustedAndNoOther()
    {
        const Certificate authority = makeCertificate({});
        QFile file(path("ca.pem"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(authority.pem);
        file.close();
        ScriptedServer server(answering(fusedAnswer(m_picture)),
                              secureServer(makeCertificate({"127.0.0.1"}, &authority)));
        QVERIFY(saveProfile(server.url()));
        Ended ended = fused({"--profile", "work"});
        QCOMPARE(ended.errorCode(), "Network.Tls");
        QCOMPARE(ended.code, 5);
        QCOMPARE(server.requests(), 0);
        QVERIFY(saveProfile(server.url(), file.fileName()));
        ended = fused({"--profile", "work"});
        QVERIFY2(ended.code == 0, (ended.out + ended.err).constData());
        QCOMPARE(server.requests(), 1);
        QVERIFY(saveProfile(server.url(), path("none.pem")));
        ended = fused({"--profile", "work"});
        QCOMPARE(ended.errorCode(), "Input.CaFile");
        QCOMPARE(ended.code, 3);
    }
    void failuresTellNoKey_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("refused signature")
            << httpAnswer(R"({"Response":{"Error":{"Code":"AuthFailure.SignatureFailure"},"RequestId":"r"}})");
        QTest::newRow("not an envelope") << httpAnswer("<html>");
        QTest::newRow("lost") << QByteArray();
        QTest::newRow("redirect") << httpAnswer("", "302 Found", "Location: https://example.com/\r\n");
    }
    void failuresTellNoKey()
    {
        QFETCH(QByteArray, answer);
        ScriptedServer server(answering(answer));
        QVERIFY(saveProfile(server.url()));
        const Ended ended = fused({"--profile", "work"});
        QVERIFY(ended.code == 4 || ended.code == 5);
        QVERIFY(!ended.errorCode().isEmpty());
    }
    void noCommandTellsTheKey_data()
    {
        QTest::addColumn<QStringList>("line");
        const QStringList photo{"--project", "p", "--material", "m", "--photo", path("photo.jpg")};
        const QStringList plan{"--project", "p", "--materials", "m", "--out-dir", path("many"), "--rate", "100"};
        QTest::newRow("sign") << QStringList{"sign", "--host", "facefusion.tencentcloudapi.com"};
        QTest::newRow("dry run") << QStringList{"fuse"} + photo + QStringList{"--dry-run", "--profile", "work"};
        QTest::newRow("older action") << QStringList{"face-fusion"} + photo +
                                             QStringList{"--out", path("f.jpg"), "--profile", "work"};
        QTest::newRow("video") << QStringList{"video", "submit", "--profile", "work"} + photo;
        QTest::newRow("batch") << QStringList{"batch", "run", "--photos", path("photos"), "--profile", "work"} + plan;
        QTest::newRow("materials") << QStringList{"materials", "list", "--project", "p", "--profile", "work"};
        QTest::newRow("budget") << QStringList{"budget", "show", "--profile", "work"};
    }
    //! With the keys of the environment too: theirs is a program's own.
    void noCommandTellsTheKey()
    {
        QFETCH(QStringList, line);
        QDir().mkpath(path("photos"));
        QFile::copy(path("photo.jpg"), path("photos/one.jpg"));
        ScriptedServer server(answering(httpAnswer(
            R"({"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"m"},"RequestId":"r"}})")));
        QVERIFY(saveProfile(server.url()));
        for (const QStringList &more : {QStringList{"--json"}, QStringList{"-v"}}) {
            const Ended ended = endOf(*cliProcess(m_data, line + more,
                                                  {{"TENCENTCLOUD_SECRET_ID", "AKIDoutside"},
                                                   {"TENCENTCLOUD_SECRET_KEY", m_keys.secretKey.reveal()},
                                                   {"TENCENTCLOUD_TOKEN", m_keys.token.reveal()}}));
            QVERIFY(ended.code == 0 || ended.code == 4);
            m_said += ended.out + ended.err;
        }
    }
    void theServiceTellsNoKeyOfItsCallers()
    {
        QTemporaryDir outside; // the file of the keys is the user's own
        QFile file(outside.filePath("keys.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"([{"secretId":"AKIDstored","secretKey":")" + m_keys.secretKey.reveal() + R"(","token":")" +
                   m_keys.token.reveal() + R"("}])");
        file.close();
        const auto serving = cliProcess(m_data, {"serve", "-v", "--credentials", file.fileName()}, {});
        QByteArray said;
        const QByteArray words = "listening on ";
        const auto hasBegun = [&] { return (said += serving->readAllStandardOutput()).contains(words); };
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun() && said.endsWith('\n'), 30'000);
        const QString url = said.mid(said.indexOf(words) + words.size()).trimmed();
        for (const QByteArray &key : {m_keys.secretKey.reveal(), m_keys.secretKey.reveal() + "wrong"}) {
            const Ended ended =
                endOf(*cliProcess(m_data, {"materials", "list", "--project", "none", "--endpoint", url, "-v"},
                                  {{"TENCENTCLOUD_SECRET_ID", "AKIDstored"},
                                   {"TENCENTCLOUD_SECRET_KEY", key},
                                   {"TENCENTCLOUD_TOKEN", m_keys.token.reveal()}}));
            QCOMPARE(ended.code, 4);
            m_said += ended.out + ended.err;
        }
        serving->terminate();
        const Ended ended = endOf(*serving);
        QCOMPARE(ended.code, 0);
        m_said += said + ended.out + ended.err;
        QVERIFY(QFile::exists(m_data + "/logs/requests.jsonl"));
    }
    void noTraceOfAKeyIsLeft()
    {
        const Ended history = endOf(*cliProcess(m_data, {"history", "export", "--format", "json"}, {}));
        QCOMPARE(history.code, 0);
        m_said += history.out + history.err;
        QVERIFY(!m_said.contains("MARKED"));
        QVERIFY(!m_said.contains(QByteArray("MARKED-key-51c9").toBase64()));
        int seen = 0;
        for (const QByteArray &word : {QByteArray("MARKED-key-51c9"), QByteArray("MARKED-token-51c9")}) {
            QCOMPARE(holding(m_data, word, seen), QStringList());
            QCOMPARE(holding(QDir::homePath(), word, seen), QStringList());
        }
        QVERIFY(seen > 4);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (!isInKeySession())
        return runInKeySession(QCoreApplication::arguments().mid(1));
    TestKeys test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keys.moc"
