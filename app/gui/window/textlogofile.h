// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "gui/window/services.h"

namespace likeness::gui {

//! Writes the text's picture as a PNG below a folder, off the loop, and ends with its path: the same text gives the
//! same file, named after its words. Errors: ErrorKind::File; Input.NotAPicture where nothing is to be seen of it.
OperationOf<QString> *writeTextLogo(const TextLogo &logo, const QString &folder, QObject *parent);

//! Bound to the settings and the data folder.
TextLogos textLogos(assembly::Assembly &assembly);

} // namespace likeness::gui
