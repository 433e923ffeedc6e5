// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/hairline_p.h"
#include "portrait/raster_p.h"
#include "portrait/shading_p.h"

#include <vector>

namespace likeness::portrait {

//! One strand of hair: points of the head at rest (x, y, z in inter-pupil distances), root first.
struct Strand
{
    std::vector<cv::Point3f> points{};
    cv::Vec3f colour{};
    float layer = 1;  //!< 0 at the skin to 1 on top: what lies below gets less light
    float bright = 1; //!< against the mean
    float cover = 1;  //!< 0 to 1
    float width = 1;  //!< of the mean hair
    bool hanging = false;
};

//! A strand from the scalp as the style combs it; which one follows from the index alone.
Strand strandOf(const HeadSurface &head, const Person &person, const Hairline &line, int index);

//! All strands of a head, ready to be drawn over a picture. The same figure gives the same bytes on any number of
//! threads.
class Strands
{
public:
    //! `body` is the camera of what does not turn with the head; hair that hangs goes over to it.
    Strands(const HeadSurface &head, const Person &person, const Camera &camera, const Camera &body);

    void add(std::vector<Strand> strands); //!< of the face: brows, lashes, beard; on top of the others

    void drawBehind(cv::Mat &picture, const Lamps &lamps) const; //!< what hangs behind the neck
    //! The others; those behind the head are hidden by what was seen of it.
    void drawFront(cv::Mat &picture, const Lamps &lamps, const Seen &seen) const;

private:
    struct Knot
    {
        cv::Point3f at{}; //!< pixels, depth in inter-pupil distances
        cv::Vec3f colour{};
        float cover = 0;
    };
    using Line = std::vector<Knot>;

    Line lineOf(const Strand &strand, const Lamps &lamps) const;
    void draw(cv::Mat &picture, const std::vector<Strand> &strands, const Lamps &lamps, const Seen *seen) const;

    const Camera &m_camera;
    const Camera &m_body;
    std::vector<Strand> m_behind;
    std::vector<Strand> m_front;
};

} // namespace likeness::portrait
