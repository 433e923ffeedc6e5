// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace likeness::engine::opencv {

//! Cuts `rows` into bands, none empty, and works on them on all cores; returns when all are done.
void forBands(int rows, const std::function<void(int from, int to)> &work);

} // namespace likeness::engine::opencv
