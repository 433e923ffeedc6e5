// SPDX-License-Identifier: Apache-2.0
// What outlives a crash: the session as bytes, the file that is kept while the window is open, and the program itself.
#include "gui/compose/composepage.h"
#include "gui/compose/composepresenter.h"
#include "gui/window/sessionkeeper.h"
#include "tests/gui/composedoubles.h"
#include "tests/gui/stallwatch.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace likeness;
using namespace likeness::gui;

namespace {

ComposeSession whole()
{
    ComposeSession session{.project = "at_1", .material = "mt_1", .photo = "b.jpg"};
    session.drawn.photos = {"a.jpg", "b.jpg"};
    session.drawn.rects.insert("a.jpg", {{.id = 1, .rect = {1, 2, 30, 40}}, {.id = 3, .rect = {50, 60, 70, 80}}});
    session.drawn.assignment.tie({"a.jpg", 3}, "mt_1_2");
    session.settings = {.profileDegree = 20,
                        .faceDegree = 100,
                        .mark = {.kind = workflow::MarkChoice::Kind::Own, .logoPath = "logo.png", .rect = {5, 6, 7, 8}},
                        .metaData = {{.metaKey = "k", .metaValue = "v"}},
                        .form = api::ResponseForm::Url};
    return session;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    gui::testing::Doubles m_doubles;
    std::unique_ptr<ComposePage> m_page;
    std::unique_ptr<ComposePresenter> m_presenter;
    std::unique_ptr<SessionKeeper> m_keeper;

    //! As at a start of the program; what ready() told.
    bool start()
    {
        m_keeper.reset();
        m_presenter.reset();
        m_page = std::make_unique<ComposePage>();
        m_presenter = std::make_unique<ComposePresenter>(*m_page, m_doubles.actions());
        m_keeper = std::make_unique<SessionKeeper>(*m_presenter, m_folder->path(), nullptr);
        QSignalSpy ready(m_keeper.get(), &SessionKeeper::ready);
        m_keeper->begin();
        return QTest::qWaitFor([&] { return !ready.isEmpty(); }) && ready.first().first().toBool();
    }
    QByteArray kept() const
    {
        QFile file(m_keeper->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void startProgram(QProcess &program, const QStringList &photos) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("HOME", m_folder->path());
        program.setProcessEnvironment(environment);
        program.start(LIKENESS_BIN_DIR "/likeness", QStringList{"--data-dir", m_folder->filePath("data")} + photos);
    }
    QByteArray programSession() const
    {
        QFile file(m_folder->filePath("data/session/compose.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        m_folder = std::make_unique<QTemporaryDir>();
        m_doubles = {};
    }
    void cleanup()
    {
        m_keeper.reset();
        m_presenter.reset();
        m_page.reset();
    }

    void everythingComesThroughTheBytes()
    {
        const auto again = readSession(bytesOf(whole()));
        QVERIFY(again);
        QCOMPARE(again->drawn, whole().drawn);
        QCOMPARE(again->settings, whole().settings);
        QCOMPARE(*again, whole());
    }
    void otherBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = bytesOf(whole());
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("junk") << QByteArray("\xff\x00\x01", 3);
        QTest::newRow("a later version") << QByteArray(good).replace("\"version\":1", "\"version\":2");
    }
    void otherBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readSession(bytes));
    }
    void withoutAFileNothingIsBroughtBack()
    {
        QVERIFY(!start());
        QVERIFY(m_presenter->state().photos.isEmpty());
    }
    void aSessionThatBrokeOffIsBack()
    {
        QVERIFY(!start());
        m_presenter->setProject("at_1");
        m_presenter->addPhotos({"a.jpg", "b.jpg"});
        m_presenter->choosePhoto("a.jpg");
        m_presenter->editRects({.kind = RectEdit::Kind::Draw, .id = 1, .after = {{.id = 1, .rect = {1, 2, 90, 90}}}});
        QTRY_COMPARE(m_presenter->state().material, QString("mt_1"));
        m_presenter->tie({"a.jpg", 1}, "mt_1_2");
        FuseSettings settings = m_presenter->state().settings;
        settings.faceDegree = 77;
        m_presenter->setSettings(settings);
        const ComposeSession before = sessionOf(m_presenter->state());
        QTRY_COMPARE(kept(), bytesOf(before));
        QVERIFY(start()); // without an end
        QTRY_VERIFY(!m_presenter->state().materials.isEmpty());
        QCOMPARE(sessionOf(m_presenter->state()), before);
        QVERIFY(!m_presenter->undoStack().canUndo());
        QVERIFY(m_page->findChild<MessageBar *>()->message().text.contains("back"));
    }
    void aCleanEndLeavesNothing()
    {
        QVERIFY(!start());
        m_presenter->addPhotos({"a.jpg"});
        QTRY_VERIFY(!kept().isEmpty());
        m_presenter->addPhotos({"b.jpg"});
        m_keeper->end();
        QVERIFY(kept().isEmpty());
        QVERIFY(!start());
    }
    void aNewSessionBeginsWithTheDefaultMark()
    {
        QImage image(300, 300, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QVERIFY(image.save(m_folder->filePath("photo.png")) && image.save(m_folder->filePath("house-logo.png")));
        QVERIFY(QDir().mkpath(m_folder->filePath("data")));
        QSettings kept(m_folder->filePath("data/likeness.ini"), QSettings::IniFormat);
        kept.setValue("files/defaultLogo", m_folder->filePath("house-logo.png"));
        kept.sync();
        QProcess program;
        startProgram(program, {m_folder->filePath("photo.png")});
        QTRY_VERIFY_WITH_TIMEOUT(programSession().contains("house-logo.png"), 30000);
        program.kill();
        QTRY_COMPARE(program.state(), QProcess::NotRunning);
    }
    void aProgramThatWasKilledBeginsWhereItWas()
    {
        const QString photo = m_folder->filePath("photo.png");
        QImage image(300, 300, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QVERIFY(image.save(photo));
        QProcess killed;
        startProgram(killed, {photo});
        QTRY_VERIFY_WITH_TIMEOUT(programSession().contains("photo.png"), 30000);
        QProcess second; // raises the first and ends
        startProgram(second, {m_folder->filePath("another.png")});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30000);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(programSession().contains("another.png"), 30000);
        QCOMPARE(killed.state(), QProcess::Running);
        killed.kill();
        QTRY_COMPARE(killed.state(), QProcess::NotRunning);
        QProcess again;
        startProgram(again, {m_folder->filePath("third.png")});
        QTRY_VERIFY_WITH_TIMEOUT(programSession().contains("third.png"), 30000);
        QVERIFY(programSession().contains("photo.png"));
        QVERIFY(programSession().contains("another.png"));
        again.kill();
        QTRY_COMPARE(again.state(), QProcess::NotRunning);
    }
};

LIKENESS_GUI_MAIN(TestSession)
#include "tst_session.moc"
