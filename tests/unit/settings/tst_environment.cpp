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
