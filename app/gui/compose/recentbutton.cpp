// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/recentbutton.h"

#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QScreen>

namespace likeness::gui {

namespace {

constexpr int sheetColumns = 4;
constexpr int mostSheetRows = 3;
constexpr int betweenItems = 4; // what the strip leaves around each

} // namespace

RecentButton::RecentButton(QWidget *parent)
    : QPushButton(parent)
    , m_sheet(new QFrame(this, Qt::Popup))
    , m_strip(new Filmstrip(m_sheet))
    , m_empty(new QLabel(m_sheet))
    , m_clear(new QPushButton(m_sheet))
{
    setIcon(themeIcon(QStringLiteral("document-open-recent")));
    m_sheet->setObjectName(QStringLiteral("recentSheet"));
    m_sheet->setFrameShape(QFrame::StyledPanel);
    m_strip->setObjectName(QStringLiteral("recentStrip"));
    m_strip->setWrapped(true);
    m_strip->setRemovable(true);
    m_clear->setObjectName(QStringLiteral("recentClear"));
    m_empty->setObjectName(QStringLiteral("recentEmpty"));
    setTextRole(*m_empty, TextRole::Caption);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_strip);
    column->addWidget(m_empty);
    column->addWidget(m_clear, 0, Qt::AlignRight);
    connect(this, &QPushButton::clicked, this, &RecentButton::open);
    connect(m_strip, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &at) { choose(at.data(FilmModel::IdRole).toString()); });
    connect(m_strip, &Filmstrip::activatedItem, this, &RecentButton::choose);
    connect(m_strip, &Filmstrip::removeRequested, this, &RecentButton::removed);
    connect(m_clear, &QPushButton::clicked, this, &RecentButton::cleared);
    setItems({});
    retranslate();
}

void RecentButton::setThumbnail(Filmstrip::Thumbnail thumbnail) { m_strip->setThumbnail(std::move(thumbnail)); }

bool RecentButton::isOpen() const { return m_sheet->isVisible(); }

void RecentButton::setTexts(const QString &name, const QString &empty)
{
    setToolTip(name);
    setAccessibleName(name);
    m_sheet->setAccessibleName(name);
    m_strip->setAccessibleName(name);
    m_empty->setText(empty);
}

void RecentButton::setItems(const QList<FilmItem> &items)
{
    m_strip->setItems(items);
    m_strip->setVisible(!items.isEmpty());
    m_clear->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    if (items.isEmpty())
        return place();
    const QSize item = m_strip->sizeHintForIndex(m_strip->model()->index(0, 0)) + QSize(betweenItems, betweenItems);
    const int rows = std::min(mostSheetRows, int(items.size() + sheetColumns - 1) / sheetColumns);
    m_strip->setFixedSize(sheetColumns * item.width() + 2 * betweenItems, rows * item.height() + 2 * betweenItems);
    place();
}

void RecentButton::open()
{
    emit opened();
    place();
    m_sheet->show();
    if (m_strip->items().isEmpty())
        return;
    m_strip->setCurrent(m_strip->items().first().id);
    m_strip->setFocus();
}

//! Above the button, where there is room; never beyond the screen.
void RecentButton::place()
{
    m_sheet->layout()->activate();
    const QSize size = m_sheet->sizeHint();
    const QRect room = screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, -size.height() - spacing::xs));
    if (at.y() < room.top())
        at = mapToGlobal(QPoint(0, height() + spacing::xs));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    m_sheet->move(at);
}

void RecentButton::choose(const QString &id)
{
    const auto at = std::ranges::find(m_strip->items(), id, &FilmItem::id);
    if (!isOpen() || at == m_strip->items().end() || !at->trouble.isEmpty())
        return; // a double click is one choice
    m_sheet->hide();
    emit chosen(id);
}

void RecentButton::retranslate() { m_clear->setText(tr("Clear the list")); }

void RecentButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_recentbutton.cpp"
