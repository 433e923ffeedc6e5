// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "portrait/clip.h"

#include <QString>

namespace likeness::trainer {

//! Draws the sample photos and templates into a folder, with samples.json that names them in both languages.
Status drawSamples(const QString &folder);

//! Someone who talks and turns the head for five seconds.
portrait::Clip sampleClip();

//! ErrorKind::File when the file cannot be written.
Status written(const QString &path, const QByteArray &bytes);

} // namespace likeness::trainer
