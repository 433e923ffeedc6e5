// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videoscreen.h"

#include "gui/video/playback.h"
#include "gui/widgets/theme.h"

namespace likeness::gui {

VideoScreen::VideoScreen(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void VideoScreen::setPlayback(const Playback *playback)
{
    m_playback = playback;
    update();
}

void VideoScreen::setCaption(const QString &caption)
{
    m_caption = caption;
    update();
}

QRect VideoScreen::pictureRect() const
{
    const QSize size = m_playback ? m_playback->pictureSize() : QSize();
    if (size.isEmpty())
        return {};
    QRect picture({}, size.scaled(this->size(), Qt::KeepAspectRatio));
    picture.moveCenter(rect().center());
    return picture;
}

void VideoScreen::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), window()->isFullScreen() ? QColor(Qt::black) : colors.ground);
    const QRect picture = pictureRect();
    if (!picture.isEmpty())
        m_playback->paint(painter, picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_caption.isEmpty() && !picture.isEmpty()) {
        const QSize text = fontMetrics().size(Qt::TextSingleLine, m_caption);
        const QRect label(picture.topLeft() + QPoint(spacing::s, spacing::s),
                          text + QSize(2 * spacing::s, 2 * spacing::xs));
        QColor ground = colors.panel;
        ground.setAlphaF(0.9F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(label, spacing::xs, spacing::xs);
        painter.setPen(colors.text);
        painter.drawText(label, Qt::AlignCenter, m_caption);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void VideoScreen::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
}

void VideoScreen::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

} // namespace likeness::gui

#include "moc_videoscreen.cpp"
