// SPDX-License-Identifier: Apache-2.0
// A key that was signed with is nowhere in this program's memory afterwards: what a core dump would hold is searched.
#include "net/client.h"
#include "net/exchangelog.h"
#include "net/manager.h"
#include "sign/tc3.h"
#include "sign/v1.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;

namespace {

//! The marked key with each byte turned over, so that the test itself does not hold it.
QByteArray turned()
{
    QByteArray bytes;
    for (int i = 0; i < 40; ++i)
        bytes.append(char(~('A' + (i * 7 + i / 26) % 26)));
    return bytes;
}

//! The mark so often that what takes the place of a freed copy does not cover all of it.
Secret markedKey()
{
    constexpr int times = 50;
    QByteArray bytes = turned();
    for (char &each : bytes)
        each = char(~each);
    QByteArray key;
    key.reserve(bytes.size() * times);
    for (int i = 0; i < times; ++i)
        key += bytes;
    bytes.fill('\0');
    return Secret(std::move(key));
}

bool isMarked(const char *at, const QByteArray &turnedKey)
{
    for (qsizetype i = 0; i < turnedKey.size(); ++i) {
        if (at[i] != char(~turnedKey[i]))
            return false;
    }
    return true;
}

int timesIn(const QByteArray &bytes, const QByteArray &turnedKey)
{
    int times = 0;
    for (qsizetype at = 0; at + turnedKey.size() <= bytes.size(); ++at)
        times += isMarked(bytes.constData() + at, turnedKey) ? 1 : 0;
    return times;
}

//! How often the key stands in all memory this program may write to: heap, stacks, data.
int timesInMemory()
{
    constexpr qint64 largest = 256 << 20; // beyond it are a sanitizer's own tables
    QFile maps("/proc/self/maps");
    QFile memory("/proc/self/mem");
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int times = 0;
    const QByteArray key = turned();
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> parts = region.simplified().split(' ');
        if (parts.size() < 5 || !parts[1].startsWith("rw") || parts.last().startsWith("[v"))
            continue;
        const qint64 from = parts[0].split('-')[0].toLongLong(nullptr, 16);
        const qint64 size = parts[0].split('-')[1].toLongLong(nullptr, 16) - from;
        if (size > largest || from < 0 || !memory.seek(from))
            continue;
        QByteArray bytes = memory.read(size);
        times += timesIn(bytes, key);
        bytes.fill('\0'); // what was found is not to be found again in here
    }
    return times;
}

} // namespace

class TestKeyMemory : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_done = httpAnswer(R"({"Response":{"Count":0,"MaterialInfos":[],"RequestId":"r"}})");

    //! Calls once and waits for its end.
    void call(const QByteArray &answer, const Secret &key)
    {
        ScriptedServer server(answering(answer));
        net::ExchangeLog log;
        auto network = std::unique_ptr<QNetworkAccessManager>(net::makeManager(nullptr));
        const net::Endpoint endpoint{.url = server.url(), .credential = {"AKIDEXAMPLE", key, {}}, .log = &log};
        const net::Client client(*network, endpoint, 1);
        QObject owner;
        bool isOver = false;
        auto *calling = client.describeMaterialList({.activityId = "p"}, &owner);
        calling->whenDone(&owner, [&](const auto &) { isOver = true; });
        calling->start();
        QTRY_VERIFY_WITH_TIMEOUT(isOver, 20'000);
        QVERIFY(server.received().first().contains("Signature="));
    }

private slots:
    //! The loader keeps the registers on a stack when it looks for a function the first time, whatever is in them: all
    //! are found before a marked key is there.
    void initTestCase() { call(m_done, Secret(QByteArray(2000, 'x'))); }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aKeyThatIsStillNeededIsFound()
    {
        const Secret key = markedKey();
        QVERIFY(timesInMemory() >= 1);
        QVERIFY(!key.isEmpty());
    }

    void signingLeavesNoCopy()
    {
        QByteArrayList kept; // has the room of what was freed, as it was left
        for (int i = 0; i < 200; ++i) {
            const sign::Credential who{"AKIDEXAMPLE", markedKey(), {}};
            const auto parts = sign::usualParts("application/json", "facefusion.example", "FuseFace");
            QVERIFY(!sign::tc3(who, "facefusion", parts, QDateTime::currentDateTimeUtc()).signature.isEmpty());
            kept.append(QByteArray(2003, Qt::Uninitialized));
            QVERIFY(!sign::v1Signature(sign::HashMethod::Sha1, who.secretKey, "GEThost/?a=b").isEmpty());
        }
        QCOMPARE(timesInMemory(), 0);
    }

    void aCallLeavesNoCopy_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("done") << m_done;
        QTest::newRow("sent again") << httpAnswer(
            R"({"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}})");
        QTest::newRow("not an envelope") << httpAnswer("<html>");
        QTest::newRow("lost") << QByteArray();
    }
    void aCallLeavesNoCopy()
    {
        QFETCH(QByteArray, answer);
        call(answer, markedKey());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(timesInMemory(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
