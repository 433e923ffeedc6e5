// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/picturepool.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <opencv2/imgproc.hpp>
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(from, bytes)
#define ASAN_UNPOISON_MEMORY_REGION(from, bytes)
#endif

namespace likeness::engine::opencv {

namespace {

constexpr size_t smallestPiece = 256;
constexpr size_t largestPiece = 4U << 20U;
constexpr size_t mostHeld = 24U << 20U;
constexpr size_t stepsOfDouble = 4; // sizes between one and its double: at most a quarter is wasted

//! Pieces come in few sizes, so that pictures of about one size share them.
struct Piece
{
    size_t bytes = 0;
    size_t index = 0; //!< among the sizes

    explicit Piece(size_t needed)
    {
        const size_t least = std::max(needed, smallestPiece);
        const size_t power = std::bit_floor(least);
        const size_t step = power / stepsOfDouble;
        const size_t part = (least - power + step - 1) / step;
        bytes = power + part * step;
        index = size_t(std::countr_zero(power) - std::countr_zero(smallestPiece)) * stepsOfDouble + part;
    }
};

constexpr size_t sizes = 15 * stepsOfDouble;

class Pool final : public cv::MatAllocator
{
public:
    // NOLINTNEXTLINE(readability-function-size): OpenCV's parameters
    cv::UMatData *allocate(int dims, const int *sides, int type, void *data, size_t *step, cv::AccessFlag flags,
                           cv::UMatUsageFlags usage) const override
    {
        if (data != nullptr)
            return cv::Mat::getStdAllocator()->allocate(dims, sides, type, data, step, flags, usage);
        size_t total = CV_ELEM_SIZE(type);
        for (int i = dims - 1; i >= 0; --i) {
            if (step != nullptr)
                step[i] = total;
            total *= size_t(sides[i]);
        }
        return taken(total);
    }

    bool allocate(cv::UMatData *data, cv::AccessFlag, cv::UMatUsageFlags) const override { return data != nullptr; }

    void deallocate(cv::UMatData *data) const override
    {
        if (data == nullptr)
            return;
        const Piece piece(data->size);
        const std::lock_guard lock(m_mutex);
        if (piece.bytes > largestPiece) {
            end(data);
            return;
        }
        if (m_memory.held + piece.bytes > mostHeld)
            empty();
        ASAN_POISON_MEMORY_REGION(data->data, piece.bytes);
        data->userdata = m_ready[piece.index];
        m_ready[piece.index] = data;
        m_memory.held += piece.bytes;
    }

    PictureMemory memory() const
    {
        const std::lock_guard lock(m_mutex);
        return m_memory;
    }

private:
    cv::UMatData *taken(size_t total) const
    {
        const Piece piece(total);
        const size_t bytes = piece.bytes > largestPiece ? total : piece.bytes;
        const std::lock_guard lock(m_mutex);
        cv::UMatData *data = piece.bytes > largestPiece ? nullptr : m_ready[piece.index];
        if (data != nullptr) {
            m_ready[piece.index] = static_cast<cv::UMatData *>(data->userdata);
            m_memory.held -= bytes;
        } else {
            auto *memory = static_cast<uchar *>(cv::fastMalloc(bytes));
            data = new cv::UMatData(this);
            data->data = data->origdata = memory;
            ++m_memory.taken;
            m_memory.bytes += bytes;
        }
        ASAN_POISON_MEMORY_REGION(data->data, bytes);
        ASAN_UNPOISON_MEMORY_REGION(data->data, total);
        data->userdata = nullptr;
        data->size = total;
        return data;
    }

    static void end(cv::UMatData *data)
    {
        ASAN_UNPOISON_MEMORY_REGION(data->origdata, std::max(data->size, size_t(1)));
        cv::fastFree(data->origdata);
        data->data = data->origdata = nullptr;
        delete data;
    }

    void empty() const
    {
        for (cv::UMatData *&first : m_ready)
            while (first != nullptr) {
                auto *next = static_cast<cv::UMatData *>(first->userdata);
                ASAN_UNPOISON_MEMORY_REGION(first->origdata, Piece(first->size).bytes);
                end(first);
                first = next;
            }
        m_memory.held = 0;
    }

    mutable std::mutex m_mutex;
    mutable std::array<cv::UMatData *, sizes> m_ready{};
    mutable PictureMemory m_memory{};
};

//! Never ends: pictures of other static objects may outlive every other owner.
Pool &pool()
{
    static Pool &one = *new Pool;
    return one;
}

} // namespace

void keepPictureMemory() { cv::Mat::setDefaultAllocator(&pool()); }

PictureMemory pictureMemory() { return pool().memory(); }

void prepareColours()
{
    [[maybe_unused]] static const bool ready = [] {
        cv::Mat pixel(1, 1, CV_32FC3, cv::Scalar::all(0.5));
        cv::cvtColor(pixel, pixel, cv::COLOR_BGR2Lab);
        cv::cvtColor(pixel, pixel, cv::COLOR_Lab2BGR);
        return true;
    }();
}

} // namespace likeness::engine::opencv
