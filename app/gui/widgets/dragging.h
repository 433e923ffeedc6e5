// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QUrl>

class QMimeData;
class QWidget;

namespace likeness::gui {

//! Lets something be dragged out of a widget, into this or another program. The drag begins from the event loop, when
//! the mouse handler has returned, and belongs to the widget's window: whatever is rebuilt meanwhile does not take it
//! away.
//!
//! Why exec(): Qt knows no other way to begin a drag. On X11 and Wayland it keeps an event loop of its own until the
//! button is let go; that loop delivers every event, timer and reply, so operations end and pages change as ever. No
//! code of ours waits behind it: nothing follows the call.
void beginDrag(QWidget &source, QMimeData *data, Qt::DropActions actions, const QPixmap &picture = {});

//! Paths of those among dropped or pasted addresses that are files of this computer.
QStringList localFilesOf(const QList<QUrl> &urls);

} // namespace likeness::gui
