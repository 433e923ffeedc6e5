// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/portrait.h"

namespace likeness::portrait {

//! The mean of the points from…to of a face.
inline QPointF middle(const Landmarks &points, size_t from, size_t to)
{
    QPointF sum;
    for (size_t i = from; i <= to; ++i)
        sum += points[i];
    return sum / double(to - from + 1);
}

} // namespace likeness::portrait
