// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/playbackpair.h"

#include <QWidget>

class QStackedLayout;

namespace likeness::gui {

class EmptyState;
class PlayerControls;
class VideoScreen;

//! Shows a video with its controls, the template beside it on wish, or in their place what is to be said. Keys: space
//! plays and pauses, arrows go by pictures, Home and End, M, L, F or F11; Esc leaves the full screen.
class Player : public QWidget
{
    Q_OBJECT

public:
    explicit Player(QWidget *parent = nullptr);
    ~Player() override;

    PlaybackPair &pair() { return m_pair; }
    const QString &path() const { return m_path; } //!< empty: none is shown

    void showVideo(const QString &path, const QString &beside);
    void showText(const QString &title, const QString &hint);
    void setFullScreen(bool full);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void showState();
    void showTrouble(Playback::Trouble trouble);
    void retranslate();
    void setSound();

    PlaybackPair m_pair;
    QString m_path;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty;
    VideoScreen *m_screen;
    VideoScreen *m_besideScreen;
    PlayerControls *m_controls;
};

} // namespace likeness::gui
