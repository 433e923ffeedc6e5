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

//! Of the sums of three channels whose ratio is a light's growth, so that black has one too.
inline constexpr float growthOffset = 12;

//! A pixel of the photo in the colours of the template, by the four numbers of the field there. What is much darker
//! than its surroundings is hair, not skin: it grows by the light alone. It is brown: strands on dark skin differ from
//! it in red most, and the same difference on pale skin would be blue.
inline cv::Vec3f recoloured(const cv::Vec3f &own, const cv::Vec4f &field)
{
    constexpr float room = 1.15F;    // skin's own texture is within it
    constexpr float surely = 48.0F;  // grey levels of three channels
    constexpr float warm = 0.8F;     // blue by red: skin and brown hair have less
    constexpr float bright = 450.0F; // of three channels: the white of an eye is no hair
    constexpr float darkening = 150.0F;
    const cv::Vec3f brown(0.29F, 0.33F, 0.38F);
    const auto sumOf = [](const cv::Vec3f &colour) { return colour[0] + colour[1] + colour[2]; };
    const float texture = textureGain(field[3]);
    cv::Vec3f out = own * texture + cv::Vec3f(field[0], field[1], field[2]);
    if (field[3] <= texture)
        return out;
    const float light = field[3] * room * (sumOf(own) + growthOffset) - growthOffset;
    if (const float darker = sumOf(out) - light; darker > 0)
        out += (brown * light - out) * std::min(1.0F, darker / surely);
    const float sum = sumOf(out);
    if (const float blue = out[0] - warm * out[2]; blue > 0 && sum < bright) {
        const float share = blue / ((1 - warm) * std::max(1.0F, out[2])) * (bright - sum) / darkening;
        out += (brown * sum - out) * std::min(1.0F, share);
    }
    return out;
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
