// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/dice.h"

#include <opencv2/core.hpp>

namespace likeness::portrait {

//! From so many pixels an inter-pupil distance on, pores and single hairs can be seen and are drawn.
inline constexpr float detailed = 160;

//! Smooth noise of mean 0 (CV_32F); cell is the size of its blobs in pixels, which may be stretched.
cv::Mat noise(Dice &dice, cv::Size size, cv::Size2f cell, float deviation);

//! Noise that goes on for ever: a tile and its mirror images in turn. What it is laid on may move by whole pixels.
class Tile
{
public:
    explicit Tile(cv::Mat tile)
        : m_tile(std::move(tile))
    {}

    float at(int x, int y) const { return m_tile.at<float>(folded(y, m_tile.rows), folded(x, m_tile.cols)); }

private:
    static int folded(int value, int size)
    {
        const int turn = ((value % (2 * size)) + 2 * size) % (2 * size);
        return turn < size ? turn : 2 * size - 1 - turn;
    }

    cv::Mat m_tile; // CV_32F
};

//! A colour on the screen (0 to 1) as the amount of light it stands for, and back.
float toLight(float shown);
float toShown(float light);
cv::Vec3f lightOf(int red, int green, int blue);

//! Light of one colour on a surface of another.
inline cv::Vec3f times(cv::Vec3f a, cv::Vec3f b) { return {a[0] * b[0], a[1] * b[1], a[2] * b[2]}; }

} // namespace likeness::portrait
