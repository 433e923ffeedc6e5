// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "engine/video.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace likeness::testing {

//! What a test tells the engine while the service's threads ask it: ordered by a lock of its own.
template<typename T>
class Told
{
public:
    void operator=(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
    }
    T get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    T m_value{};
};

//! Says of every file that it is 1 s of 96 × 64 with one face, unless the file holds "no face" or "no video". Fuses by
//! copying, in ten steps, and waits before each of them while hold is set.
class FakeVideoEngine : public engine::VideoEngine
{
public:
    FakeVideoEngine() = default;
    ~FakeVideoEngine() override = default;

    Result<engine::VideoLook> look(const QString &file, std::stop_token stop = {}) const override;
    Result<engine::VideoFused> fuse(const engine::VideoFusionJob &job, std::function<void(double)> progress = {},
                                    std::stop_token stop = {}) const override;

    std::atomic<bool> hold = false;
    std::atomic<bool> fail = false; //!< no face in the photo
    mutable std::atomic<int> begun = 0;
};

//! Sees one face in the middle half of every picture, none where the top left pixel is black, and a tiny one where it
//! is blue. Fuses by inverting the colours of the template's face.
class FakeEngine : public engine::Engine
{
public:
    FakeEngine() = default;
    ~FakeEngine() override = default;

    Result<engine::FacesFound> findFaces(const QImage &picture, bool withLandmarks,
                                         std::stop_token stop = {}) const override;
    Result<engine::Fused> fuse(const engine::FusionJob &job, std::stop_token stop = {}) const override;

    const engine::VideoEngine *video() const override { return withVideos ? &videos : nullptr; }

    Told<QList<engine::FusionWarning>> warnings{};
    std::atomic<bool> withVideos = true;
    Told<std::optional<engine::FacesFound>> seen{}; //!< in every picture, instead of the rule above
    Told<std::optional<Error>> blind{};             //!< what findFaces() ends with
    Told<std::optional<Error>> unable{};            //!< what fuse() ends with
    FakeVideoEngine videos{};
};

} // namespace likeness::testing
