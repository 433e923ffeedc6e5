// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/shot.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! What stands behind people, out of focus; linear light, CV_32FC3.
cv::Mat backdrop(cv::Size size, Backdrop kind, const Light &light, quint64 seed);

} // namespace likeness::portrait
