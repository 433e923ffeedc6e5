// SPDX-License-Identifier: Apache-2.0
#include "settings/tccli.h"

using namespace likeness;
using settings::FoundProfile;

class TestTccli : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void save(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QList<FoundProfile> found(const QHash<QByteArray, QByteArray> &environment = {}) const
    {
        const auto seen = [&](const char *name) {
            const auto known = environment.constFind(name);
            return known == environment.constEnd() ? QByteArrayView() : QByteArrayView(*known);
        };
        return settings::foundProfiles(seen, m_folder->path());
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aProfileComesWithItsKeysRegionAndAddress()
    {
        save("default.credential", R"({"secretId": " AKIDone ", "secretKey": "key-one\n", "token": "token-one"})");
        save("default.configure",
             R"({"_sys_param": {"region": "ap-guangzhou ", "output": "json"}, "facefusion": {"endpoint": ")"
             "facefusion.ap-guangzhou.tencentcloudapi.com"
             R"(", "version": "2022-09-27"}})");
        const QList<FoundProfile> all = found();
        QCOMPARE(all.size(), 1);
        const FoundProfile &one = all.first();
        QCOMPARE(one.profile.name, "tccli-default");
        QCOMPARE(one.profile.endpoint, "https://facefusion.ap-guangzhou.tencentcloudapi.com");
        QCOMPARE(one.profile.region, "ap-guangzhou");
        QCOMPARE(one.keys.secretId, "AKIDone");
        QCOMPARE(one.keys.secretKey.reveal(), "key-one");
        QCOMPARE(one.keys.token.reveal(), "token-one");
    }

    void theUsualOneComesFirstAndOldFilesKeepTheirRegion()
    {
        for (const char *name : {"a.credential", "default.credential", "z.credential"})
            save(name, R"({"secretId": "AKID", "secretKey": "key", "token": null})");
        save("a.configure", R"({"region": "ap-beijing"})");
        const QList<FoundProfile> all = found();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].profile.name, "tccli-default");
        QCOMPARE(all[1].profile.name, "tccli-a");
        QCOMPARE(all[1].profile.region, "ap-beijing");
        QCOMPARE(all[2].profile.name, "tccli-z");
        QCOMPARE(all[2].profile.region, QString());
        QCOMPARE(all[2].profile.endpoint, "https://facefusion.tencentcloudapi.com");
        QVERIFY(all[2].keys.token.isEmpty());
    }

    void theEnvironmentIsOneOfThem()
    {
        QHash<QByteArray, QByteArray> environment;
        environment.insert("TENCENTCLOUD_SECRET_ID", "\tAKIDx ");
        environment.insert("TENCENTCLOUD_SECRET_KEY", " key\n");
        environment.insert("TENCENTCLOUD_REGION", " ap-shanghai");
        const QList<FoundProfile> all = found(environment);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().profile.name, "environment");
        QCOMPARE(all.first().profile.region, "ap-shanghai");
        QCOMPARE(all.first().keys.secretKey.reveal(), "key");
    }

    void whatIsNoProfileIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("credential");
        QTest::addColumn<QByteArray>("configure");
        const QByteArray whole = R"({"secretId": "AKID", "secretKey": "key"})";
        QTest::newRow("a role of the machine") << QByteArray(R"({"type": "cvm-role"})") << QByteArray("{}");
        QTest::newRow("half a key") << QByteArray(R"({"secretId": "AKID", "secretKey": "  "})") << QByteArray("{}");
        QTest::newRow("numbers") << QByteArray(R"({"secretId": 1, "secretKey": 2})") << QByteArray("{}");
        QTest::newRow("plain http") << whole << QByteArray("{\"facefusion\": {\"endpoint\": \"http://example.com\"}}");
        QTest::newRow("no address") << whole << QByteArray(R"({"facefusion": {"endpoint": "a b"}})");
    }
    void whatIsNoProfileIsLeftOut()
    {
        QFETCH(QByteArray, credential);
        QFETCH(QByteArray, configure);
        save("default.credential", credential);
        save("default.configure", configure);
        QVERIFY(found().isEmpty());
    }

    void aBrokenFileIsToldByNameOnly()
    {
        save("default.credential", "{\"secretId\": \"AKID\", \"secretKey\": \"MARKED");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^((?!MARKED).)*default\\.credential((?!MARKED).)*$"));
        QVERIFY(found().isEmpty());
    }

    void noFolderIsNoProfile()
    {
        QVERIFY(settings::foundProfiles(settings::ownEnvironment(), m_folder->filePath("none")).isEmpty());
        QVERIFY(settings::tccliFolder().endsWith("/.tccli"));
    }
};

QTEST_GUILESS_MAIN(TestTccli)
#include "tst_tccli.moc"
