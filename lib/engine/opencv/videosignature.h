// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/shape.h"
#include "engine/opencv/videoframe.h"

#include <vector>

namespace likeness::engine::opencv {

//! How someone looks in a video: texture of the face turned upright, and colours of hair, face and clothes. Made to
//! tell the few people of one video apart, not to recognise anyone elsewhere.
struct FaceSignature
{
    std::vector<float> texture{}; //!< roots of histograms of local binary patterns, one a cell
    std::vector<float> colours{}; //!< roots of a histogram of chroma
    float yaw = 0;                //!< degrees
};

FaceSignature signatureOf(const VideoFrame &frame, const Shape &shape);

//! 0 to 1; one person in the same video lies above samePerson.
float likenessOf(const FaceSignature &one, const FaceSignature &other);
float likenessOf(const std::vector<FaceSignature> &some,
                 const std::vector<FaceSignature> &others); //!< of the best pair

inline constexpr float samePerson = 0.80F;

} // namespace likeness::engine::opencv
