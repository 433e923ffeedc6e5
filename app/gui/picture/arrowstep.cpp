// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/arrowstep.h"

#include <QKeyEvent>

namespace likeness::gui {

QPoint arrowStep(const QKeyEvent &event)
{
    constexpr int longStep = 10;
    const int length = event.modifiers().testFlag(Qt::ControlModifier) ? longStep : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return {-length, 0};
    case Qt::Key_Right:
        return {length, 0};
    case Qt::Key_Up:
        return {0, -length};
    case Qt::Key_Down:
        return {0, length};
    default:
        return {};
    }
}

} // namespace likeness::gui
