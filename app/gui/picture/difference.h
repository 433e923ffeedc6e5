// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace likeness::gui {

//! How much two pictures differ, pixel by pixel: black where they are equal, the channels' distance times the gain
//! elsewhere. The second is brought to the size of the first. Pure; for a pool thread.
QImage differenceOf(const QImage &one, const QImage &other, int gain = 3);

} // namespace likeness::gui
