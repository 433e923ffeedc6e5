// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace likeness::engine::opencv {

//! Cuts `rows` into bands, none empty, and works on them on all cores; returns when all are done.
void forBands(int rows, const std::function<void(int from, int to)> &work);

//! Does two things at once where there are two cores; exceptions pass.
void together(const std::function<void()> &one, const std::function<void()> &other);

} // namespace likeness::engine::opencv
