// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"
#include "tests/gui/composedoubles.h"
#include "tests/gui/stallwatch.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

//! Keeps what was last shown.
struct Recorder : ComposeView
{
    QList<FilmItem> photos, materials;
    QImage photo, picture, logo;
    QList<RectItem> rects, templateFaces;
    QList<QRect> suggestions;
    QList<FaceLine> lines;
    QList<CheckLine> checks;
    FuseSettings settings;
    QString blocker, progress;
    QStringList messages;

    void showPhotos(const QList<FilmItem> &items, const QString &) override { photos = items; }
    void showPhoto(const QImage &image) override { photo = image; }
    void showAddress(const QString &) override {}
    void showPhotoFaces(const QList<RectItem> &faces, const QList<QRect> &found) override
    {
        rects = faces;
        suggestions = found;
    }
    void showMaterials(const QList<FilmItem> &items, const QString &) override { materials = items; }
    void showTemplate(const QImage &image) override { picture = image; }
    void showTemplateFaces(const QList<RectItem> &faces) override { templateFaces = faces; }
    void showFaceLines(const QList<FaceLine> &shown) override { lines = shown; }
    void showSettings(const FuseSettings &shown) override { settings = shown; }
    void showLogo(const QImage &shown) override { logo = shown; }
    void showChecks(const QList<CheckLine> &shown) override { checks = shown; }
    void showBlocker(const QString &why) override { blocker = why; }
    void showProgress(const QString &text, qint64, qint64) override { progress = text; }
    void showIdle() override { progress.clear(); }
    void showMessage(const Message &message) override { messages.append(message.text); }
    void clearMessage() override {}
};

} // namespace

class TestComposePresenter : public QObject
{
    Q_OBJECT

    gui::testing::Doubles m_doubles;
    std::unique_ptr<Recorder> m_view;
    std::unique_ptr<ComposePresenter> m_presenter;

    void open(const QString &path = "a.jpg")
    {
        m_presenter->setProject("at_1");
        m_presenter->startWith({path});
        QTRY_COMPARE(m_view->suggestions.size(), 1);
        QTRY_COMPARE(m_presenter->state().material, QString("mt_1"));
    }
    void draw(int id, const QRect &rect)
    {
        QList<RectItem> after = m_view->rects;
        after.append({.id = id, .rect = rect});
        m_presenter->editRects({.kind = RectEdit::Kind::Draw, .id = id, .before = m_view->rects, .after = after});
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_presenter.reset();
        m_doubles = {};
        m_view = std::make_unique<Recorder>();
        m_presenter = std::make_unique<ComposePresenter>(*m_view, m_doubles.actions());
    }
    void cleanup() { m_presenter.reset(); }

    void theButtonSaysWhatIsMissing()
    {
        QVERIFY(!m_view->blocker.isEmpty());
        QVERIFY(!m_presenter->mayFuse());
        m_presenter->fuse();
        QVERIFY(m_doubles.fused.isEmpty());
    }
    void onePhotoAndOneClickAreEnough()
    {
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        QSignalSpy fused(m_presenter.get(), &ComposePresenter::fused);
        m_presenter->fuse();
        QVERIFY(m_presenter->isRunning());
        QTRY_COMPARE(fused.size(), 1);
        QCOMPARE(m_doubles.fused.first().faces, (QList<workflow::FaceChoice>{{.photoPath = "a.jpg"}}));
        QVERIFY(m_view->progress.isEmpty());
    }
    void aRuleThatStopsIsTheBlockerAndCanBeMended()
    {
        m_doubles.findings = {
            {.rule = api::Rule::RectTooSmall, .severity = api::Severity::Stop, .face = 0, .value = 10, .limit = 30}};
        open();
        QTRY_VERIFY(!m_view->photo.isNull());
        draw(1, {100, 100, 10, 10});
        QTRY_COMPARE(m_view->checks.size(), 1);
        QVERIFY(m_view->blocker.startsWith("rule "));
        QTRY_VERIFY(!m_view->checks.first().mend.isEmpty());
        QTRY_VERIFY(m_presenter->state().rectOf({"a.jpg", 1}).has_value());
        m_presenter->mend(0);
        QCOMPARE(m_view->rects.first().rect, QRect(90, 90, 30, 30));
    }
    void drawingAndTyingCanBeUndone()
    {
        open();
        draw(1, {0, 0, 50, 50});
        m_presenter->tieCurrent(2);
        QCOMPARE(m_view->lines.first().number, 2);
        QCOMPARE(m_view->rects.first().color, m_view->templateFaces.at(1).color);
        m_presenter->undoStack().undo();
        QCOMPARE(m_view->lines.first().number, 0);
        m_presenter->undoStack().undo();
        QVERIFY(m_view->rects.isEmpty());
        m_presenter->undoStack().redo();
        m_presenter->undoStack().redo();
        QCOMPARE(m_view->lines.first().number, 2);
    }
    void movesByKeysAreOneStepBack()
    {
        open();
        draw(1, {0, 0, 50, 50});
        for (int x = 1; x < 5; ++x) {
            m_presenter->editRects(
                {.kind = RectEdit::Kind::Move, .id = 1, .byKey = true, .after = {{.id = 1, .rect = {x, 0, 50, 50}}}});
        }
        QCOMPARE(m_presenter->undoStack().count(), 2);
        m_presenter->undoStack().undo();
        QCOMPARE(m_view->rects.first().rect.x(), 0);
    }
    void foundFacesAreAcceptedOnce()
    {
        open();
        m_presenter->acceptSuggestions();
        m_presenter->acceptSuggestions();
        QCOMPARE(m_view->rects.size(), 1);
        QCOMPARE(m_view->rects.first().rect, QRect(50, 50, 90, 90));
    }
    void aRemovedPhotoComesBackWithItsFaces()
    {
        open();
        draw(1, {0, 0, 50, 50});
        m_presenter->tieCurrent(2);
        m_presenter->addPhotos({"b.jpg"});
        m_presenter->removePhoto("a.jpg");
        QCOMPARE(m_view->photos.size(), 1);
        QCOMPARE(m_presenter->state().photo, QString("b.jpg"));
        QVERIFY(m_view->messages.last().contains("a.jpg"));
        m_presenter->actOnMessage(0);
        QCOMPARE(m_presenter->state().photo, QString("a.jpg"));
        QCOMPARE(m_view->photos.first().id, QString("a.jpg"));
        QCOMPARE(m_view->lines.first().number, 2);
        m_presenter->undoStack().undo();
        QCOMPARE(m_view->photos.size(), 1);
    }
    void theLastPhotoLeavesAnEmptyCanvas()
    {
        open();
        m_presenter->removePhoto("a.jpg");
        QVERIFY(m_presenter->state().photo.isEmpty());
        QVERIFY(m_view->photo.isNull());
        m_presenter->undoStack().undo();
        QCOMPARE(m_presenter->state().photo, QString("a.jpg"));
    }
    void anEarlierFusionComesBack()
    {
        open();
        const workflow::FuseInput input{
            .project = "at_1",
            .material = "mt_1",
            .faces = {{.photoPath = "b.jpg", .rect = QRect(5, 5, 60, 60), .templateFaceId = "mt_1_2"},
                      {.photoPath = "c.jpg"}},
            .profileDegree = 30,
            .mark = {.kind = workflow::MarkChoice::Kind::None, .reason = "preview"}};
        m_presenter->load(input, false);
        QTRY_COMPARE(m_view->photos.size(), 2);
        QCOMPARE(m_presenter->state().photo, QString("b.jpg"));
        QCOMPARE(m_view->settings.profileDegree, 30);
        QCOMPARE(m_view->settings.mark.reason, QString("preview"));
        QTRY_COMPARE(m_view->lines.first().number, 2);
        QVERIFY(m_doubles.fused.isEmpty());
        m_presenter->undoStack().undo();
        QCOMPARE(m_view->photos.size(), 1);
        QCOMPARE(m_presenter->state().photo, QString("a.jpg"));
    }
    void runAgainFusesOnceNothingStopsIt()
    {
        open();
        m_presenter->load({.project = "at_1", .material = "mt_1", .faces = {{.photoPath = "b.jpg"}}}, true);
        QVERIFY(m_doubles.fused.isEmpty());
        QTRY_COMPARE(m_doubles.fused.size(), 1);
        QCOMPARE(m_doubles.fused.first().faces.first().photoPath, QString("b.jpg"));
    }
    void runAgainStopsWhereSomethingIsWrong()
    {
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        m_doubles.findings = {{.rule = api::Rule::PhotoReadable, .severity = api::Severity::Stop, .face = 0}};
        m_presenter->load({.project = "at_1", .material = "mt_1", .faces = {{.photoPath = "b.jpg"}}}, true);
        QTRY_VERIFY(!m_view->blocker.isEmpty());
        m_doubles.findings.clear();
        m_presenter->choosePhoto("b.jpg");
        QTRY_VERIFY(m_presenter->mayFuse());
        QVERIFY(m_doubles.fused.isEmpty());
    }
    void aMaterialOfAnotherPageIsTaken()
    {
        open();
        m_presenter->useMaterial("at_2", "mt_1");
        QCOMPARE(m_presenter->state().project, QString("at_2"));
        QTRY_COMPARE(m_presenter->state().material, QString("mt_1"));
    }
    void aLaterAttemptIsToldByItsNumber()
    {
        m_doubles.hang = true;
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        m_presenter->fuse();
        QVERIFY(!m_view->progress.contains("attempt"));
        emit m_doubles.running->progressed({0, 500, "turn"});
        QVERIFY(m_view->progress.contains("its turn"));
        emit m_doubles.running->progressed({2, 4, "retry"});
        QVERIFY(m_view->progress.contains("attempt 2"));
        emit m_doubles.running->progressed({1, 2, "upload"});
        QVERIFY(m_view->progress.contains("50"));
        QVERIFY(m_view->progress.contains("attempt 2"));
        m_presenter->cancel();
    }
    void cancellingIsSilent()
    {
        m_doubles.hang = true;
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        m_presenter->fuse();
        QVERIFY(!m_view->progress.isEmpty());
        m_presenter->cancel();
        QTRY_VERIFY(!m_presenter->isRunning());
        QVERIFY(m_view->progress.isEmpty());
        QVERIFY(m_view->messages.isEmpty());
    }
    void aFailureIsTold()
    {
        m_doubles.fuseError = Error{.kind = ErrorKind::Service, .code = "FailedOperation.NoFaceDetected"};
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        m_presenter->fuse();
        QTRY_COMPARE(m_view->messages, QStringList("FailedOperation.NoFaceDetected"));
    }
    void aFileThatIsNoPictureIsMarked()
    {
        m_presenter->addPhotos({"notes.txt"});
        QTRY_COMPARE(m_view->photos.first().trouble, QString("Input.NotAPicture"));
    }
    void aRemovedPhotoTakesItsTiesAlong()
    {
        open();
        m_presenter->addPhotos({"b.jpg"});
        m_presenter->tieCurrent(1);
        QCOMPARE(m_presenter->state().drawn.assignment.ties.size(), 1);
        m_presenter->removePhoto("b.jpg");
        QCOMPARE(m_presenter->state().photo, QString("a.jpg"));
        QVERIFY(m_presenter->state().drawn.assignment.ties.isEmpty());
    }
    void goingWhileWorkRunsIsSafe()
    {
        m_doubles.hang = true;
        open();
        QTRY_VERIFY(m_presenter->mayFuse());
        m_presenter->fuse();
        m_presenter->addPhotos({"b.jpg", "c.jpg"});
        m_presenter.reset();
    }
    void ofManyPhotosTheListHasWhatMatters()
    {
        QStringList paths;
        for (int i = 0; i < 500; ++i)
            paths.append(QString("%1.jpg").arg(i));
        m_presenter->startWith(paths);
        m_presenter->tie({.photo = "400.jpg"}, "f1");
        QCOMPARE(m_view->lines.size(), 2); // the one on the canvas and the one assigned
    }
};

LIKENESS_GUI_MAIN(TestComposePresenter)
#include "tst_composepresenter.moc"
