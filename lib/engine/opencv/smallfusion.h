// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/align.h"
#include "engine/opencv/fuser.h"

namespace likeness::engine::opencv {

//! All of a fusion that is worked out at the frame's small size.
struct SmallFusion
{
    cv::Mat map{};      //!< CV_32FC2, pixels of the photo
    cv::Mat warped{};   //!< CV_32FC3: the photo by that map
    cv::Mat field{};    //!< CV_32FC4: what recoloured() takes
    cv::Mat alpha{};    //!< CV_32F
    cv::Mat skin{};     //!< CV_32F: skin of both people
    cv::Mat features{}; //!< CV_32F: brows, eyes, nose and mouth
    FusionNotes notes{};
};

//! How much stronger or weaker the texture of a face grows with its light: less than the light does.
inline float textureGain(float growth) { return std::clamp(growth, 0.35F, 1.25F); }

//! A pixel of the photo in the colours of the template, by the four numbers of the field there. What is much darker
//! than its surroundings is hair, not skin: it grows by the light alone and is brown, since what makes dark skin pale
//! would tint it blue.
inline cv::Vec3f recoloured(const cv::Vec3f &own, const cv::Vec4f &field)
{
    constexpr float room = 1.15F;   // skin's own texture is within it
    constexpr float surely = 48.0F; // grey levels of three channels
    const float texture = textureGain(field[3]);
    cv::Vec3f out = own * texture + cv::Vec3f(field[0], field[1], field[2]);
    if (field[3] <= texture)
        return out;
    const float light = field[3] * room * (own[0] + own[1] + own[2]);
    const float darker = out[0] + out[1] + out[2] - light;
    if (darker <= 0)
        return out;
    const cv::Vec3f hair = cv::Vec3f(0.29F, 0.33F, 0.38F) * light;
    return out + (hair - out) * std::min(1.0F, darker / surely);
}

//! Where each pixel of the small size lies in the photo, CV_32FC2; shapes are in pixels of their pictures at that size.
cv::Mat photoMap(const Frame &frame, const Shape &photo, const Shape &target, const Shape &templateShape);

//! A photo at the size that faces of `pupils` pixels can show, so that warping it does not alias.
PhotoFace reduced(const PhotoFace &photo, float pupils);

//! The part of a template around a face, at any size; its shape is in pixels of the whole.
struct TemplatePart
{
    const cv::Mat &picture;
    const Frame &frame;
    const Shape &shape;
};

//! The photo is already reduced.
SmallFusion smallFusion(const TemplatePart &part, const PhotoFace &photo, const Alignment &alignment,
                        const Finish &finish);

} // namespace likeness::engine::opencv
