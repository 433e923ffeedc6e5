// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/canvas_p.h"
#include "portrait/person.h"

namespace likeness::portrait {

//! What a person wears, from the neck down, drawn over the bare neck.
class Garment
{
public:
    //! `neck` is half the neck's width in inter-pupil distances.
    Garment(const Canvas &canvas, const Person &person, float neck);

    void draw();

private:
    //! One piece of cloth with its colour, its shadow on what lies below it and its edge.
    void piece(const Curve &outline, cv::Vec3f dye, float bright);
    void knitted(bool deep);
    void shirt(cv::Vec3f dye, bool open);
    void jacket();
    Curve outerLine(float grown) const;
    Curve withTorso(const Curve &neckline) const;
    void mirroredPiece(const Curve &right, cv::Vec3f dye, float bright);
    void prepareLight();

    const Canvas &m_canvas;
    const Person &m_person;
    Dice m_dice;
    float m_neck;
    float m_broad;
    float m_collar;
    cv::Rect m_area{};
    cv::Mat m_light{};
    Tile m_weave;
    cv::Point m_anchor{}; // the weave moves with the body
};

} // namespace likeness::portrait
