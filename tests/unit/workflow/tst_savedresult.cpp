// SPDX-License-Identifier: Apache-2.0
#include "workflow/savedresult.h"

using namespace likeness::workflow;

class TestSavedResult : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aResultStandsAloneInItsFolder()
    {
        QVERIFY(saveResult("abc", m_folder->filePath("out.jpg"), Existing::Keep));
        QCOMPARE(names(), QStringList{"out.jpg"});
        QCOMPARE(contentOf("out.jpg"), "abc");
    }

    void whatStandsThereIsKeptUnlessForced()
    {
        const QString path = m_folder->filePath("out.jpg");
        QVERIFY(saveResult("old", path, Existing::Keep));
        QCOMPARE(saveResult("new", path, Existing::Keep).error().code, "File.Exists");
        QCOMPARE(contentOf("out.jpg"), "old");
        QVERIFY(saveResult("new", path, Existing::Replace));
        QCOMPARE(contentOf("out.jpg"), "new");
        QCOMPARE(names(), QStringList{"out.jpg"});
    }

    void aDanglingLinkCountsAsExisting()
    {
        QVERIFY(QFile::link(m_folder->filePath("nowhere"), m_folder->filePath("out.jpg")));
        QCOMPARE(mayBeWritten(m_folder->filePath("out.jpg"), Existing::Keep).error().code, "File.Exists");
    }

    void aMissingFolderIsSaid()
    {
        QCOMPARE(saveResult("x", m_folder->filePath("no/out.jpg"), Existing::Keep).error().code, "File.NoFolder");
    }

    void aFolderIsNeverReplaced()
    {
        QCOMPARE(saveResult("x", m_folder->path(), Existing::Replace).error().code, "File.NotWritable");
    }
};

QTEST_GUILESS_MAIN(TestSavedResult)
#include "tst_savedresult.moc"
