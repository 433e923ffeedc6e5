// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QSize>
#include <QtGlobal>

namespace likeness::portrait {

//! How a head is held and what it does. Angles in degrees; positive yaw turns the nose to the picture's right,
//! positive pitch looks down, positive roll tilts clockwise.
struct Pose
{
    double yaw = 0;
    double pitch = 0;
    double roll = 0;
    double smile = 0;      //!< -0.5 (sullen) to 1.5
    double mouthOpen = 0;  //!< 0 to 1
    double eyesClosed = 0; //!< 0 to 1
    double rounded = 0;    //!< lips pushed forwards as for "oo", 0 to 1
    double browsUp = 0;    //!< -1 (frown) to 1
    QPointF gaze{};        //!< where the eyes look, degrees from straight ahead: right, down

    bool operator==(const Pose &) const = default;
};

//! One key light, its fill and the sky. Angles in degrees seen from the face: azimuth to the picture's right, elevation
//! up.
struct Light
{
    double azimuth = -35;
    double elevation = 35;
    double key = 1;
    double fill = 0.45;
    double rim = 0.3;    //!< from behind, on the hair
    double warmth = 0.1; //!< -1 (blue) to 1 (orange)

    bool operator==(const Light &) const = default;
};

enum class Backdrop { Studio, Interior, Outdoors, Bokeh, Clutter };

//! One picture of one person.
struct Shot
{
    QSize size{800, 1000};
    double interPupil = 180; //!< pixels between the eyes' centres when seen from the front
    QPointF eyes{0.5, 0.42}; //!< where the point between the eyes is, in parts of the picture
    double distance = 9;     //!< of the camera, in inter-pupil distances; small is wide-angle
    Pose pose{};
    Light light{};
    Backdrop backdrop = Backdrop::Studio;
    double blur = 0;      //!< of the lens, pixels
    double noise = 0.006; //!< of the sensor, parts of white
    int oversampling = 2; //!< drawn at this many times the size, 1 to 4, then averaged: no jagged edges
    quint64 seed = 1;     //!< of everything that is not the person

    bool operator==(const Shot &) const = default;
};

//! A shot of 270 × 270 pixels as people take them: any light, many poses and faces; frontal keeps within about 15°.
Shot randomShot(quint64 seed, bool frontal = false);

} // namespace likeness::portrait
