// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/opencv/points.h"
#include "support/enginemetricsdrawn.h"

#include <memory>

namespace likeness::testing {

//! A photo of an ageing smiling man and a made-up young woman as template: what degrees and tuning are measured on.
class TuningScene
{
public:
    //! False where the engine did not load.
    bool prepare();

    engine::Engine &engine() const { return *m_engine; }
    const QImage &photo() const { return m_photo; }
    const QImage &target() const { return m_template; }
    //! The template's person with an open, smiling mouth.
    const QImage &smiling() const { return m_smiling; }

    //! Without a mark; into smiling() where asked.
    engine::FusionJob job(const engine::Tuning &tuning, bool intoSmiling = false) const;
    engine::Fused fused(const engine::Tuning &tuning, bool intoSmiling = false) const;
    engine::opencv::Shape found(const QImage &picture) const;

private:
    std::unique_ptr<engine::Engine> m_engine{};
    QImage m_photo{};
    QImage m_template{};
    QImage m_smiling{};
};

//! What lies inside the points, 255 in 8 bits.
cv::Mat polygon(const QImage &picture, const engine::opencv::Points &points);
//! Mean energy of the grey gradient where the mask is set.
double meanEnergy(const QImage &picture, const cv::Mat &mask);
//! Mean distance after the best similarity, in percent of the inter-pupil distance; of the points after `from`.
double shapeGap(engine::opencv::Shape one, engine::opencv::Shape other, size_t from = 0);

} // namespace likeness::testing
