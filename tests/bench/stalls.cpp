// SPDX-License-Identifier: Apache-2.0
// Preloaded into a program with windows: measures how long the event loop of its first thread stays away from waiting,
// which is how long a click may go unseen, and tells it on standard output when the program ends: the longest turn, and
// how many took longer than 16 ms; by the clock, and as what the thread computed in it, which a busy machine leaves as
// it is. The first second counts for nothing. Waits of other kinds (an answer of the X server is asked for on one
// descriptor) count as part of a turn.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <poll.h>
#include <unistd.h>

namespace {

constexpr double goalMs = 16;

double ms(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Turns
{
    double begun = 0;
    double first = 0;
    double busy = 0;
    double longest = 0;
    double longestBusy = 0;
    long count = 0;
    long over = 0;
    long overBusy = 0;

    ~Turns()
    {
        std::printf("stalls: longest %.1f ms by the clock, %.1f ms computed; over %.0f ms: %ld and %ld of %ld turns\n",
                    longest, longestBusy, goalMs, over, overBusy, count);
        std::fflush(stdout);
    }
    void end()
    {
        if (begun == 0)
            return;
        constexpr double startMs = 1000; // it is measured elsewhere
        if (begun - first < startMs)
            return;
        const double took = ms(CLOCK_MONOTONIC) - begun;
        const double computed = ms(CLOCK_THREAD_CPUTIME_ID) - busy;
        ++count;
        over += took > goalMs;
        overBusy += computed > goalMs;
        longest = std::max(longest, took);
        longestBusy = std::max(longestBusy, computed);
        if (getenv("LIKENESS_STALLS") && (took > 20 * goalMs || computed > goalMs))
            std::printf("stall: %.1f ms, %.1f ms computed, turn %ld, at %.1f s\n", took, computed, count,
                        (begun - first) / 1e3);
    }
    void begin()
    {
        begun = ms(CLOCK_MONOTONIC);
        first = first == 0 ? begun : first;
        busy = ms(CLOCK_THREAD_CPUTIME_ID);
    }
};

Turns turns;

template<typename Wait>
int watched(nfds_t count, Wait wait)
{
    const bool isLoop = count > 1 && gettid() == getpid();
    if (!isLoop)
        return wait();
    turns.end();
    const int ready = wait();
    turns.begin();
    return ready;
}

} // namespace

extern "C" int poll(pollfd *fds, nfds_t count, int timeout)
{
    static const auto real = reinterpret_cast<decltype(&poll)>(dlsym(RTLD_NEXT, "poll"));
    return watched(count, [&] { return real(fds, count, timeout); });
}

extern "C" int ppoll(pollfd *fds, nfds_t count, const timespec *timeout, const sigset_t *mask)
{
    static const auto real = reinterpret_cast<decltype(&ppoll)>(dlsym(RTLD_NEXT, "ppoll"));
    return watched(count, [&] { return real(fds, count, timeout, mask); });
}
