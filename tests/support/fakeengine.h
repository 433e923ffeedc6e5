// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

namespace likeness::testing {

//! Sees one face in the middle half of every picture, none where the top left pixel is black, and a tiny one where it
//! is blue. Fuses by inverting the colours of the template's face.
class FakeEngine : public engine::Engine
{
public:
    FakeEngine() = default;
    ~FakeEngine() override = default;

    Result<engine::FacesFound> findFaces(const QImage &picture, bool withLandmarks,
                                         std::stop_token stop = {}) const override;
    Result<engine::Fused> fuse(const engine::FusionJob &job, std::stop_token stop = {}) const override;

    QList<engine::FusionWarning> warnings{};
};

} // namespace likeness::testing
