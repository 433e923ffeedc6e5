// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace likeness::media {

//! The file without what tells of its maker, place and time: JPEG keeps its pixels bit for bit, its JFIF and Adobe
//! segments and its ICC profile; PNG keeps pixels, palette, transparency, gamma and profile. Whatever follows the end
//! of the picture is cut. A structure that cannot be walked is an Error (Input.NotAPicture).
Result<QByteArray> withoutMetadata(const QByteArray &bytes);

} // namespace likeness::media
