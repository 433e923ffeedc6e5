// SPDX-License-Identifier: Apache-2.0
// startbench MODULE EMPTY PROGRAM [ARGUMENT…]: milliseconds from the start of a process to its first painted pixels, by
// turns for an empty window and for the program, and the medians' ratio.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

long long now()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<long long>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

double once(const char *module, char **command)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::abort();
    const long long start = now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        setenv("LD_PRELOAD", module, 1);
        execv(command[0], command);
        _exit(127);
    }
    close(ends[1]);
    std::string text;
    char piece[256];
    ssize_t got = 0;
    while ((got = read(ends[0], piece, sizeof piece)) > 0)
        text.append(piece, size_t(got));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    const size_t at = text.find("painted ");
    if (at == std::string::npos) {
        std::fprintf(stderr, "%s painted nothing\n", command[0]);
        std::exit(1);
    }
    return double(std::stoll(text.substr(at + 8)) - start) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    char *empty[] = {argv[2], nullptr};
    std::vector<double> emptyTimes;
    std::vector<double> programTimes;
    for (int i = -2; i < 21; ++i) { // the first two warm the caches
        const double e = once(argv[1], empty);
        const double p = once(argv[1], argv + 3);
        if (i < 0)
            continue;
        emptyTimes.push_back(e);
        programTimes.push_back(p);
    }
    std::printf("start: %.1f ms to the first paint, an empty window %.1f ms, ratio %.2f (bar 2)\n",
                median(programTimes), median(emptyTimes), median(programTimes) / median(emptyTimes));
    return 0;
}
