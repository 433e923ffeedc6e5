// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace likeness::trainer {

//! Draws the sample photos and templates into a folder, with samples.json that names them in both languages.
Status drawSamples(const QString &folder);

} // namespace likeness::trainer
