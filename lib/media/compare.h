// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace likeness::media {

//! The difference of two pictures, a channel at a time, multiplied so that faint changes can be seen. The second is
//! scaled to the first's size where they differ. Opaque.
QImage differencePicture(const QImage &before, const QImage &after, int gain = 4);

} // namespace likeness::media
