// SPDX-License-Identifier: Apache-2.0
#include "portrait/shot.h"

#include "portrait/dice.h"

namespace likeness::portrait {

namespace {

Pose randomPose(Dice &dice, bool frontal)
{
    Pose pose;
    const float wide = frontal ? 0.3F : 1;
    pose.yaw = dice.normal(24) * wide;
    pose.pitch = dice.normal(9) * wide;
    pose.roll = dice.normal(9) * wide;
    pose.smile = dice.chance(0.65F) ? dice.between(0, 1.5F) : dice.normal(0.25F);
    if (dice.chance(0.5F))
        pose.mouthOpen = dice.between(0, 0.25F) * dice.unit();
    else if (dice.chance(0.35F))
        pose.mouthOpen = dice.between(0.1F, 0.9F);
    if (pose.smile > 0.5 && dice.chance(0.8F))
        pose.mouthOpen = std::max(pose.mouthOpen, double(dice.between(0.12F, 0.5F)));
    if (dice.chance(0.08F))
        pose.eyesClosed = dice.between(0.6F, 1);
    else if (dice.chance(0.25F))
        pose.eyesClosed = dice.between(0, 0.5F);
    return pose;
}

Light randomLight(Dice &dice)
{
    Light light;
    light.azimuth = dice.normal(37);
    light.elevation = dice.between(-6, 57);
    light.key = dice.between(0.5F, 1.3F);
    light.fill = dice.between(0.2F, 0.8F);
    light.rim = dice.chance(0.4F) ? dice.between(0, 0.8F) : 0;
    light.warmth = dice.normal(0.3F);
    return light;
}

} // namespace

Shot randomShot(quint64 seed, bool frontal)
{
    Dice dice(seed ^ 0x5407ULL);
    Shot shot{.seed = seed};
    shot.size = QSize(270, 270);
    shot.interPupil = 60 * dice.between(0.9F, 1.1F);
    shot.eyes = QPointF(0.5 + dice.between(-0.03F, 0.03F), 0.37 + dice.between(-0.03F, 0.03F));
    shot.distance = dice.between(6, 16);
    shot.pose = randomPose(dice, frontal);
    shot.light = randomLight(dice);
    shot.backdrop = dice.chance(0.35F) ? Backdrop::Clutter : Backdrop(dice.below(4));
    shot.blur = dice.chance(0.6F) ? dice.between(0, 1.0F) : 0;
    shot.noise = dice.between(0, 0.03F);
    return shot;
}

} // namespace likeness::portrait
