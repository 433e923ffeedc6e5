// SPDX-License-Identifier: Apache-2.0
#include "net/singleinstance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using likeness::net::SingleInstance;

class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void aSecondOneCallsTheFirst()
    {
        SingleInstance first(m_folder.path());
        QVERIFY(first.claim());
        QSignalSpy called(&first, &SingleInstance::called);
        SingleInstance second(m_folder.path());
        QVERIFY(!second.claim());
        QSignalSpy answered(&second, &SingleInstance::answered);
        second.call({"/photos/a b.jpg", QString::fromUtf8("/照片/我.jpg")});
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered.first().first().toBool());
        QCOMPARE(called.size(), 1);
        QCOMPARE(called.first().first().toStringList(),
                 (QStringList{"/photos/a b.jpg", QString::fromUtf8("/照片/我.jpg")}));
    }
    void manyMayCallAtOnce()
    {
        SingleInstance first(m_folder.path());
        QVERIFY(first.claim());
        QSignalSpy called(&first, &SingleInstance::called);
        std::vector<std::unique_ptr<SingleInstance>> others;
        for (int i = 0; i < 8; ++i) {
            others.push_back(std::make_unique<SingleInstance>(m_folder.path()));
            QVERIFY(!others.back()->claim());
            others.back()->call({QString::number(i)});
        }
        QTRY_COMPARE(called.size(), 8);
    }
    void theNextOneIsFirstWhenTheFirstHasGone()
    {
        auto first = std::make_unique<SingleInstance>(m_folder.path());
        QVERIFY(first->claim());
        first.reset();
        SingleInstance next(m_folder.path());
        QVERIFY(next.claim());
    }
    void whatOneThatDiedLeftIsTakenOver()
    {
        QFile lock(m_folder.filePath("window.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\nlikeness\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        QFile socket(m_folder.filePath("window.socket"));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();
        SingleInstance next(m_folder.path());
        QVERIFY(next.claim());
        QSignalSpy called(&next, &SingleInstance::called);
        SingleInstance second(m_folder.path());
        QVERIFY(!second.claim());
        second.call({});
        QTRY_COMPARE(called.size(), 1);
    }
    void otherFoldersAreOtherWindows()
    {
        const QTemporaryDir other;
        SingleInstance first(m_folder.path());
        SingleInstance second(other.path());
        QVERIFY(first.claim());
        QVERIFY(second.claim());
    }
    void aVeryLongPathWorksToo()
    {
        const QString folder = m_folder.filePath(QString(120, 'x'));
        SingleInstance first(folder);
        QVERIFY(first.claim());
        QSignalSpy called(&first, &SingleInstance::called);
        SingleInstance second(folder);
        QVERIFY(!second.claim());
        second.call({"a.jpg"});
        QTRY_COMPARE(called.size(), 1);
    }
    void nonsenseIsBorne()
    {
        SingleInstance first(m_folder.path());
        QVERIFY(first.claim());
        QSignalSpy called(&first, &SingleInstance::called);
        QLocalSocket socket;
        socket.connectToServer(m_folder.filePath("window.socket"));
        socket.write("{not json\n");
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(called.first().first().toStringList(), QStringList());
        QLocalSocket flood;
        flood.connectToServer(m_folder.filePath("window.socket"));
        flood.write(QByteArray(3 << 20, 'x'));
        QTRY_VERIFY(flood.state() == QLocalSocket::UnconnectedState);
        QCOMPARE(called.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
