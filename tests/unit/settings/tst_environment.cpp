// SPDX-License-Identifier: Apache-2.0
#include "settings/environment.h"

using likeness::settings::keysFrom;

class TestEnvironment : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void blanksAroundKeysAreCutOff()
    {
        QProcessEnvironment environment;
        environment.insert("TENCENTCLOUD_SECRET_ID", " AKIDx\n");
        environment.insert("TENCENTCLOUD_SECRET_KEY", "\tkey ");
        const auto keys = keysFrom(environment);
        QVERIFY(keys.isComplete());
        QCOMPARE(keys.secretId, "AKIDx");
        QCOMPARE(keys.secretKey.reveal(), "key");
        QVERIFY(keys.token.isEmpty());
    }

    void theSessionTokenComesBeforeTheOther()
    {
        QProcessEnvironment environment;
        environment.insert("TENCENTCLOUD_TOKEN", "second");
        QCOMPARE(keysFrom(environment).token.reveal(), "second");
        environment.insert("TENCENTCLOUD_SESSION_TOKEN", "first");
        QCOMPARE(keysFrom(environment).token.reveal(), "first");
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
        QProcessEnvironment environment;
        QVERIFY(!keysFrom(environment).isComplete());
        environment.insert("TENCENTCLOUD_SECRET_ID", "AKIDx");
        QVERIFY(!keysFrom(environment).isComplete());
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
