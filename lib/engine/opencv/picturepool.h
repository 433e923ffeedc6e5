// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace likeness::engine::opencv {

//! What OpenCV's pictures of this process took from the heap so far.
struct PictureMemory
{
    std::uint64_t taken = 0; //!< pieces
    std::uint64_t bytes = 0; //!< of them
    std::uint64_t held = 0;  //!< bytes that lie ready now
};

//! From now on the memory of a picture that has ended goes to the next one of its size, in OpenCV's own steps as well:
//! one frame of a video needs what the last one needed, and takes nothing from the heap. What lies ready is bounded;
//! pieces of several megabytes go back at once. For all of the process; once is enough. Any thread.
void keepPictureMemory();

PictureMemory pictureMemory();

//! OpenCV makes its tables for Lab when they are first needed, and twice where two threads need them at once: one set
//! is lost then. Called before threads go apart; any thread.
void prepareColours();

} // namespace likeness::engine::opencv
