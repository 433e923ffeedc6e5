// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>

class QKeyEvent;

namespace likeness::gui {

//! By how many picture pixels an arrow key moves or resizes a rectangle: one, with Ctrl ten. Null: another key.
QPoint arrowStep(const QKeyEvent &event);

} // namespace likeness::gui
