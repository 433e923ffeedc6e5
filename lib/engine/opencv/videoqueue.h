// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace likeness::engine::opencv {

//! Hands things from one thread to another in order; whoever finds it full or empty waits. Safe from any thread.
template<typename T>
class VideoQueue
{
public:
    explicit VideoQueue(size_t most)
        : m_most(most)
    {}

    //! Waits for room; false after abort().
    bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_aborted || m_items.size() < m_most; });
        if (m_aborted)
            return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }

    //! Waits for an item; nothing after abort(), and after end() once all were taken.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_aborted || m_ended || !m_items.empty(); });
        if (m_aborted || m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }

    void end() { set(m_ended); }     //!< no more items will come
    void abort() { set(m_aborted); } //!< nothing goes through any more

private:
    void set(bool &flag)
    {
        const std::lock_guard lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    const size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_items;
    bool m_ended = false;
    bool m_aborted = false;
};

} // namespace likeness::engine::opencv
