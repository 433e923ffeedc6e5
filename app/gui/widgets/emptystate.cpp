// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/emptystate.h"

#include "gui/widgets/dragging.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace likeness::gui {

namespace {

constexpr int iconEdge = 48;

QLabel *centredLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    return label;
}

bool isWanted(const QMimeData &data) { return data.hasUrls() || data.hasImage(); }

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(centredLabel("emptyIcon", this))
    , m_title(centredLabel("emptyTitle", this))
    , m_hint(centredLabel("emptyHint", this))
    , m_button(new QPushButton(this))
{
    setTextRole(*m_title, TextRole::Heading);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(QStringLiteral("emptyButton"));
    m_button->hide();
    m_picture->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    column->setSpacing(spacing::s);
    column->addStretch();
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(spacing::s);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setIcon(const QIcon &icon)
{
    m_icon = icon;
    m_picture->setVisible(!icon.isNull());
    showIcon();
}

void EmptyState::showIcon() { m_picture->setPixmap(m_icon.pixmap(QSize(iconEdge, iconEdge), devicePixelRatioF())); }

void EmptyState::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::setButton(const QString &caption)
{
    m_button->setText(caption);
    m_button->setVisible(!caption.isEmpty());
}

void EmptyState::setAcceptsFiles(bool accepts)
{
    setAcceptDrops(accepts);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (!acceptDrops())
        return;
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_hovered ? colors.accent : colors.strongBorder, m_hovered ? 2 : 1.25, Qt::DashLine));
    painter.setBrush(m_hovered ? QBrush(colors.infoFill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), spacing::radius * 1.5, spacing::radius * 1.5);
}

void EmptyState::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isWanted(*event->mimeData()))
        return;
    m_hovered = true;
    event->acceptProposedAction();
    update();
}

void EmptyState::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hovered = false;
    update();
}

void EmptyState::dropEvent(QDropEvent *event)
{
    m_hovered = false;
    update();
    event->acceptProposedAction();
    const QMimeData &data = *event->mimeData();
    if (data.hasImage() && localFilesOf(data.urls()).isEmpty()) // a browser gives its address too
        emit imageDropped(qvariant_cast<QImage>(data.imageData()));
    else
        emit filesDropped(data.urls());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_emptystate.cpp"
