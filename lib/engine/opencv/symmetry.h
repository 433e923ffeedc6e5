// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/fuser.h"

namespace likeness::engine::opencv {

//! The photo's face as it can best be laid over a template of that shape. A face turned to the other side is taken as
//! in a mirror. Of one turned further than the template the far half, seen too narrow to be spread out, is taken from
//! the near one; the eyes stay as they look. A photo that is turned alike comes back as it is.
PhotoFace turnedTowards(const PhotoFace &photo, const Shape &target);

} // namespace likeness::engine::opencv
