// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace likeness::gui {

//! Puts a column of settings, which it takes over, into an area that scrolls up and down only, has no frame and takes
//! no focus of its own.
QWidget *scrollColumn(QWidget *content, QWidget *parent);

} // namespace likeness::gui
