// SPDX-License-Identifier: Apache-2.0
#include "settings/keys.h"
#include "settings/settings.h"

using namespace likeness::settings;

class TestSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath("likeness.ini"); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anUnsetKeyHasItsFallback()
    {
        const Settings settings(file());
        QCOMPARE(settings.get(keys::timeoutSeconds), 30);
        QCOMPARE(settings.get(keys::profile), "local");
        QCOMPARE(settings.get(keys::windowGeometry), QByteArray());
    }

    void valuesOutliveTheObject()
    {
        {
            Settings settings(file());
            settings.set(keys::timeoutSeconds, 5);
            settings.set(keys::photos, QStringList{"a.jpg", QString::fromUtf8("照片.png")});
            settings.set(keys::windowGeometry, QByteArray("\0\x01x", 3));
            QVERIFY(settings.flush());
        }
        const Settings settings(file());
        QCOMPARE(settings.get(keys::timeoutSeconds), 5);
        QCOMPARE(settings.get(keys::photos), (QStringList{"a.jpg", QString::fromUtf8("照片.png")}));
        QCOMPARE(settings.get(keys::windowGeometry), QByteArray("\0\x01x", 3));
    }

    void onlyAChangeIsTold()
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(keys::retries, 7);
        settings.set(keys::retries, 7);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), keys::retries.name);
        settings.reset(keys::retries);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(settings.get(keys::retries), 3);
    }

    void profilesAreKeptAfterTheBuiltInOne()
    {
        const Profile cloud{.name = "work", .endpoint = "https://facefusion.tencentcloudapi.com", .region = "ap-tokyo"};
        {
            Settings settings(file());
            QVERIFY(settings.saveProfile({.name = "work", .endpoint = "https://old.example"}));
            QVERIFY(settings.saveProfile(cloud));
            QVERIFY(!settings.saveProfile(localProfile()));
        }
        Settings settings(file());
        QCOMPARE(settings.profiles(), (QList<Profile>{localProfile(), cloud}));
        settings.removeProfile("work");
        settings.removeProfile("local");
        QCOMPARE(settings.profiles(), QList<Profile>{localProfile()});
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile blocker(m_folder->filePath("taken"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Settings settings(m_folder->filePath("taken/likeness.ini"));
        settings.set(keys::retries, 1);
        const auto status = settings.flush();
        QVERIFY(!status);
        QCOMPARE(status.error().code, "File.NotWritable");
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
