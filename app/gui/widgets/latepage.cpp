// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/latepage.h"

#include "gui/widgets/dragging.h"
#include "gui/widgets/theme.h"

#include <QDropEvent>
#include <QMimeData>

namespace likeness::gui {

LatePage::LatePage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_column(new QVBoxLayout(this))
{
    setAcceptDrops(true);
    m_message->setObjectName(QStringLiteral("pageMessage"));
    m_column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    m_column->setSpacing(spacing::s);
    m_column->addWidget(m_message);
    connect(m_message, &MessageBar::actionChosen, this, &LatePage::messageActionChosen);
}

void LatePage::build()
{
    if (std::exchange(m_built, true))
        return;
    m_column->addLayout(makeParts(), 1);
    emit built();
}

void LatePage::giveFiles(const QList<QUrl> &files)
{
    if (const QStringList paths = localFilesOf(files); !paths.isEmpty())
        emit filesGiven(paths);
}

void LatePage::showEvent(QShowEvent *event)
{
    build();
    QWidget::showEvent(event);
    emit seen();
}

void LatePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void LatePage::dropEvent(QDropEvent *event)
{
    giveFiles(event->mimeData()->urls());
    event->acceptProposedAction();
}

} // namespace likeness::gui

#include "moc_latepage.cpp"
