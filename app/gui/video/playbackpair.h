// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/playback.h"

#include <QElapsedTimer>
#include <QObject>
#include <memory>

namespace likeness::gui {

//! How a pair stands. Times are milliseconds.
struct PlayState
{
    bool open = false;
    bool playing = false;
    bool sound = false;
    bool canBeside = false; //!< there is a template to be shown beside
    qint64 position = 0;
    qint64 length = 0;
    double pictureTime = 40;

    bool operator==(const PlayState &) const = default;
};

//! A video and, silent and in step with it, the one it was made from. Without the second it is a plain player.
class PlaybackPair : public QObject
{
    Q_OBJECT

public:
    using Make = std::function<std::unique_ptr<Playback>()>;

    using QObject::QObject;

    //! Asked when the first video is opened; null from it means that there is no player on this system.
    void setMaker(Make make) { m_make = std::move(make); }
    const Playback *first() const { return m_first.get(); }
    const Playback *second() const { return m_second.get(); } //!< null: not shown
    PlayState state() const;

    void open(const QString &path, const QString &beside);
    void showBeside(bool shown);
    void play();
    void pause();
    void toggle();
    void seek(qint64 position);
    void step(int pictures); //!< pauses; negative goes back
    void setRate(double rate);
    void setLoop(bool loop) { m_loop = loop; }
    void setVolume(double volume); //!< 0 … 1

signals:
    void firstPicture();
    void secondPicture();
    void changed();
    void troubled(likeness::gui::Playback::Trouble trouble);

private:
    bool makeFirst();
    void openFirst();
    void openSecond();
    void keepStep();
    void end();

    Make m_make;
    std::unique_ptr<Playback> m_first;
    std::unique_ptr<Playback> m_second;
    QString m_path;
    QString m_besidePath;
    QElapsedTimer m_sinceStep;
    double m_rate = 1;
    double m_volume = 1;
    bool m_loop = false;
    bool m_beside = false;
    bool m_isDue = false; //!< the first is to be opened
};

} // namespace likeness::gui
