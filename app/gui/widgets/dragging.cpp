// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/dragging.h"

#include <QDrag>
#include <QMimeData>
#include <QTimer>
#include <QWidget>

namespace likeness::gui {

void beginDrag(QWidget &source, QMimeData *data, Qt::DropActions actions, const QPixmap &picture)
{
    auto *drag = new QDrag(source.window());
    drag->setMimeData(data);
    if (!picture.isNull())
        drag->setPixmap(picture);
    QTimer::singleShot(0, drag, [drag, actions] { drag->exec(actions); });
}

QStringList localFilesOf(const QList<QUrl> &urls)
{
    QStringList paths;
    for (const QUrl &each : urls) {
        if (each.isLocalFile())
            paths.append(each.toLocalFile());
    }
    return paths;
}

} // namespace likeness::gui
