// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::testing {

//! What all threads of this program took from the heap so far.
struct Allocations
{
    long news = 0;      //!< calls of operator new
    long pictures = 0;  //!< of OpenCV's allocator
    long large = 0;     //!< of those, of a size that only full-size pictures have (from 256 KiB)
    long kilobytes = 0; //!< of those pictures
};

//! Counts OpenCV's pictures from now on; operator new is counted from the start.
void countPictures();
Allocations allocationsSoFar();
Allocations operator-(const Allocations &later, const Allocations &earlier);

} // namespace likeness::testing
