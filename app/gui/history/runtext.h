// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"

namespace likeness::gui {

//! A past call's outcome in one word.
QString statusText(store::Run::Status status);
//! What it was given, in lines: photos by name, degrees, mark. Empty where the entry cannot be read.
QStringList inputLines(const store::Run &run);
//! "1.4 s" by locale.
QString elapsedText(qint64 ms);

} // namespace likeness::gui
