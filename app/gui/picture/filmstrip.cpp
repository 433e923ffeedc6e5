// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmstrip.h"

#include "gui/picture/filmdelegate.h"
#include "gui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

namespace likeness::gui {

namespace {

constexpr int atATime = 2;

} // namespace

Filmstrip::Filmstrip(QWidget *parent)
    : QListView(parent)
    , m_model(new FilmModel(this))
    , m_delegate(new FilmDelegate(this))
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
    setFont(fontOf(TextRole::Caption, font()));
    setAccessibleName(tr("Pictures"));
    setWrapped(false);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &at) { emit activatedItem(at.data(FilmModel::IdRole).toString()); });
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
    m_model->setItems(items);
    m_waiting.clear();
    for (const FilmItem &item : items) {
        if (!m_model->hasThumbnail(item.id))
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
    setHorizontalScrollBarPolicy(wrapped ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(wrapped ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, wrapped ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    updateGeometry();
}

QSize Filmstrip::sizeHint() const
{
    const int bar = isWrapping() ? 0 : horizontalScrollBar()->sizeHint().height();
    return {360, minimumSizeHint().height() + bar};
}

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
