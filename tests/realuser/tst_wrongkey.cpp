// SPDX-License-Identifier: Apache-2.0
// A profile with a wrong key: the test in Settings and a fusion are refused and say so; with the right key in its place
// both work. The other end is the embedded service, run by the command line on the same data folder.
#include "tests/realuser/screen.h"
#include "tests/realuser/userpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace likeness::testing;

namespace {

const QString rightKey = "rightright";
const QColor refusal("#fde8e6"); // the ground of messages, in the light theme
const QColor consent("#e2f4e7");

} // namespace

class TestWrongKey : public UserPath
{
    Q_OBJECT

    QProcess m_service;
    QString m_address;

    QJsonArray told(const QStringList &command, const QString &list) const
    {
        QProcess program;
        program.start(LIKENESS_BIN_DIR "/likeness-cli", command + QStringList{"--json", "--data-dir", folder()});
        program.waitForFinished(30000);
        return QJsonDocument::fromJson(program.readAllStandardOutput()).object().value(list).toArray();
    }
    QString folder() const { return m_desktop.path("data"); }
    //! A message on this ground is in sight.
    bool isSaid(const QColor &ground) const { return boxOf(m_desktop.screen(), ground).width() > 400; }
    //! A key that changes what is seen in one place.
    void press(const QString &key, const QRect &place) const
    {
        const QImage before = m_desktop.screen().copy(place);
        m_desktop.key(key);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.screen().copy(place) != before, 10000);
    }
    //! Into the line that has the focus, in place of what stands there; then on to the next but so many.
    void fill(const QString &text, int further) const
    {
        m_desktop.key("ctrl+a");
        m_desktop.type(text);
        for (int i = 0; i < further; ++i)
            m_desktop.key("Tab");
    }

private slots:
    void initTestCase()
    {
        open();
        waitForSamples();
        QFile pairs(m_desktop.path("pairs.json"));
        QVERIFY(pairs.open(QIODevice::WriteOnly));
        pairs.write("[{\"secretId\":\"AKIDme\",\"secretKey\":\"" + rightKey.toUtf8() + "\"}]");
        pairs.close();
        m_service.start(LIKENESS_BIN_DIR "/likeness-cli",
                        {"serve", "--data-dir", folder(), "--credentials", pairs.fileName()});
        QByteArray line;
        while (!line.endsWith('\n') && m_service.waitForReadyRead(30000))
            line += m_service.readAllStandardOutput();
        m_address = QString::fromUtf8(line).trimmed().section(' ', -1);
        QVERIFY2(m_address.startsWith("http://127.0.0.1:"), line.constData());
    }

    void aProfileIsMadeWithAWrongKey()
    {
        const QString project = told({"projects", "list"}, "projects").at(0).toObject().value("id").toString();
        QVERIFY(!project.isEmpty());
        goTo("Settings", "alt+8");
        press("alt+n", form);
        fill("mine", 1);
        fill(m_address, 2);
        fill(project, 4);
        fill("AKIDme", 1);
        fill("wrongwrong", 0);
        m_desktop.key("alt+s");
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(consent), 10000);
        press("alt+u", statusLine);
    }
    void theTestOfTheConnectionIsRefused()
    {
        m_desktop.key("alt+t");
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(refusal), 20000);
    }
    void aFusionIsRefusedAndListed()
    {
        goTo("Compose", "alt+1");
        const auto refused = [this] {
            m_desktop.key("ctrl+Return");
            const QJsonArray calls = told({"history", "list"}, "entries");
            return !calls.isEmpty() &&
                   calls.at(0).toObject().value("code").toString() == "AuthFailure.SignatureFailure";
        };
        QTRY_VERIFY_WITH_TIMEOUT(refused(), 30000);
        QVERIFY(isShown("Compose"));
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(refusal), 10000);
    }
    void theRightKeyTakesItsPlace()
    {
        goTo("Settings", "alt+8");
        QVERIFY(isSaid(refusal)); // it stands above the form until something else is said
        m_desktop.click(boxOf(m_desktop.screen(), refusal).bottomLeft() + belowMessage);
        fill(rightKey, 0);
        m_desktop.key("alt+s");
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(consent), 10000);
        press("alt+t", message); // that the profile was saved goes, or gives way
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(consent), 20000);
        QVERIFY(!isSaid(refusal));
    }
    void theFusionWorks()
    {
        goTo("Compose", "alt+1");
        fuse();
        saveResult("fused.jpg");
        QVERIFY(!QImage(m_desktop.path("fused.jpg")).isNull());
    }
    void theProgramEndsCleanly() { end(); }
    void cleanupTestCase()
    {
        m_service.terminate();
        QVERIFY(m_service.waitForFinished(30000));
        QCOMPARE(m_service.exitCode(), 0);
    }

private:
    static constexpr QRect form{340, 200, 600, 200};
    static constexpr QRect message{100, 35, 900, 40};
    static constexpr QRect statusLine{1100, 782, 160, 16};
    static constexpr QPoint belowMessage{600, 424}; // the line of the secret key
};

QTEST_GUILESS_MAIN(TestWrongKey)
#include "tst_wrongkey.moc"
