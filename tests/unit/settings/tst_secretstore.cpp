// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::settings;

class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void keysAreFoundUnderTheirProfile()
    {
        SecretStore store;
        store.keep("work", {.secretId = "AKIDexample", .secretKey = Secret("one")});
        store.keep("home", {.secretId = "AKIDother", .secretKey = Secret("two")});
        QCOMPARE(store.find("work")->secretId, QString("AKIDexample"));
        QCOMPARE(store.find("home")->secretKey, Secret("two"));
        QVERIFY(!store.find("elsewhere"));
    }
    void laterKeysTakeTheirPlace()
    {
        SecretStore store;
        store.keep("work", {.secretId = "a", .secretKey = Secret("one")});
        store.keep("work", {.secretId = "b", .secretKey = Secret("two")});
        QCOMPARE(store.find("work")->secretId, QString("b"));
    }
    void halfAKeyIsNoKey()
    {
        SecretStore store;
        store.keep("work", {.secretId = "a"});
        QVERIFY(!store.has("work"));
    }
    void forgottenKeysAreGone()
    {
        SecretStore store;
        store.keep("work", {.secretId = "a", .secretKey = Secret("one")});
        store.forget("work");
        QVERIFY(!store.has("work"));
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
