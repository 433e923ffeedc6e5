// SPDX-License-Identifier: Apache-2.0
// The player on real files: every picture of the clips has a grey of its own, so that a picture tells its number.
#include "gui/video/player.h"
#include "gui/video/player/framepainter.h"
#include "gui/video/player/mediaplayback.h"
#include "gui/video/playercontrols.h"
#include "gui/video/videoscreen.h"
#include "tests/gui/stallwatch.h"
#include "tests/support/videofactory.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>

using namespace likeness::gui;
using likeness::testing::writeClip;

namespace {

constexpr int pictures = 25;
constexpr int greyStep = 9;

QImage greyPicture(int number)
{
    QImage image(96, 96, QImage::Format_RGB32);
    image.fill(QColor(number * greyStep, number * greyStep, number * greyStep));
    return image;
}

//! Which picture of a clip this is.
int numberOf(const QImage &image)
{
    return image.isNull() ? -1 : qRound(double(image.pixelColor(image.rect().center()).green()) / greyStep);
}

int frameNumber(const QVideoFrame &frame) { return numberOf(FramePainter().picture(frame, {8, 8})); }

} // namespace

class TestPlayer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip;
    std::unique_ptr<Player> m_player;
    QList<MediaPlayback *> m_made; //!< by the player, in order

    QVideoSink *sink(int which = 0) { return m_made.at(which)->sink(); }
    int shown(int which = 0) { return m_made.size() > which ? frameNumber(sink(which)->videoFrame()) : -1; }
    PlaybackPair &pair() { return m_player->pair(); }
    template<typename T>
    T *part(const char *name)
    {
        return m_player->findChild<T *>(name);
    }
    void press(Qt::Key key) { QTest::keyClick(part<VideoScreen>("videoScreen"), key); }
    void open(const QString &path, const QString &beside = {})
    {
        m_player->showVideo(path, beside);
        QTRY_COMPARE(shown(), 0);
        QTRY_VERIFY(pair().state().open);
    }
    QString broken(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private slots:
    void initTestCase()
    {
        m_clip = m_folder.filePath("clip.mp4");
        QVERIFY(writeClip(m_clip, {.size = {96, 96},
                                   .frames = pictures,
                                   .frame = greyPicture,
                                   .options = {"-g", "8", "-movflags", "+faststart"}}));
    }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression("^(?!This plugin does not|error in decoder)")); // offscreen; a file that is cut
        m_made.clear();
        m_player = std::make_unique<Player>();
        pair().setMaker([this] {
            auto made = std::make_unique<MediaPlayback>();
            m_made.append(made.get());
            return made;
        });
        m_player->resize(500, 400);
        m_player->show();
    }
    void cleanup() { m_player.reset(); }

    void theFirstPictureIsSeenBeforeItPlays()
    {
        open(m_clip);
        QVERIFY(!pair().state().playing);
        QCOMPARE(pair().state().position, 0);
        QTRY_COMPARE(pair().state().length, 1000);
        QCOMPARE(part<QLabel>("time")->text(), QString("0:00.0 / 0:01.0"));
        pair().seek(800); // bright enough to be told from the ground around it
        QTRY_COMPARE(shown(), 20);
        QTRY_COMPARE(numberOf(part<VideoScreen>("videoScreen")->grab().toImage()), 20);
    }
    void whatIsChosenBeforeThePlayerIsLoadedCounts()
    {
        m_player->showVideo(m_folder.filePath("none.mp4"), {});
        QCOMPARE(m_made.size(), 1);
        m_player->showText("Nothing", {});
        m_player->showVideo(m_clip, {});
        QTRY_COMPARE(shown(), 0);
        QTRY_VERIFY(pair().state().open);
        QCOMPARE(m_made.size(), 1);
    }
    void everyPictureComesInItsTurn()
    {
        open(m_clip);
        QList<int> seen;
        QObject context;
        connect(sink(), &QVideoSink::videoFrameChanged, &context, [&](const QVideoFrame &frame) {
            if (frame.isValid())
                seen.append(frameNumber(frame));
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(pair().state().playing);
        QTRY_VERIFY(!pair().state().playing);
        QVERIFY(std::ranges::is_sorted(seen));
        QCOMPARE(seen.last(), pictures - 1);
        QCOMPARE(shown(), pictures - 1); // the last one stays
        QVERIFY2(seen.size() >= pictures * 3 / 4, qPrintable(QString::number(seen.size())));
        press(Qt::Key_Space);
        QTRY_VERIFY(shown() < pictures - 1); // from the begin again
    }
    void scrubbingShowsThePictureOfItsTime()
    {
        open(m_clip);
        auto *slider = part<QSlider>("position");
        QTRY_VERIFY(slider->maximum() >= 1000);
        for (const int number : {20, 3, 12, 24, 0}) {
            slider->setValue(number * 40 + 10);
            QTRY_COMPARE(shown(), number);
        }
        QVERIFY(!pair().state().playing);
    }
    void aSeekDuringPlayGoesOnFromThere()
    {
        open(m_clip);
        // what is seen is taken down as it comes: a busy machine looks too seldom
        bool playing = false;
        QList<int> after;
        QObject context;
        connect(sink(), &QVideoSink::videoFrameChanged, &context, [&](const QVideoFrame &frame) {
            const int number = frame.isValid() ? frameNumber(frame) : -1;
            if (playing)
                return after.append(number);
            if (number < 15)
                return;
            playing = pair().state().playing;
            pair().seek(200);
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(!after.isEmpty() && after.last() == pictures - 1);
        QVERIFY(playing);
        QVERIFY(std::ranges::any_of(after, [](int number) { return number >= 5 && number < 15; }));
    }
    void stepsGoByOnePicture()
    {
        open(m_clip);
        QTRY_VERIFY(pair().state().length > 0);
        for (int number = 1; number <= 10; ++number) {
            press(Qt::Key_Right);
            QTRY_COMPARE(shown(), number);
        }
        for (int number = 9; number >= 6; --number) {
            QTest::mouseClick(part<QAbstractButton>("stepBack"), Qt::LeftButton);
            QTRY_COMPARE(shown(), number);
        }
    }
    void aLoopBeginsAgain()
    {
        open(m_clip);
        press(Qt::Key_L);
        QVERIFY(part<QAbstractButton>("loop")->isChecked());
        part<QComboBox>("rate")->setCurrentIndex(5);
        int before = 0;
        int turns = 0;
        QObject context;
        connect(sink(), &QVideoSink::videoFrameChanged, &context, [&](const QVideoFrame &frame) {
            const int number = frame.isValid() ? frameNumber(frame) : before;
            turns += number < before ? 1 : 0;
            before = number;
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(turns >= 2);
        QVERIFY(pair().state().playing);
    }
    void theTemplateGoesInStep()
    {
        open(m_clip, m_clip);
        QVERIFY(!part<VideoScreen>("besideScreen")->isVisible());
        QTest::mouseClick(part<QAbstractButton>("beside"), Qt::LeftButton);
        QTRY_COMPARE(shown(1), 0);
        QTRY_VERIFY(part<VideoScreen>("besideScreen")->isVisible());
        pair().seek(500);
        QTRY_COMPARE(shown(0), 12);
        QTRY_COMPARE(shown(1), 12);
        press(Qt::Key_Left);
        QTRY_COMPARE(shown(0), 11);
        QTRY_COMPARE(shown(1), 11);
        press(Qt::Key_Space);
        QTRY_VERIFY(shown(0) > 16);
        press(Qt::Key_Space);
        QTRY_COMPARE(shown(1), shown(0));
    }
    void aFileThatIsNoVideoSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("junk") << QByteArray(5000, 'x');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a video");
    }
    void aFileThatIsNoVideoSaysSo()
    {
        QFETCH(QByteArray, bytes);
        m_player->showVideo(broken("broken.mp4", bytes), {});
        QTRY_COMPARE(part<QLabel>("emptyTitle")->text(), QString("This video cannot be read"));
        QVERIFY(part<QLabel>("emptyTitle")->isVisible());
        QVERIFY(!part<QAbstractButton>("play")->isEnabled());
    }
    void aFileThatIsGoneSaysSo()
    {
        m_player->showVideo(m_folder.filePath("gone.mp4"), {});
        QTRY_COMPARE(part<QLabel>("emptyTitle")->text(), QString("This video cannot be read"));
    }
    void aFileThatBreaksOffSaysSo()
    {
        QString two = m_folder.filePath("two.mp4");
        QVERIFY(writeClip(two, {.size = {96, 96},
                                .frames = 100,
                                .frame = [](int number) { return greyPicture(number % pictures); },
                                .options = {"-movflags", "+faststart"}}));
        QFile whole(two);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        open(broken("cut.mp4", bytes.left(bytes.size() * 6 / 10)));
        part<QComboBox>("rate")->setCurrentIndex(5);
        press(Qt::Key_Space);
        QTRY_COMPARE(part<QLabel>("emptyTitle")->text(), QString("This video breaks off: its file is not whole"));
    }
    void anotherVideoMayFollowABrokenOne()
    {
        m_player->showVideo(broken("broken.mp4", "x"), {});
        QTRY_VERIFY(part<QLabel>("emptyTitle")->isVisible());
        open(m_clip);
        QVERIFY(!part<QLabel>("emptyTitle")->isVisible());
        QVERIFY(part<QAbstractButton>("play")->isEnabled());
    }
    void theScreenCanBeFilled()
    {
        open(m_clip);
        press(Qt::Key_F);
        QTRY_VERIFY(m_player->isFullScreen());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_player->isFullScreen());
        QVERIFY(m_player->isVisible());
    }
    void nothingPlaysUnseen()
    {
        open(m_clip);
        press(Qt::Key_Space);
        QTRY_VERIFY(pair().state().playing);
        m_player->hide();
        QTRY_VERIFY(!pair().state().playing);
    }
    void withoutAPlayerItSaysSo()
    {
        pair().setMaker([] { return nullptr; });
        m_player->showVideo(m_clip, {});
        QTRY_VERIFY(part<QLabel>("emptyTitle")->isVisible());
    }
};

LIKENESS_GUI_MAIN(TestPlayer)
#include "tst_player.moc"
