// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/material.h"

namespace likeness::service {

//! Which of the API's families of codes an answer takes.
enum class CodeFamily { Image2022, Image2018, Video };

//! Whether a material can serve a call of this kind, else the code that says why not. fileBytes: of the material's
//! file, -1 where it cannot be read.
Status usable(const store::Material &material, qint64 fileBytes, CodeFamily family);

//! The rectangle of a TemplateFaceID; absent or empty is none. TemplateFaceIDNotExist or, of a video, FaceIdNotInVideo.
Result<std::optional<store::Face>> faceOf(const store::Material &material, const std::optional<QString> &faceId);

} // namespace likeness::service
