// SPDX-License-Identifier: Apache-2.0
#include "bench/allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>
#include <opencv2/core.hpp>

namespace likeness::testing {

namespace {

constexpr size_t largeFrom = 256U * 1024U;

std::atomic<long> news;
std::atomic<long> pictures;
std::atomic<long> large;
std::atomic<long> bytes;

//! OpenCV's own allocator with counters before it.
class CountingAllocator : public cv::MatAllocator
{
public:
    cv::UMatData *allocate(int dims, const int *sizes, int type, void *data, size_t *step, cv::AccessFlag flags,
                           cv::UMatUsageFlags usage) const override
    {
        cv::UMatData *made = cv::Mat::getStdAllocator()->allocate(dims, sizes, type, data, step, flags, usage);
        if (made != nullptr && data == nullptr) {
            ++pictures;
            bytes += long(made->size);
            if (made->size >= largeFrom)
                ++large;
        }
        return made;
    }
    bool allocate(cv::UMatData *data, cv::AccessFlag flags, cv::UMatUsageFlags usage) const override
    {
        return cv::Mat::getStdAllocator()->allocate(data, flags, usage);
    }
    void deallocate(cv::UMatData *data) const override { cv::Mat::getStdAllocator()->deallocate(data); }
};

} // namespace

void countPictures()
{
    static CountingAllocator allocator;
    cv::Mat::setDefaultAllocator(&allocator);
}

Allocations allocationsSoFar()
{
    return {.news = news, .pictures = pictures, .large = large, .kilobytes = bytes / 1024};
}

Allocations operator-(const Allocations &later, const Allocations &earlier)
{
    return {.news = later.news - earlier.news,
            .pictures = later.pictures - earlier.pictures,
            .large = later.large - earlier.large,
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
