// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/scrollcolumn.h"

#include <QScrollArea>

namespace likeness::gui {

QWidget *scrollColumn(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace likeness::gui
