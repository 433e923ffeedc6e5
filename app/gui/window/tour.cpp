// SPDX-License-Identifier: Apache-2.0
#include "gui/window/tour.h"

#include "gui/widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <algorithm>
#include <array>

namespace likeness::gui {

namespace {

constexpr int arrowLength = 12;
constexpr int textWidth = 300;

//! Where a callout of that size stands beside a target inside the window; over the target where there is no room.
QRect besideOf(const QRect &target, const QSize &size, const QRect &window)
{
    const auto kept = [&](QPoint at) {
        return QRect({std::clamp(at.x(), window.left(), std::max(window.left(), window.right() - size.width())),
                      std::clamp(at.y(), window.top(), std::max(window.top(), window.bottom() - size.height()))},
                     size);
    };
    const QPoint middle = target.center() - QPoint(size.width() / 2, size.height() / 2);
    for (const QPoint &at : {QPoint(target.right(), middle.y()), QPoint(target.left() - size.width(), middle.y()),
                             QPoint(middle.x(), target.top() - size.height()), QPoint(middle.x(), target.bottom())}) {
        const QRect beside = kept(at);
        if (!beside.intersects(target.adjusted(2, 2, -2, -2)))
            return beside;
    }
    return kept(middle);
}

} // namespace

Tour::Tour(const QList<TourStop> &stops, QWidget *window)
    : QFrame(window)
    , m_stops(stops)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_close(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("tour"));
    setTextRole(*m_title, TextRole::Strong);
    setTextRole(*m_count, TextRole::Caption);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    m_close->setObjectName(QStringLiteral("tourClose"));
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    setPrimary(*m_next);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_count, 1);
    for (QWidget *each : {m_close, m_back, m_next}) {
        row->addWidget(each);
        each->installEventFilter(this); // buttons have a meaning of their own for arrows
    }
    auto *column = new QVBoxLayout(this);
    constexpr int margin = arrowLength + spacing::m;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing::s);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_at + 1); });
    window->installEventFilter(this);
    hide();
    retranslate();
}

void Tour::setStops(const QList<TourStop> &stops)
{
    m_stops = stops;
    retranslate();
}

void Tour::goTo(int stop)
{
    if (stop >= m_stops.size())
        return end();
    if (m_at >= 0 && m_stops.at(m_at).target)
        m_stops.at(m_at).target->removeEventFilter(this);
    const bool came = std::exchange(m_at, std::max(0, stop)) < 0;
    if (m_stops.at(m_at).target)
        m_stops.at(m_at).target->installEventFilter(this);
    m_back->setVisible(m_at > 0);
    retranslate();
    show();
    raise();
    place();
    if (came || m_back->hasFocus())
        m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Tour::end()
{
    hide();
    emit ended();
    deleteLater();
}

void Tour::retranslate()
{
    m_close->setText(tr("End the tour"));
    m_back->setText(tr("Back"));
    m_next->setText(m_at + 1 < m_stops.size() ? tr("Next") : tr("Done"));
    m_close->setVisible(m_at + 1 < m_stops.size());
    if (m_at < 0)
        return;
    const TourStop &stop = m_stops.at(m_at);
    m_title->setText(stop.title);
    m_text->setText(stop.text);
    //: %1 of %2 steps of the tour
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(m_stops.size()));
    setAccessibleName(tr("Tour: %1").arg(stop.title));
    setAccessibleDescription(stop.text);
    m_next->setAccessibleDescription(stop.title + QLatin1Char(' ') + stop.text);
    place();
}

void Tour::place()
{
    if (m_at < 0 || !m_stops.at(m_at).target)
        return;
    layout()->activate();
    const QWidget *target = m_stops.at(m_at).target;
    const QRect there(target->mapTo(parentWidget(), QPoint()), target->size());
    const QRect room = parentWidget()->rect();
    const QRect now = besideOf(there, sizeHint(), room);
    move(now.topLeft());
    const QPoint near(std::clamp(now.center().x(), there.left(), there.right()),
                      std::clamp(now.center().y(), there.top(), there.bottom()));
    m_tip = near - now.topLeft();
    update();
}

void Tour::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(*this);
    const QRectF box = QRectF(rect()).adjusted(arrowLength, arrowLength, -arrowLength, -arrowLength);
    QPainterPath shape;
    shape.addRoundedRect(box, spacing::radius, spacing::radius);
    if (!box.contains(m_tip)) { // the arrow leaves the box where it is nearest to what it points at
        const QPointF foot(std::clamp(m_tip.x(), box.left() + 2 * arrowLength, box.right() - 2 * arrowLength),
                           std::clamp(m_tip.y(), box.top() + 2 * arrowLength, box.bottom() - 2 * arrowLength));
        const bool across = m_tip.x() < box.left() || m_tip.x() > box.right();
        const QPointF tip = across ? QPointF(m_tip.x() < box.left() ? 1 : width() - 1, foot.y())
                                   : QPointF(foot.x(), m_tip.y() < box.top() ? 1 : height() - 1);
        const QPointF base = across ? QPointF(m_tip.x() < box.left() ? box.left() : box.right(), foot.y())
                                    : QPointF(foot.x(), m_tip.y() < box.top() ? box.top() : box.bottom());
        const QPointF half = across ? QPointF(0, arrowLength) : QPointF(arrowLength, 0);
        const QPointF into = (base - tip) / arrowLength; // overlaps, so that no line is left between
        QPainterPath arrow;
        arrow.addPolygon(QPolygonF({tip, base + half + into, base - half + into, tip}));
        shape = shape.united(arrow);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(colors.panel);
    painter.drawPath(shape);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return end();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_close->hasFocus())
            return end();
        return goTo(m_back->hasFocus() ? m_at - 1 : m_at + 1);
    case Qt::Key_Right:
        return goTo(m_at + 1);
    case Qt::Key_Left:
        return goTo(m_at - 1);
    default:
        QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isAncestorOf(qobject_cast<QWidget *>(watched))) {
        const auto *key = static_cast<QKeyEvent *>(event);
        constexpr std::array own{Qt::Key_Left, Qt::Key_Right, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape};
        if (std::ranges::find(own, key->key()) != own.end()) {
            keyPressEvent(static_cast<QKeyEvent *>(event));
            return true;
        }
    }
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moved && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_tour.cpp"
