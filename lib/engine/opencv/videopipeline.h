// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/videowriter.h"

#include <functional>

namespace likeness::engine::opencv {

//! Reads all frames, lets `change` alter each one in order on the calling thread, and writes them: reading, changing
//! and writing go on at the same time over a few frames that are used again and again. Does not finish the writer.
//! What is thrown in any part comes out here.
Status runVideo(VideoReader &reader, VideoWriter &writer, const std::function<void(VideoFrame &)> &change,
                const std::stop_token &stop);

} // namespace likeness::engine::opencv
