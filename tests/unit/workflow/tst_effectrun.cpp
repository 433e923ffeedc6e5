// SPDX-License-Identifier: Apache-2.0
#include "workflow/effectrun.h"

using namespace likeness;
using namespace likeness::workflow;

class TestEffectRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<FuseInput> m_asked;
    int m_running = 0;
    int m_mostRunning = 0;
    QStringList m_hanging{};

    //! Ends one turn of the loop later, with its photo's name for a picture, or hangs.
    class Fusing : public OperationOf<FuseOutcome>
    {
    public:
        Fusing(TestEffectRun &test, FuseInput input)
            : m_test(test)
            , m_input(std::move(input))
        {}

    protected:
        void run() override
        {
            m_test.m_mostRunning = std::max(m_test.m_mostRunning, ++m_test.m_running);
            const QString photo = m_input.faces.first().photoPath;
            if (m_test.m_hanging.contains(photo))
                return;
            QMetaObject::invokeMethod(
                this, [this, photo] { end(photo); }, Qt::QueuedConnection);
        }
        void stop() override { --m_test.m_running; }

    private:
        void end(const QString &photo)
        {
            --m_test.m_running;
            if (photo.contains("bad"))
                return fail({.kind = ErrorKind::Service, .code = "FailedOperation.NoFaceDetected"});
            finish(FuseOutcome{.picture = photo.toUtf8(), .format = photo.contains("png") ? "png" : "jpeg"});
        }

        TestEffectRun &m_test;
        FuseInput m_input;
    };

    EffectRun *runOf(const QStringList &photos, const QString &folder = "effect/1")
    {
        const EffectPlan plan{
            .project = "at_1", .material = "mt_1", .photos = photos, .folder = m_folder.filePath(folder)};
        return new EffectRun(
            plan,
            [this](const FuseInput &input) {
                m_asked.append(input);
                return new Fusing(*this, input);
            },
            this);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_asked.clear();
        m_hanging.clear();
        m_running = m_mostRunning = 0;
    }

    //! Room is made beside the folder of results; without a name there is none to make.
    void noFolderRemovesNothing()
    {
        QFile other(m_folder.filePath("other"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        auto *run = new EffectRun(
            {.project = "at_1", .material = "mt_1", .photos = {"/p/good.jpg"}},
            [this](const FuseInput &input) { return new Fusing(*this, input); }, this);
        QString code;
        run->whenDone(this, [&](const Result<Tally> &tally) { code = tally ? QString() : tally.error().code; });
        run->start();
        QTRY_COMPARE(code, QString("File.NotWritable"));
        QVERIFY(other.exists());
    }

    void everyPhotoIsTriedAndKept()
    {
        QStringList photos;
        for (int i = 0; i < 9; ++i)
            photos += QString("/p/%1%2.jpg").arg(i % 3 == 2 ? "bad" : i == 1 ? "png" : "good").arg(i);
        EffectRun *run = runOf(photos);
        QMap<int, QString> files;
        QStringList codes;
        connect(run, &EffectRun::photoEnded, this, [&](int index, const Result<QString> &file) {
            if (file)
                files[index] = *file;
            else
                codes += file.error().code;
        });
        std::optional<Tally> tally;
        QList<qint64> progress;
        connect(run, &Operation::progressed, this, [&](const Progress &p) { progress += p.done; });
        run->whenDone(this, [&](const Result<Tally> &r) { tally = r ? *r : Tally{}; });
        run->start();
        QTRY_VERIFY(tally);
        QCOMPARE(*tally, (Tally{.total = 9, .succeeded = 6, .failed = 3}));
        QCOMPARE(codes, QStringList(3, "FailedOperation.NoFaceDetected"));
        QCOMPARE(files.keys(), (QList<int>{0, 1, 3, 4, 6, 7}));
        QVERIFY(files.value(1).endsWith("/effect/1/0002.png"));
        QFile file(files.value(7));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("/p/good7.jpg"));
        QCOMPARE(progress, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(m_mostRunning, 2);
        QCOMPARE(m_asked.first().project, QString("at_1"));
        QCOMPARE(m_asked.first().material, QString("mt_1"));
        QCOMPARE(m_asked.first().mark, MarkChoice()); // as ever: marked by default
    }
    void resultsOfBeforeGo()
    {
        QDir().mkpath(m_folder.filePath("effect/0"));
        QFile old(m_folder.filePath("effect/0/0001.jpg"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.close();
        bool ended = false;
        EffectRun *run = runOf({"/p/a.jpg"}, "effect/2");
        run->whenDone(this, [&](const Result<Tally> &) { ended = true; });
        run->start();
        QTRY_VERIFY(ended);
        QVERIFY(!old.exists());
        QVERIFY(QFileInfo::exists(m_folder.filePath("effect/2/0001.jpg")));
    }
    void cancellingKeepsWhatHasComeAndAsksNoMore()
    {
        m_hanging = {"/p/c.jpg", "/p/d.jpg"};
        EffectRun *run = runOf({"/p/a.jpg", "/p/b.jpg", "/p/c.jpg", "/p/d.jpg", "/p/e.jpg"});
        int kept = 0;
        connect(run, &EffectRun::photoEnded, this, [&] { ++kept; });
        std::optional<ErrorKind> kind;
        run->whenDone(this, [&](const Result<Tally> &r) { kind = r ? ErrorKind::Internal : r.error().kind; });
        run->start();
        QTRY_COMPARE(m_asked.size(), 4);
        QTRY_COMPARE(kept, 2);
        QTRY_COMPARE(m_running, 2);
        run->cancel();
        QCOMPARE(kind, std::optional(ErrorKind::Cancelled));
        QCOMPARE(m_running, 0);
        QCoreApplication::processEvents();
        QCOMPARE(kept, 2);
        QCOMPARE(m_asked.size(), 4);
        QVERIFY(QFileInfo::exists(m_folder.filePath("effect/1/0002.jpg")));
    }
    void aFolderThatCannotBeMadeIsToldBeforeAnyCall()
    {
        QFile file(m_folder.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QString code;
        EffectRun *run = runOf({"/p/a.jpg"}, "file/below/1");
        run->whenDone(this, [&](const Result<Tally> &r) { code = r ? QString() : r.error().code; });
        run->start();
        QTRY_COMPARE(code, QString("File.NotWritable"));
        QVERIFY(m_asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEffectRun)
#include "tst_effectrun.moc"
