// SPDX-License-Identifier: Apache-2.0
#include "gui/video/player/mediaplayback.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QMediaMetaData>
#include <QPainter>
#include <QUrl>

namespace likeness::gui {

namespace {

constexpr std::chrono::seconds usualPatience{10};
// The back-end loses a seek that meets the end of the one before: they keep a distance, and one that brings no picture
// is sent again. Once it has read the file to its end, it follows no seek at all but after a new start.
constexpr std::chrono::milliseconds seekDistance{15};
constexpr std::chrono::milliseconds seekPatience{400};
constexpr int mostTries = 5;
constexpr double usualPictureTime = 1000.0 / 25;
constexpr qint64 cutAway = 1000; //!< of the length: what may be missing at the end of a whole file

//! The back-end tells each kind of graphics card that it does not find, past every category.
QObject *quietly()
{
    QLoggingCategory::defaultCategory()->setEnabled(QtDebugMsg, false);
    return nullptr;
}

} // namespace

MediaPlayback::MediaPlayback()
    : m_sink(quietly())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(usualPatience);
    m_seekSoon.setSingleShot(true);
    m_seekSoon.setInterval(seekDistance);
    m_seekAgain.setSingleShot(true);
    m_seekAgain.setInterval(seekPatience);
    m_player.setVideoSink(&m_sink);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &MediaPlayback::takeFrame);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &MediaPlayback::takeStatus);
    connect(&m_player, &QMediaPlayer::playbackStateChanged, this, &MediaPlayback::tellState);
    connect(&m_player, &QMediaPlayer::durationChanged, this, &MediaPlayback::tellState);
    connect(&m_player, &QMediaPlayer::hasAudioChanged, this, &MediaPlayback::takeSound);
    connect(&m_player, &QMediaPlayer::errorOccurred, this, [this] { tell(Trouble::Unreadable); });
    connect(&m_seekSoon, &QTimer::timeout, this, &MediaPlayback::sendSeek);
    connect(&m_seekAgain, &QTimer::timeout, this, &MediaPlayback::seekAgain);
    connect(&m_patience, &QTimer::timeout, this, [this] { tell(Trouble::NoPicture); });
}

MediaPlayback::~MediaPlayback()
{
    m_news = {};
    m_player.stop();
}

void MediaPlayback::open(const QString &path)
{
    m_inTrouble = false;
    m_wanted = -1;
    m_frame = {};
    m_painted = {};
    for (QTimer *each : {&m_patience, &m_seekSoon, &m_seekAgain})
        each->stop();
    m_player.setSource(path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path));
    if (path.isEmpty() || m_inTrouble)
        return;
    if (!QFileInfo(path).isReadable())
        return tell(Trouble::Unreadable);
    m_patience.start();
    m_player.pause();
}

void MediaPlayback::play()
{
    if (!m_inTrouble)
        m_player.play();
}

void MediaPlayback::pause() { m_player.pause(); }

void MediaPlayback::seek(qint64 position)
{
    if (m_inTrouble)
        return;
    // The picture that comes is the first one that begins at or after the place: so it is the begin of the wanted one.
    const double time = pictureTime();
    const auto inside = double(std::clamp<qint64>(position, 0, std::max<qint64>(0, length() - 1)));
    m_wanted = qint64(std::floor(inside / time + 0.01) * time);
    m_tries = 0;
    if (!m_seekSoon.isActive())
        m_seekSoon.start();
}

void MediaPlayback::sendSeek()
{
    if (m_wanted < 0)
        return;
    m_restarting = true;
    const bool plays = isPlaying();
    m_player.stop();
    m_player.pause();
    m_player.setPosition(m_wanted);
    if (plays)
        m_player.play();
    m_restarting = false;
    m_seekAgain.start();
}

void MediaPlayback::seekAgain()
{
    if (++m_tries < mostTries)
        sendSeek();
    else
        m_wanted = -1; // there is no picture at this place
}

void MediaPlayback::setRate(double rate) { m_player.setPlaybackRate(rate); }

void MediaPlayback::setVolume(double volume)
{
    m_volume = volume;
    if (m_sound)
        m_sound->setVolume(float(volume));
}

bool MediaPlayback::isPlaying() const { return m_player.playbackState() == QMediaPlayer::PlayingState; }

qint64 MediaPlayback::position() const
{
    if (m_wanted >= 0)
        return m_wanted;
    return m_frame.isValid() ? std::max<qint64>(0, m_frame.startTime() / 1000) : 0;
}

double MediaPlayback::pictureTime() const
{
    const double rate = m_player.metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    return rate > 0 ? 1000 / rate : usualPictureTime;
}

void MediaPlayback::paint(QPainter &painter, const QRect &rect) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (QSizeF(rect.size()) * ratio).toSize();
    if (m_painted.size() != size)
        m_painted = m_painter.picture(m_frame, size);
    painter.drawImage(rect, m_painted);
}

void MediaPlayback::takeFrame(const QVideoFrame &frame)
{
    if (!frame.isValid()) // the player empties its sink when it stops: the last picture stays
        return;
    m_patience.stop();
    if (m_wanted >= 0) {
        const auto away = double(std::abs(frame.startTime() / 1000 - m_wanted));
        if (m_seekAgain.isActive() && away > 1.5 * pictureTime())
            return; // of the new start
        if (!m_seekSoon.isActive()) {
            m_wanted = -1;
            m_seekAgain.stop();
        }
    }
    m_frame = frame;
    m_painted = {};
    if (m_news.picture)
        m_news.picture();
}

void MediaPlayback::takeStatus(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::InvalidMedia)
        return tell(Trouble::Unreadable);
    if (status != QMediaPlayer::EndOfMedia)
        return;
    if (m_frame.isValid() && position() + cutAway < length())
        return tell(Trouble::Cut);
    if (m_news.ended)
        m_news.ended();
}

void MediaPlayback::takeSound(bool available)
{
    if (!available || m_sound)
        return;
    m_sound = std::make_unique<QAudioOutput>();
    m_sound->setVolume(float(m_volume));
    m_player.setAudioOutput(m_sound.get());
}

void MediaPlayback::tell(Trouble trouble)
{
    m_patience.stop();
    if (std::exchange(m_inTrouble, trouble != Trouble::Cut))
        return;
    if (m_news.trouble)
        QMetaObject::invokeMethod(
            this,
            [this, trouble] {
                if (m_news.trouble)
                    m_news.trouble(trouble);
            },
            Qt::QueuedConnection);
}

void MediaPlayback::tellState()
{
    if (m_news.state && !m_restarting)
        m_news.state();
}

} // namespace likeness::gui

#include "moc_mediaplayback.cpp"
