// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>
#include <functional>

class QPainter;

namespace likeness::gui {

//! One video file decoded into pictures; draws them wherever it is asked to. Qt Multimedia stands behind it in a module
//! of its own, tests may put something else there. Lives on the window's thread; times are milliseconds.
class Playback
{
public:
    enum class Trouble {
        Unreadable, //!< no video, or one of an unknown kind
        NoPicture,  //!< opened, but no picture came in time
        Cut,        //!< it ended well before its own length
    };

    //! Told from the event loop; empty ones are left out.
    struct News
    {
        std::function<void()> picture{}; //!< another one is to be drawn
        std::function<void()> state{};   //!< length, playing or stopped has changed
        std::function<void()> ended{};   //!< played to its end; it stands at its last picture
        std::function<void(Trouble)> trouble{};
    };

    virtual ~Playback() = default;

    virtual void setNews(News news) = 0;
    //! Shows the file's first picture and waits; an empty path closes.
    virtual void open(const QString &path) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void seek(qint64 position) = 0;
    virtual void setRate(double rate) = 0;     //!< 1 is as it was filmed
    virtual void setVolume(double volume) = 0; //!< 0 … 1; 0 is silent

    virtual bool isPlaying() const = 0;
    virtual bool hasSound() const = 0;
    virtual qint64 position() const = 0;    //!< of the picture that is shown
    virtual qint64 length() const = 0;      //!< 0: not known yet
    virtual double pictureTime() const = 0; //!< how long one picture stands
    virtual QSize pictureSize() const = 0;  //!< empty: none has come yet

    //! Draws the present picture as large as it fits into the rectangle.
    virtual void paint(QPainter &painter, const QRect &rect) const = 0;
};

} // namespace likeness::gui
