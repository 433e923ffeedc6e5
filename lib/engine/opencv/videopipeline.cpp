// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videopipeline.h"

#include "engine/opencv/videoqueue.h"

#include <exception>
#include <thread>

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t frameCount = 8; // on their way at once

using FramePointer = std::unique_ptr<VideoFrame>;
using Queue = VideoQueue<FramePointer>;

struct Ways
{
    Queue free{frameCount};
    Queue toChange{frameCount};
    Queue toWrite{frameCount};

    void abort()
    {
        free.abort();
        toChange.abort();
        toWrite.abort();
    }
};

//! Runs on a thread of its own; an exception stops all ways and is kept.
template<typename Work>
std::jthread guarded(Ways &ways, std::exception_ptr &problem, Work work)
{
    return std::jthread([&ways, &problem, work] {
        try {
            work();
        } catch (...) {
            problem = std::current_exception();
            ways.abort();
        }
    });
}

void readAll(VideoReader &reader, Ways &ways)
{
    while (auto frame = ways.free.pop()) {
        if (!reader.read(**frame))
            break;
        if (!ways.toChange.push(std::move(*frame)))
            return;
    }
    ways.toChange.end();
}

Status writeAll(VideoWriter &writer, Ways &ways)
{
    while (auto frame = ways.toWrite.pop()) {
        if (Status written = writer.write(**frame); !written) {
            ways.abort();
            return written;
        }
        ways.free.push(std::move(*frame));
    }
    return {};
}

void changeAll(const std::function<void(VideoFrame &)> &change, Ways &ways)
{
    while (auto frame = ways.toChange.pop()) {
        if ((*frame)->picture)
            change(**frame);
        if (!ways.toWrite.push(std::move(*frame)))
            return;
    }
    ways.toWrite.end();
}

} // namespace

Status runVideo(VideoReader &reader, VideoWriter &writer, const std::function<void(VideoFrame &)> &change,
                const std::stop_token &stop)
{
    Ways ways;
    for (size_t i = 0; i < frameCount; ++i)
        ways.free.push(std::make_unique<VideoFrame>());
    const std::stop_callback onStop(stop, [&ways] { ways.abort(); });
    Status written;
    std::exception_ptr readProblem;
    std::exception_ptr writeProblem;
    std::exception_ptr changeProblem;
    {
        const std::jthread read = guarded(ways, readProblem, [&] { readAll(reader, ways); });
        const std::jthread write = guarded(ways, writeProblem, [&] { written = writeAll(writer, ways); });
        try {
            changeAll(change, ways);
        } catch (...) {
            changeProblem = std::current_exception();
            ways.abort();
        }
    }
    for (const std::exception_ptr &problem : {changeProblem, readProblem, writeProblem})
        if (problem)
            std::rethrow_exception(problem);
    if (stop.stop_requested())
        return Error{.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s};
    return written;
}

} // namespace likeness::engine::opencv
