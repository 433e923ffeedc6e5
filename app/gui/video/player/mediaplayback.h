// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/playback.h"
#include "gui/video/player/framepainter.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>
#include <memory>

namespace likeness::gui {

//! Plays with QMediaPlayer and keeps the last picture that came. The back-end is FFmpeg: main() asks for it, since
//! GStreamer's needs plug-ins that a small system has not.
class MediaPlayback : public QObject, public Playback
{
    Q_OBJECT

public:
    MediaPlayback();
    ~MediaPlayback() override;

    //! The place where every decoded picture passes.
    QVideoSink *sink() { return &m_sink; }
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    void setNews(News news) override { m_news = std::move(news); }
    void open(const QString &path) override;
    void play() override;
    void pause() override;
    void seek(qint64 position) override;
    void setRate(double rate) override;
    void setVolume(double volume) override;

    bool isPlaying() const override;
    bool hasSound() const override { return m_player.hasAudio(); }
    qint64 position() const override;
    qint64 length() const override { return m_player.duration(); }
    double pictureTime() const override;
    QSize pictureSize() const override { return m_frame.size(); }

    void paint(QPainter &painter, const QRect &rect) const override;

private:
    void takeFrame(const QVideoFrame &frame);
    void takeStatus(QMediaPlayer::MediaStatus status);
    void takeSound(bool available);
    void sendSeek();
    void seekAgain();
    void tell(Trouble trouble);
    void tellState();

    News m_news;
    QVideoSink m_sink;
    std::unique_ptr<QAudioOutput> m_sound; //!< made for the first video that has any
    QMediaPlayer m_player;
    QVideoFrame m_frame;
    mutable FramePainter m_painter;
    mutable QImage m_painted; //!< the frame as it was drawn last
    QTimer m_patience;
    QTimer m_seekSoon;
    QTimer m_seekAgain;
    qint64 m_wanted = -1; //!< where the last seek went, until its picture comes
    int m_tries = 0;
    bool m_restarting = false;
    double m_volume = 1;
    bool m_inTrouble = false;
};

} // namespace likeness::gui
