// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

#include <QImage>

namespace likeness::gui {

//! Writes a picture from the clipboard as a PNG of its own into a folder, off the loop; ends with its path. Errors:
//! ErrorKind::File.
OperationOf<QString> *keepPastedPicture(const QImage &picture, const QString &folder, QObject *parent);

} // namespace likeness::gui
