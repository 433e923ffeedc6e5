// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/playbackpair.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace likeness::gui {

//! Slider and buttons below a video. Shows a state and tells wishes; plays nothing.
class PlayerControls : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerControls(QWidget *parent = nullptr);

    void showState(const PlayState &state);
    void showFullScreen(bool full);
    bool loops() const;
    bool isMuted() const;
    double volume() const; //!< 0 … 1, of the slider
    void setLoops(bool loops);
    void setMuted(bool muted);

signals:
    void playToggled();
    void sought(qint64 position);
    void stepped(int pictures);
    void loopChanged(bool loop);
    void rateChosen(double rate);
    void soundChanged(); //!< muted or volume
    void besideChanged(bool shown);
    void fullScreenWanted(bool full);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const char *name, const char *icon, bool checkable = false);
    void connectParts();
    void retranslate();

    PlayState m_state;
    QSlider *m_position;
    QLabel *m_time;
    QToolButton *m_back;
    QToolButton *m_play;
    QToolButton *m_forward;
    QToolButton *m_loop;
    QComboBox *m_rate;
    QToolButton *m_mute;
    QSlider *m_volume;
    QToolButton *m_beside;
    QToolButton *m_full;
};

//! "1:02.5" for a time in milliseconds.
QString playTimeText(qint64 ms);

} // namespace likeness::gui
