// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRect>
#include <opencv2/core.hpp>

namespace likeness::engine::opencv {

//! Rectangles of the two worlds; both count whole pixels.
cv::Rect rectOf(const QRect &rect);
QRect rectOf(const cv::Rect &rect);

//! 8-bit grey copy of a whole picture of any format; transparency is ignored.
cv::Mat greyOf(const QImage &picture);
cv::Mat greyOf(const cv::Mat &picture); //!< of 8-bit BGR; grey ones are not copied

//! 8-bit BGR copy of a part that lies inside the picture.
cv::Mat colourOf(const QImage &picture, const cv::Rect &part);

//! Writes BGR colours into the pixels of `picture` (its part from `corner` on) whose mask is not 0. Format and alpha
//! stay; all other bytes stay as they are. Not for palette or one-bit pictures.
void writeColours(QImage &picture, cv::Point corner, const cv::Mat &colours, const cv::Mat &mask);

//! The same pixels in a format writeColours() can write: palettes and one-bit pictures become 32-bit ones.
QImage writable(const QImage &picture);

} // namespace likeness::engine::opencv
