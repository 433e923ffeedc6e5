// SPDX-License-Identifier: Apache-2.0
#include "portrait/clip.h"

#include "portrait/dice.h"

#include <numbers>

namespace likeness::portrait {

namespace {

constexpr double tau = 2 * std::numbers::pi;

//! 0 at both ends, 1 in the middle, without corners.
double bump(double part) { return part <= 0 || part >= 1 ? 0 : 0.5 - 0.5 * std::cos(tau * part); }

//! Syllables one after the other with pauses between phrases; each opens the mouth once and some round the lips.
void speak(Pose &pose, const Clip &clip, double now)
{
    Dice dice(clip.seed ^ 0x5a1dULL);
    double begin = 0.25;
    int left = 4 + dice.below(5); // syllables of the phrase
    while (begin < now) {
        const double length = dice.between(0.15F, 0.27F);
        const double open = dice.between(0.12F, 0.5F);
        const double rounded = dice.chance(0.35F) ? dice.between(0.3F, 0.8F) : 0;
        // Neighbours flow into each other.
        const double part = bump((now - begin + 0.06) / (length + 0.12));
        pose.mouthOpen = std::max(pose.mouthOpen, open * part);
        pose.rounded = std::max(pose.rounded, rounded * part);
        begin += length;
        if (--left == 0) {
            begin += dice.between(0.3F, 0.6F);
            left = 4 + dice.below(6);
        }
    }
}

void blink(Pose &pose, const Clip &clip, double now)
{
    Dice dice(clip.seed ^ 0xb114ULL);
    for (double begin = dice.between(0.5F, 1.3F); begin < now; begin += dice.between(1.4F, 3.4F)) {
        const double part = (now - begin) / 0.24; // closes faster than it opens
        pose.eyesClosed = std::max(pose.eyesClosed, bump(part < 0.4 ? part / 0.8 : 0.5 + (part - 0.4) / 1.2));
    }
}

} // namespace

int frameCount(const Clip &clip) { return int(std::lround(clip.seconds * clip.framesPerSecond)); }

Pose poseAt(const Clip &clip, double seconds)
{
    Dice dice(clip.seed ^ 0x90e5ULL);
    const auto wave = [&](double slow, double fast) {
        const double a = dice.unit();
        const double b = dice.unit();
        return 0.75 * std::sin(tau * (seconds * slow + a)) + 0.25 * std::sin(tau * (seconds * fast + b));
    };
    Pose pose = clip.shot.pose;
    const double turned = std::sin(tau * seconds * 0.22 + 0.3 * (dice.unit() - 0.5)); // to both sides within 5 s
    pose.yaw += clip.turn * (0.9 * turned + 0.1 * wave(0.31, 0.7));
    pose.pitch += 2.6 * wave(0.35, 1.1);
    pose.roll += 2.2 * wave(0.27, 0.8);
    pose.browsUp += 0.22 * wave(0.4, 1.3);
    pose.smile += 0.16 * wave(0.3, 0.6);
    // The eyes stay with the one who is talked to.
    pose.gaze += QPointF(-0.55 * (pose.yaw - clip.shot.pose.yaw), 0.4 * wave(0.5, 1.7));
    speak(pose, clip, seconds);
    blink(pose, clip, seconds);
    return pose;
}

void renderClip(const Clip &clip, const std::function<bool(int, const Portrait &)> &take)
{
    Shot shot = clip.shot;
    for (int frame = 0; frame < frameCount(clip); ++frame) {
        shot.pose = poseAt(clip, double(frame) / clip.framesPerSecond);
        if (!take(frame, render(clip.person, shot)))
            return;
    }
}

} // namespace likeness::portrait
