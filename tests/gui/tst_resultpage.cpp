// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/canvas.h"
#include "gui/picture/loupe.h"
#include "gui/result/resultpage.h"
#include "gui/result/resultpresenter.h"
#include "tests/gui/stallwatch.h"

#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

struct RecordingView : ResultView
{
    void showNothing() override { log += "nothing"; }
    void showPictures(const QImage &, const QImage &after) override { picture = after; }
    void showFace(const QRect &shown) override { face = shown; }
    void showFacts(const ResultFacts &given) override { facts = given; }
    void showMessage(const Message &given) override { message = given; }
    void clearMessage() override { message = {}; }
    void showSavedAs(const QString &path) override { savedAs = path; }
    void askForFile(const QString &suggested) override { log += suggested; }

    QStringList log;
    QImage picture;
    QRect face;
    ResultFacts facts;
    Message message;
    QString savedAs;
};

workflow::FuseOutcome outcome()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::green);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return {.picture = buffer.data(),
            .format = "png",
            .size = image.size(),
            .requestId = "0123456789abcdef",
            .elapsedMs = 1400,
            .attempts = 2,
            .warnings = {{.code = "Pose", .text = {}}}};
}

ResultWords words()
{
    return {.warning = [](const api::LikenessWarning &w) { return "about " + w.code; },
            .error = [](const Error &e) { return "words for " + e.code; },
            .marks = [](const QByteArray &) { return QStringList{"AI made"}; }};
}

} // namespace

class ResultPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints).*")));
    }

    void anOutcomeBecomesPictureAndFacts()
    {
        RecordingView view;
        ResultPresenter presenter(view, words());
        presenter.show(outcome(), {});
        QTRY_COMPARE(view.picture.size(), QSize(64, 48));
        QCOMPARE(view.facts.marks, QStringList{"AI made"});
        QCOMPARE(view.facts.warnings, QStringList{"about Pose"});
        QCOMPARE(view.facts.facts.first().value, QStringLiteral("0123456789abcdef"));
        QVERIFY(view.facts.facts.first().copyable);
    }

    void theSavedFileHoldsTheBytesAsReceived()
    {
        const QTemporaryDir dir;
        RecordingView view;
        ResultPresenter presenter(view, words());
        presenter.show(outcome(), {});
        presenter.chooseFile();
        QCOMPARE(view.log, QStringList{"fused-01234567.png"});
        const QString path = dir.filePath("out.png");
        presenter.save(path);
        QTRY_COMPARE(view.savedAs, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), outcome().picture);
    }

    void aFileThatCannotBeWrittenIsToldInline()
    {
        RecordingView view;
        ResultPresenter presenter(view, words());
        presenter.show(outcome(), {});
        presenter.save(QStringLiteral("/nowhere/at/all.png"));
        QTRY_COMPARE(view.message.text, QStringLiteral("words for File.NotWritten"));
        QVERIFY(view.savedAs.isEmpty());
    }

    void bytesThatAreNoPictureAreToldWithTheRequestId()
    {
        RecordingView view;
        ResultPresenter presenter(view, words());
        workflow::FuseOutcome broken = outcome();
        broken.picture = "junk";
        presenter.show(broken, {});
        QTRY_COMPARE(view.message.reference, QStringLiteral("Result.NotAPicture 0123456789abcdef"));
    }

    void moderationIsAmongTheFacts()
    {
        RecordingView view;
        ResultPresenter presenter(view, words());
        workflow::FuseOutcome moderated = outcome();
        moderated.review = {{.category = "Scene", .suggestion = "PASS"}, {.suggestion = "BLOCK"}, {}};
        presenter.show(moderated, {});
        QStringList told;
        for (const Fact &each : view.facts.facts) {
            if (each.name.startsWith("Moderation"))
                told.append(each.value);
        }
        QCOMPARE(told, (QStringList{"Passed (Scene)", "Blocked"}));
    }

    void theFaceIsCarriedToTheResultsSize()
    {
        RecordingView view;
        ResultPresenter presenter(view, words());
        QImage before(128, 96, QImage::Format_RGB32); // twice the result's size
        presenter.show(outcome(), before, {40, 40, 40, 40});
        QTRY_COMPARE(view.face, QRect(15, 15, 30, 30));
        presenter.show(outcome(), {}, {40, 40, 40, 40});
        QTRY_VERIFY(view.face.isEmpty());
    }

    void theLoupeShowsPixelForPixelWhereThePointerIs()
    {
        ResultPage page;
        page.resize(1000, 700);
        QImage large(4000, 3000, QImage::Format_RGB32);
        large.fill(Qt::gray);
        page.showPictures(large, large);
        page.show();
        auto *button = page.findChild<QAbstractButton *>("loupeButton");
        button->click();
        auto *loupe = page.findChild<Loupe *>("loupe");
        QVERIFY(loupe->isVisible());
        QCOMPARE(loupe->shown().center().toPoint(), QPoint(2000, 1500));
        QCOMPARE(loupe->shown().width(), loupe->width() * page.devicePixelRatioF());
        Canvas *canvas = page.comparer()->canvas();
        QTest::mouseMove(canvas, canvas->mapToView({1000, 1000}).toPoint());
        const double off = QLineF(loupe->shown().center(), QPointF(1000, 1000)).length();
        QVERIFY2(off < 1 / canvas->zoom() + 1, qPrintable(QString::number(off)));
        button->click();
        QVERIFY(!loupe->isVisible());
    }

    void theFaceFillsTheView()
    {
        ResultPage page;
        page.resize(1000, 700);
        QImage picture(1000, 1000, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        page.showPictures(picture, picture);
        page.showFace({400, 300, 100, 100});
        page.show();
        page.findChild<QAbstractButton *>("face")->click();
        const Canvas *canvas = page.comparer()->canvas();
        const QPointF middle = canvas->mapToImage(QRectF(canvas->rect()).center());
        QVERIFY(QLineF(middle, {450, 350}).length() < 3);
        QVERIFY(canvas->zoom() > 3);
    }

    void thePageShowsItsStates()
    {
        ResultPage page;
        page.resize(1000, 700);
        page.show();
        QSignalSpy save(&page, &ResultPage::saveRequested);
        QVERIFY(page.findChild<QLabel *>("emptyTitle")->isVisible());
        QImage image(200, 150, QImage::Format_RGB32);
        image.fill(Qt::red);
        page.showPictures(image, image);
        page.showFacts({.facts = {{"Request ID", "abc", true}}});
        QVERIFY(!page.findChild<QLabel *>("emptyTitle")->isVisible());
        QVERIFY(!page.findChild<QPushButton *>("openFolder")->isVisible());
        page.showSavedAs("/some/file.png");
        QVERIFY(page.findChild<QPushButton *>("openFolder")->isVisible());
        page.findChild<QPushButton *>("save")->click();
        QCOMPARE(save.size(), 1);
    }
};

LIKENESS_GUI_MAIN(ResultPageTest)
#include "tst_resultpage.moc"
