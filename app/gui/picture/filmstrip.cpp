// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmstrip.h"

#include "gui/picture/filmdelegate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>

namespace likeness::gui {

namespace {

constexpr int atATime = 2;

} // namespace

Filmstrip::Filmstrip(QWidget *parent)
    : QListView(parent)
    , m_model(new FilmModel(this))
    , m_delegate(new FilmDelegate(this))
    , m_earlier(arrow(QStringLiteral("go-previous"), -1))
    , m_later(arrow(QStringLiteral("go-next"), 1))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setViewMode(QListView::ListMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSpacing(2);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFont(fontOf(TextRole::Caption, font()));
    setAccessibleName(tr("Pictures"));
    setWrapped(false);
    nameArrows();
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &Filmstrip::placeArrows);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &Filmstrip::placeArrows);
    connect(m_model, &FilmModel::renamed, this, &Filmstrip::renamed);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &at) { emit activatedItem(at.data(FilmModel::IdRole).toString()); });
}

QToolButton *Filmstrip::arrow(const QString &icon, int direction)
{
    auto *button = new QToolButton(this);
    button->setIcon(themeIcon(icon));
    button->setFocusPolicy(Qt::NoFocus); // the arrow keys do the same
    button->setAutoFillBackground(true);
    button->setAutoRepeat(true);
    button->hide();
    connect(button, &QToolButton::clicked, this, [this, direction] {
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() + direction * width() / 2);
    });
    return button;
}

void Filmstrip::placeArrows()
{
    const QScrollBar &bar = *horizontalScrollBar();
    const QSize size(24, height());
    m_earlier->setGeometry(QRect({0, 0}, size));
    m_later->setGeometry(QRect({width() - size.width(), 0}, size));
    m_earlier->setVisible(!isWrapping() && bar.value() > bar.minimum());
    m_later->setVisible(!isWrapping() && bar.value() < bar.maximum());
}

void Filmstrip::nameArrows()
{
    m_earlier->setAccessibleName(tr("Earlier pictures"));
    m_later->setAccessibleName(tr("Later pictures"));
}

void Filmstrip::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeArrows();
}

void Filmstrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameArrows();
    QListView::changeEvent(event);
}

Filmstrip::~Filmstrip()
{
    for (const auto &loading : m_loading)
        delete loading;
}

QString Filmstrip::current() const { return currentIndex().data(FilmModel::IdRole).toString(); }

void Filmstrip::setThumbnail(Thumbnail thumbnail)
{
    m_thumbnail = std::move(thumbnail);
    loadMore();
}

void Filmstrip::setItems(const QList<FilmItem> &items)
{
    const QString kept = current();
    const QScopedValueRollback silent(m_silent, true);
    const bool detailed = std::ranges::any_of(items, [](const FilmItem &item) { return !item.detail.isEmpty(); });
    if (detailed != m_delegate->isDetailed()) {
        m_delegate->setDetailed(detailed);
        scheduleDelayedItemsLayout();
    }
    m_model->setItems(items);
    m_waiting.clear();
    for (const FilmItem &item : items) {
        if (item.sign.isEmpty() && !m_model->hasThumbnail(item.id))
            m_waiting.append(item.id);
    }
    const int row = m_model->rowOf(kept);
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    updateGeometry();
    loadMore();
}

void Filmstrip::setCurrent(const QString &id)
{
    const QScopedValueRollback silent(m_silent, true);
    const int row = m_model->rowOf(id);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void Filmstrip::setRemovable(bool removable) { m_delegate->setRemovable(removable); }

void Filmstrip::setRenamable(int mostLetters)
{
    m_model->setRenamable(true);
    m_delegate->setTitleLength(mostLetters);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
}

void Filmstrip::setEdge(int edge)
{
    m_delegate->setEdge(edge);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void Filmstrip::setWrapped(bool wrapped)
{
    setFlow(QListView::LeftToRight);
    setWrapping(wrapped);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a strip has its two arrows
    setVerticalScrollBarPolicy(wrapped ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, wrapped ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    updateGeometry();
}

QSize Filmstrip::sizeHint() const { return {360, minimumSizeHint().height()}; }

QSize Filmstrip::minimumSizeHint() const
{
    const int item = m_delegate->edge() + 4 * spacing::xs + fontMetrics().height();
    return {m_delegate->edge() + 4 * spacing::xs, item + 2 * spacing::xs};
}

void Filmstrip::loadMore()
{
    m_loading.removeIf([](const QPointer<Operation> &each) { return !each || each->hasEnded(); });
    while (m_thumbnail && m_loading.size() < atATime && !m_waiting.isEmpty()) {
        const QString id = m_waiting.takeFirst();
        OperationOf<QImage> *loading = m_thumbnail(id, int(m_delegate->edge() * devicePixelRatioF()));
        if (!loading)
            continue;
        m_loading.append(loading);
        loading->whenDone(this, [this, id](const Result<QImage> &image) { take(id, image); });
        loading->start();
    }
}

void Filmstrip::take(const QString &id, const Result<QImage> &image)
{
    if (image)
        m_model->setThumbnail(id, *image);
    loadMore();
}

void Filmstrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_silent && current.isValid())
        emit currentChosen(current.data(FilmModel::IdRole).toString());
}

void Filmstrip::keyPressEvent(QKeyEvent *event)
{
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (removes && currentIndex().isValid() && !m_delegate->removeBox(visualRect(currentIndex())).isNull())
        emit removeRequested(current());
    else
        QListView::keyPressEvent(event);
}

void Filmstrip::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() &&
        m_delegate->removeBox(visualRect(at)).contains(event->pos())) {
        emit removeRequested(at.data(FilmModel::IdRole).toString());
        return;
    }
    QListView::mousePressEvent(event);
}

void Filmstrip::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
    if (!at.isValid())
        return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos();
    emit menuRequested(at.data(FilmModel::IdRole).toString(), place);
}

void Filmstrip::wheelEvent(QWheelEvent *event)
{
    const bool turned = event->angleDelta().x() == 0 && !isWrapping();
    if (!turned) {
        QListView::wheelEvent(event);
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y() / 2);
    event->accept();
}

} // namespace likeness::gui

#include "moc_filmstrip.cpp"
