// SPDX-License-Identifier: Apache-2.0
#include "settings/environment.h"

using namespace likeness::settings;

class TestEnvironment : public QObject
{
    Q_OBJECT

private:
    static Environment seenIn(const QHash<QByteArray, QByteArray> &values)
    {
        return [&values](const char *name) {
            const auto found = values.constFind(name);
            return found == values.constEnd() ? QByteArrayView() : QByteArrayView(*found);
        };
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void blanksAroundKeysAreCutOff()
    {
        QHash<QByteArray, QByteArray> environment;
        environment.insert("TENCENTCLOUD_SECRET_ID", " AKIDx\n");
        environment.insert("TENCENTCLOUD_SECRET_KEY", "\tkey ");
        const auto keys = keysFrom(seenIn(environment));
        QVERIFY(keys.isComplete());
        QCOMPARE(keys.secretId, "AKIDx");
        QCOMPARE(keys.secretKey.reveal(), "key");
        QVERIFY(keys.token.isEmpty());
    }

    void theSessionTokenComesBeforeTheOther()
    {
        QHash<QByteArray, QByteArray> environment;
        environment.insert("TENCENTCLOUD_TOKEN", "second");
        QCOMPARE(keysFrom(seenIn(environment)).token.reveal(), "second");
        environment.insert("TENCENTCLOUD_SESSION_TOKEN", "first");
        QCOMPARE(keysFrom(seenIn(environment)).token.reveal(), "first");
    }

    void thisProgramsOwnAreRead()
    {
        qunsetenv("TENCENTCLOUD_SESSION_TOKEN");
        qputenv("TENCENTCLOUD_TOKEN", " t\n");
        qputenv("TENCENTCLOUD_SECRET_ID", "AKID\xc3\xbc");
        qputenv("TENCENTCLOUD_SECRET_KEY", "key");
        const auto keys = keysFrom(ownEnvironment());
        QCOMPARE(keys.secretId, QString("AKIDü"));
        QCOMPARE(keys.secretKey.reveal(), "key");
        QCOMPARE(keys.token.reveal(), "t");
        qunsetenv("TENCENTCLOUD_SECRET_KEY");
        QVERIFY(!keysFrom(ownEnvironment()).isComplete());
    }

    void whatIsLeftBlankStaysAsItWas_data()
    {
        QTest::addColumn<QStringList>("typed"); // SecretId, SecretKey, token
        QTest::addColumn<QStringList>("whole");
        QTest::newRow("nothing") << QStringList{"", "", ""} << QStringList{"AKIDold", "old", "tokenOld"};
        QTest::newRow("a mended key") << QStringList{"", "new", ""} << QStringList{"AKIDold", "new", "tokenOld"};
        QTest::newRow("another pair") << QStringList{"AKIDnew", "new", ""} << QStringList{"AKIDnew", "new", ""};
        QTest::newRow("the same pair") << QStringList{"AKIDold", "new", ""}
                                       << QStringList{"AKIDold", "new", "tokenOld"};
        QTest::newRow("a token") << QStringList{"", "", "token"} << QStringList{"AKIDold", "old", "token"};
    }
    void whatIsLeftBlankStaysAsItWas()
    {
        QFETCH(QStringList, typed);
        QFETCH(QStringList, whole);
        using namespace likeness::settings;
        const EnvironmentKeys known{
            .secretId = "AKIDold", .secretKey = likeness::Secret("old"), .token = likeness::Secret("tokenOld")};
        const EnvironmentKeys given{.secretId = typed.at(0),
                                    .secretKey = likeness::Secret(typed.at(1).toUtf8()),
                                    .token = likeness::Secret(typed.at(2).toUtf8())};
        const EnvironmentKeys keys = completed(given, known);
        QCOMPARE(keys.secretId, whole.at(0));
        QCOMPARE(keys.secretKey.reveal(), whole.at(1).toUtf8());
        QCOMPARE(keys.token.reveal(), whole.at(2).toUtf8());
        QCOMPARE(completed(given, {}).isComplete(), given.isComplete());
    }

    void halfAKeyIsNone()
    {
        QHash<QByteArray, QByteArray> environment;
        QVERIFY(!keysFrom(seenIn(environment)).isComplete());
        environment.insert("TENCENTCLOUD_SECRET_ID", "AKIDx");
        QVERIFY(!keysFrom(seenIn(environment)).isComplete());
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
