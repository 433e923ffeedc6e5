// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

//! What a target promises of every input; ends the program where it does not hold.
#define PROMISE(what)                                                                                                  \
    do {                                                                                                               \
        if (!(what)) {                                                                                                 \
            std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #what);                            \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

//! Called by libFuzzer, or by replay.cpp, once for each input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
