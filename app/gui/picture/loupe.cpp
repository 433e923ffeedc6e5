// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/loupe.h"

#include "gui/picture/canvas.h"
#include "gui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace likeness::gui {

namespace {

constexpr int across = 220;

} // namespace

Loupe::Loupe(Canvas &canvas)
    : QWidget(&canvas)
    , m_canvas(canvas)
{
    setObjectName(QStringLiteral("loupe"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    resize(across, across);
    hide();
    canvas.installEventFilter(this);
}

void Loupe::setOn(bool on)
{
    m_on = on;
    setVisible(on && !m_canvas.isEmpty());
    if (on)
        moveTo(m_canvas.mapToView(QRectF(m_canvas.image().rect()).center()));
}

void Loupe::setOther(const QImage &other)
{
    m_other = other;
    update();
}

double Loupe::scale() const
{
    const double shown = m_canvas.zoom() * devicePixelRatioF();
    return shown < 1 ? 1 : 2 * std::ceil(shown);
}

QRectF Loupe::shown() const
{
    const double side = across * devicePixelRatioF() / scale();
    const QPointF middle = m_canvas.mapToImage(m_at);
    return {middle.x() - side / 2, middle.y() - side / 2, side, side};
}

void Loupe::moveTo(const QPointF &inView)
{
    m_at = inView;
    move((inView - QPointF(across / 2.0, across / 2.0)).toPoint());
    raise();
    update();
}

bool Loupe::eventFilter(QObject *watched, QEvent *event)
{
    if (m_on && event->type() == QEvent::MouseMove) {
        setVisible(!m_canvas.isEmpty());
        moveTo(static_cast<QMouseEvent *>(event)->position());
    } else if (event->type() == QEvent::Leave) {
        hide();
    }
    return QWidget::eventFilter(watched, event);
}

void Loupe::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(*this);
    const QRectF glass = QRectF(rect()).adjusted(2, 2, -2, -2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addEllipse(glass);
    painter.setClipPath(round);
    painter.fillRect(rect(), colors.ground);
    painter.drawImage(QRectF(rect()), m_canvas.image(), shown());
    if (m_other.size() == m_canvas.image().size()) {
        const double half = width() / 2.0;
        const QRectF part(shown().topLeft(), QSizeF(shown().width() / 2, shown().height()));
        painter.drawImage(QRectF(0, 0, half, height()), m_other, part);
        painter.setPen(QPen(colors.panel, 1));
        painter.drawLine(QPointF(half, 0), QPointF(half, height()));
    }
    painter.setClipping(false);
    painter.setPen(QPen(colors.strongBorder, 2));
    painter.drawEllipse(glass);
}

} // namespace likeness::gui

#include "moc_loupe.cpp"
