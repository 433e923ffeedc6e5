// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFormLayout;
class QLabel;
class QLayout;
class QWidget;

namespace likeness::gui {

//! Labels at the left, fields as wide as there is room.
void setUpLines(QFormLayout &form);

//! Adds a line to a form. Its label, which has no text yet, is as high as the field: both stand on one line, where Qt
//! would put the label to the upper edge.
QLabel *addLine(QFormLayout &form, QWidget *field);
QLabel *addLine(QFormLayout &form, QLayout *field);

} // namespace likeness::gui
