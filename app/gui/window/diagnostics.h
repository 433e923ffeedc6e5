// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"

namespace likeness::gui {

//! Writes what helps to find a fault into a text file, in English, off the loop: versions, settings of an allow-list,
//! sizes of the data, and of each call of this session its action, time, status, code and request id. No key, no name
//! of a profile or file, no picture, no body of a request. Error: File.NotWritable.
OperationOf<bool> *writeDiagnostics(assembly::Assembly &assembly, const QString &path);

} // namespace likeness::gui
