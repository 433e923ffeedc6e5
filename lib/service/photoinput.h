// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "core/result.h"

#include <QImage>
#include <optional>

namespace likeness::service {

//! The photo of a MergeInfo, decoded and upright, within the API's limits; else the code the API documents for it.
Result<QImage> photoOf(const api::MergeInfo &info);

//! The rectangle of a MergeInfo on its photo: FaceRectParameterValueError where it is too small or leaves the photo.
Result<std::optional<QRect>> rectOf(const api::MergeInfo &info, const QImage &photo);

//! The own logo, where one is given.
Result<std::optional<QImage>> logoOf(const api::LogoParam &param);

} // namespace likeness::service
