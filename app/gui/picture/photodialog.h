// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace likeness::gui {

//! A dialog for one or more photos of every kind that can be read on this computer; it frees itself when it is closed.
//! Whoever made it connects filesSelected() and opens it.
QFileDialog *photoDialog(QWidget *parent, const QString &title);

} // namespace likeness::gui
