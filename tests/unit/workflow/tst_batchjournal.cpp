// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchjournal.h"

#include <QCryptographicHash>

using namespace likeness;
using namespace likeness::workflow;
using State = RowRecord::State;

class TestBatchJournal : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    BatchJournal m_journal{QString()};

    QString path() const { return m_folder->filePath(".report.journal"); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static KeptAnswer answer(const QByteArray &picture)
    {
        const QByteArray hash = QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex();
        return {{.key = "k1", .state = State::Done, .requestId = "r1", .sha256 = QString::fromLatin1(hash)}, picture};
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = BatchJournal(m_folder->filePath("report.csv"));
    }

    void theLastWordOnARowCounts()
    {
        QVERIFY(m_journal.recover()->isEmpty());
        const RowRecord done{.key = "a",
                             .state = State::Done,
                             .out = "/x/a.jpg",
                             .requestId = "r",
                             .sha256 = "00",
                             .width = 4,
                             .height = 3,
                             .attempts = 2,
                             .elapsedMs = 5'000'000'000,
                             .warnings = {"Likeness.PoseLarge"}};
        QVERIFY(m_journal.note({.key = "a"}));
        QVERIFY(m_journal.note({.key = "b"}));
        QVERIFY(m_journal.note(done));
        const auto records = m_journal.recover();
        QVERIFY(records);
        QCOMPARE(records->size(), 2);
        QCOMPARE(records->value("a"), done);
        QCOMPARE(records->value("b").state, State::Calling);
    }

    //! Killed while a line was written: cut at every place of it.
    void aTornLastLineLosesOnlyItself()
    {
        QVERIFY(m_journal.note({.key = "a", .state = State::Done, .out = "/x/a.jpg"}));
        const QByteArray first = content();
        QVERIFY(m_journal.note({.key = "b", .state = State::Done, .out = "/x/b.jpg"}));
        const QByteArray both = content();
        for (qsizetype cut = first.size(); cut < both.size() - 1; ++cut) {
            put(both.left(cut));
            const auto records = m_journal.recover();
            QVERIFY(records);
            QCOMPARE(records->size(), 1);
            QVERIFY(m_journal.note({.key = "c", .state = State::Failed}));
            const auto after = m_journal.recover();
            QCOMPARE(after->size(), 2);
            QCOMPARE(after->value("a").out, "/x/a.jpg");
            QCOMPARE(after->value("c").state, State::Failed);
        }
        put(both.chopped(1)); // only its end is missing
        QCOMPARE(m_journal.recover()->value("b").out, "/x/b.jpg");
    }

    void linesThatAreNoneCountForNothing()
    {
        put("garbage\n{\"key\":1}\n[]\n\n{\"key\":\"z\",\"state\":\"flying\"}\n" + QByteArray(300, '\0') + "\n");
        QVERIFY(m_journal.note({.key = "a"}));
        QCOMPARE(m_journal.recover()->keys(), QStringList{"a"});
    }

    void anAnswerIsKeptUntilItIsDropped()
    {
        const KeptAnswer kept = answer(QByteArray("\x89PNG\n\0rest", 10));
        QVERIFY(!m_journal.answerOf("k1"));
        QVERIFY(m_journal.keepAnswer(kept));
        const auto found = m_journal.answerOf("k1");
        QVERIFY(found);
        QCOMPARE(found->picture, kept.picture);
        QCOMPARE(found->record, kept.record);
        m_journal.tidy();
        QVERIFY(m_journal.answerOf("k1"));
        m_journal.dropAnswer("k1");
        m_journal.tidy();
        QVERIFY(!m_journal.answerOf("k1"));
        QVERIFY(!QFile::exists(m_folder->filePath(".report.answers")));
    }

    void anAnswerThatIsNotWholeIsNone()
    {
        QVERIFY(m_journal.keepAnswer(answer(QByteArray(1000, 'x'))));
        const QString file = m_folder->filePath(".report.answers/k1");
        QVERIFY(QFile::resize(file, QFileInfo(file).size() - 1));
        QVERIFY(!m_journal.answerOf("k1"));
    }

    void aJournalThatCannotBeWrittenSaysSo()
    {
        QVERIFY(QDir().mkpath(path())); // a folder stands there
        QCOMPARE(m_journal.note({.key = "a"}).error().code, "File.NotWritable");
    }

    void rowsAreToldApartByWhatTheyAsk()
    {
        const BatchRow row{.project = "p", .material = "m", .photo = "/a.jpg", .out = "/x.jpg"};
        BatchRow elsewhere = row;
        elsewhere.out = "/y.jpg";
        BatchRow face = row;
        face.rect = QRect(0, 0, 40, 40);
        const QStringList keys = keysOf({row, elsewhere, face});
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), 3);
        QCOMPARE(keysOf({elsewhere})[0], keys[0]);
        QCOMPARE(keysOf({face, row})[1], keys[0]);
    }
};

QTEST_GUILESS_MAIN(TestBatchJournal)
#include "tst_batchjournal.moc"
