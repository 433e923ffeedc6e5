// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portrait/person.h"
#include "portrait/shot.h"

#include <QImage>
#include <QList>
#include <QPointF>
#include <array>

namespace likeness::portrait {

//! The 68 points of the 300-W annotation, in pixels.
using Landmarks = std::array<QPointF, 68>;

//! A drawn picture of one person.
struct Portrait
{
    QImage picture{}; //!< Format_RGB888
    Landmarks landmarks{};
};

//! Someone's place in a picture of several.
struct Placed
{
    Person person{};
    Pose pose{};
    double interPupil = 80; //!< pixels
    QPointF eyes{0.5, 0.4}; //!< parts of the picture
};

//! A picture of several people; those with the smaller faces stand behind.
struct Scene
{
    QSize size{1080, 720};
    QList<Placed> people{};
    Light light{};
    Backdrop backdrop = Backdrop::Outdoors;
    double distance = 12; //!< of the camera, as in Shot
    double noise = 0.006;
    quint64 seed = 1;
};

struct Group
{
    QImage picture{};             //!< Format_RGB888
    QList<Landmarks> landmarks{}; //!< in the order of Scene::people
};

//! Draws people who do not exist, with exact landmarks. The same description gives the same bytes on one machine,
//! however many threads draw; nothing is read from disk. Safe from any thread.
Portrait render(const Person &person, const Shot &shot);
Group render(const Scene &scene);

//! The portrait as a picture in a frame on a wall.
Portrait framed(const Portrait &portrait, QSize size, quint64 seed);

} // namespace likeness::portrait
