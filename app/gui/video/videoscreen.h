// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace likeness::gui {

class Playback;

//! Where the pictures of one video are seen, with a caption in their corner. A click asks to play or pause.
class VideoScreen : public QWidget
{
    Q_OBJECT

public:
    explicit VideoScreen(QWidget *parent = nullptr);

    //! Not owned; null: nothing to draw.
    void setPlayback(const Playback *playback);
    void setCaption(const QString &caption); //!< empty: none

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {120, 90}; }

signals:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QRect pictureRect() const;

    const Playback *m_playback = nullptr;
    QString m_caption;
};

} // namespace likeness::gui
