// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/steering.h"

#include <algorithm>

namespace likeness::engine::opencv {

namespace {

constexpr int usualDegree = 50;

enum Model { None, Vivid, Natural, NaturalFine, Portrait, Tolerant, MostAlike };

float part(double value) { return float(std::clamp(value, 0.0, 1.0)); }

void ground(Shares &shares, int model)
{
    Finish &finish = shares.finish;
    finish.detail = model >= NaturalFine;
    switch (model) {
    case Vivid:
        finish.enhance = 0.3F;
        break;
    case Natural:
    case NaturalFine:
        finish.light = 1;
        finish.smooth = 0.3F;
        finish.enhance = model == NaturalFine ? 0.15F : 0;
        break;
    case Portrait:
        shares.features = std::min(1.0F, shares.features + 0.2F);
        break;
    case Tolerant:
        finish.covering = 1.6F;
        finish.enhance = 0.15F;
        break;
    case MostAlike:
        shares.features = std::max(shares.features, 0.95F);
        shares.outline = std::max(shares.outline, 0.85F);
        finish.colour = 0.8F;
        finish.light = 0.6F;
        break;
    default:
        break;
    }
}

} // namespace

Shares steered(Shares shares, const Tuning &tuning)
{
    if (tuning.warp) {
        const Shares byWarp = sharesOf(int((1 - part(*tuning.warp)) * 100), int((1 - part(*tuning.warp)) * 100));
        shares.features = byWarp.features;
        shares.outline = byWarp.outline;
    }
    ground(shares, tuning.model);
    Finish &finish = shares.finish;
    finish.enhance = tuning.enhance ? part(*tuning.enhance) : finish.enhance;
    finish.smooth = tuning.smooth ? part(*tuning.smooth) : finish.smooth;
    finish.teeth = tuning.teeth.value_or(finish.teeth);
    finish.makeup = tuning.makeup.value_or(finish.makeup);
    return shares;
}

Shares sharesOf(const FusionJob &job)
{
    return steered(sharesOf(job.faceDegree.value_or(usualDegree), job.profileDegree.value_or(usualDegree)), job.tuning);
}

} // namespace likeness::engine::opencv
