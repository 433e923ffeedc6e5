// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

#include <QStringList>

namespace likeness::gui {

//! Removes files of these folders (not below them) that were not changed for so many days, off the loop; ends with how
//! many went. 0 days keeps everything.
OperationOf<int> *removeOldFiles(const QStringList &folders, int days, QObject *parent);

} // namespace likeness::gui
