// SPDX-License-Identifier: Apache-2.0
#include "settings/profile.h"

using namespace likeness::settings;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void problemsAreFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("code");
        QTest::newRow("cloud") << "work"
                               << "https://facefusion.tencentcloudapi.com"
                               << "";
        QTest::newRow("loopback") << "dev"
                                  << "http://127.0.0.1:8080"
                                  << "";
        QTest::newRow("loopback v6") << "dev"
                                     << "http://[::1]:8080"
                                     << "";
        QTest::newRow("plain http") << "x"
                                    << "http://facefusion.tencentcloudapi.com"
                                    << "Usage.PlainHttp";
        QTest::newRow("a name like loopback") << "x"
                                              << "http://127.0.0.1.example.com"
                                              << "Usage.PlainHttp";
        QTest::newRow("no name") << "  "
                                 << "https://a.example"
                                 << "Usage.ProfileName";
        QTest::newRow("taken name") << "local"
                                    << "https://a.example"
                                    << "Usage.ProfileName";
        QTest::newRow("no address") << "x"
                                    << ""
                                    << "Usage.Endpoint";
        QTest::newRow("file") << "x"
                              << "file:///etc"
                              << "Usage.Endpoint";
        QTest::newRow("password inside") << "x"
                                         << "https://u:p@a.example"
                                         << "Usage.Endpoint";
    }
    void problemsAreFound()
    {
        QFETCH(QString, name);
        QFETCH(QString, endpoint);
        QFETCH(QString, code);
        const auto problem = profileProblem({.name = name, .endpoint = endpoint});
        QCOMPARE(problem ? problem->code : QString(), code);
    }

    void anEndUsersAddressIsOneAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("v4") << "203.0.113.7" << true;
        QTest::newRow("v6") << "2001:db8::7" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("name") << "user.example" << false;
        QTest::newRow("list") << "203.0.113.7, 10.0.0.1" << false;
        QTest::newRow("another header") << "203.0.113.7\r\nX-Evil: 1" << false;
    }
    void anEndUsersAddressIsOneAddress()
    {
        QFETCH(QString, address);
        QFETCH(bool, isFine);
        const auto problem = profileProblem({.name = "x", .endpoint = "https://a.example", .forwardedFor = address});
        QCOMPARE(problem ? problem->code : QString(), isFine ? QString() : QString("Usage.ForwardedFor"));
    }

    void theBuiltInOneIsLocal() { QVERIFY(localProfile().isLocal()); }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
