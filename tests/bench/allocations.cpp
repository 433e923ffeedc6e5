// SPDX-License-Identifier: Apache-2.0
#include "bench/allocations.h"

#include "engine/opencv/picturepool.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace likeness::testing {

namespace {

std::atomic<long> news;

} // namespace

Allocations allocationsSoFar()
{
    const engine::opencv::PictureMemory memory = engine::opencv::pictureMemory();
    return {.news = news, .pictures = long(memory.taken), .kilobytes = long(memory.bytes / 1024)};
}

Allocations operator-(const Allocations &later, const Allocations &earlier)
{
    return {.news = later.news - earlier.news,
            .pictures = later.pictures - earlier.pictures,
            .kilobytes = later.kilobytes - earlier.kilobytes};
}

} // namespace likeness::testing

void *operator new(size_t size)
{
    ++likeness::testing::news;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, size_t) noexcept { std::free(memory); }
