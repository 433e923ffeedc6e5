// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace likeness::trainer {

//! Draws the frames of the sample film (720 × 900, 25 a second, 5 seconds) as frame-0001.png and so on, with
//! landmarks.json that holds the 68 points of each frame.
Status drawFilm(const QString &folder);

//! The same film as an MP4 file.
Status writeFilm(const QString &file);

} // namespace likeness::trainer
