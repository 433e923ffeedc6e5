// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::testing {

//! What all threads of this program took from the heap so far.
struct Allocations
{
    long news = 0;      //!< calls of operator new
    long pictures = 0;  //!< pieces for OpenCV's pictures
    long kilobytes = 0; //!< of those
};

//! Of operator new from the start; of pictures since keepPictureMemory() was called.
Allocations allocationsSoFar();
Allocations operator-(const Allocations &later, const Allocations &earlier);

} // namespace likeness::testing
