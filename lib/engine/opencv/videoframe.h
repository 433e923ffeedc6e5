// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <memory>
#include <opencv2/core.hpp>
#include <vector>

struct AVPacket;

namespace likeness::engine::opencv {

//! How the numbers of a video mean colours: the codes of ISO/IEC 23091-2 as files carry them (2 is unspecified).
struct VideoColour
{
    int matrix = 2;
    int primaries = 2;
    int transfer = 2;
    bool fullRange = false; //!< luma from 0 to 255, else 16 to 235
    int height = 0;         //!< of the picture: decides the matrix where the file does not name it

    bool operator==(const VideoColour &) const = default;
};

//! 3×4 matrices between 8-bit (luma, Cb, Cr, 1) and (blue, green, red, 1).
cv::Matx34f toColours(const VideoColour &colour);
cv::Matx34f fromColours(const VideoColour &colour);

//! libav writes its own log to the terminal unless told otherwise; a level that the program chose is left alone.
void quietLibav();

//! 1 when the std::stop_token behind `token` says so: libav's interrupt callback.
int stopAsked(void *token);

struct PacketFree
{
    void operator()(AVPacket *packet) const;
};
using PacketPointer = std::unique_ptr<AVPacket, PacketFree>;

//! One upright frame: three 8-bit planes, chroma halved both ways, sides even (an odd one has its last line twice).
//! Its memory is used again and again. Also carries the sound packets that stand before it in the file.
struct VideoFrame
{
    cv::Mat luma{};
    cv::Mat cb{};
    cv::Mat cr{};
    qint64 time = 0;     //!< ticks of the track
    qint64 duration = 0; //!< ticks; 0 is unknown
    bool picture = true; //!< false where it carries sound only
    std::vector<PacketPointer> sound{};

    void allocate(cv::Size upright);
};

//! Size of the planes of a frame: both sides even.
cv::Size evenSize(cv::Size upright);

//! The frame as Format_RGB32, cut to its true size.
QImage pictureOf(const VideoFrame &frame, QSize upright, const VideoColour &colour);

//! Makes the frame show a picture.
void setPicture(VideoFrame &frame, const QImage &picture, const VideoColour &colour);

//! BGR copy of a part (even corner and sides) at another size.
cv::Mat coloursOf(const VideoFrame &frame, const cv::Rect &part, cv::Size size, const VideoColour &colour);

} // namespace likeness::engine::opencv
