// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fileparts.h"

#include <QByteArray>

namespace likeness::media {

//! The file without what tells of its maker, place and time: JPEG keeps its pixels bit for bit, its JFIF and Adobe
//! segments and its ICC profile; PNG keeps pixels, palette, transparency, gamma and profile. Whatever follows the end
//! of the picture is cut. A structure that cannot be walked is an Error (Input.NotAPicture).
Result<QByteArray> withoutMetadata(const QByteArray &bytes);

//! The parts of the file that withoutMetadata() keeps, in order.
Result<QList<FilePart>> partsWithoutMetadata(const QByteArray &bytes);

} // namespace likeness::media
