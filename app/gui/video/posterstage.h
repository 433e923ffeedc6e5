// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace likeness::gui {

class Canvas;
class LogoTool;

//! A video's poster picture in its full size with the own logo on it, which is moved and resized by mouse and keys.
//! Knows no job and keeps no choice.
class PosterStage : public QWidget
{
    Q_OBJECT

public:
    explicit PosterStage(QWidget *parent = nullptr);

    Canvas *canvas() const { return m_canvas; }
    LogoTool *tool() const { return m_tool; }
    QSize posterSize() const; //!< of the video, in pixels; empty: there is none
    QSize logoSize() const { return m_logoSize; }

    void showPoster(const QImage &poster);
    void showLogo(const QImage &logo);
    void setPlace(const QRect &place); //!< in pixels of the poster; empty: there is no logo

signals:
    void placed(const QRect &place);
    void doneRequested(); //!< by its button, or by Esc with nothing selected

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Canvas *m_canvas;
    LogoTool *m_tool;
    QLabel *m_hint;
    QPushButton *m_done;
    QSize m_logoSize;
};

} // namespace likeness::gui
