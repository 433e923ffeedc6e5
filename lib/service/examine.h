// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "store/material.h"

namespace likeness::service {

//! What examines a new material.
struct Examiner
{
    const engine::Engine &engine;
    QString scratchFolder{}; //!< videos are looked at as files
};

//! Finds out what a new material is and whether it can be used: kind, size, faces, status and reason. What breaks a
//! rule is refused with a reason, not an error. poster: a frame of a video.
Status examine(store::Material &material, const QByteArray &bytes, const Examiner &examiner, QImage &poster);

//! Takes faces set by hand: inside the picture, 34 pixels a side, at most 16; new ones get the next ids.
Status placeFaces(store::Material &material, const QList<store::Face> &faces);

} // namespace likeness::service
