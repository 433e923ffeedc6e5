// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "engine/engine.h"

namespace likeness::service {

//! Error::subject of a degree out of range.
inline constexpr QLatin1StringView badDegree("degree");

//! The same trouble in the words of version 2018-12-01, which has codes of its own for faces and parameters.
Error inLegacyWords(const Error &error);

//! What version 2018-12-01 asks of a face beyond what can be fused: FaceExceedBorder and FaceBorderCheckFailed where it
//! leaves the picture, FacePoseFailed where it looks away, FaceShapeInvalid and FaceFeatureFailed where its points
//! cannot be trusted. Nothing to say of a face without landmarks.
Status legacyFaceCheck(const engine::FoundFace &face, const QSize &picture);

} // namespace likeness::service
