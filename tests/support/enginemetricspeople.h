// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "portrait/portrait.h"

namespace likeness::testing {

//! One drawn person in three pictures that share nothing but the person.
struct DrawnPerson
{
    portrait::Portrait photo{};
    portrait::Portrait other{}; //!< to be recognised by
    portrait::Portrait asTemplate{};
};

//! People from seeds far away from those of the training, faces nearly frontal, `pupils` pixels between the eyes.
QList<DrawnPerson> drawnPeople(int count, quint64 firstSeed, double pupils);

//! What a fusion of two of them came to, by the figures of enginemetrics.h.
struct Measured
{
    bool fused = false; //!< the rest holds only then
    qsizetype outside = 0;
    bool found = false;
    double landmarkError = 0; //!< where found
    double ring = 0;
    double seam = 0;
    bool photosPerson = false; //!< the most alike other picture is of the photo's person
    qsizetype warnings = 0;
};

struct Figures
{
    int pairs = 0;
    int refused = 0;
    int warned = 0;
    int notFound = 0;
    qsizetype outside = 0;
    double landmarkMean = 0;
    double landmarkP90 = 0;
    double ring = 0;
    double seam = 0;
    double identity = 0; //!< percent of the fused
};

//! The bars of a fusion that these figures miss, in words; empty when all hold.
QStringList barsMissed(const Figures &figures);

//! What makes a result of a photo and a template; fails like an engine.
using Fusing = std::function<Result<engine::Fused>(const QImage &photo, const QImage &templatePicture)>;

//! The engine itself, without a mark.
Fusing fusingBy(const engine::Engine &engine);

//! People and how their other pictures and their templates look to the measure of identity.
struct Trial
{
    QList<DrawnPerson> people{};
    std::vector<std::vector<float>> gallery{}; //!< the other pictures, then the templates
};

Trial trialOf(const engine::Engine &engine, const QList<DrawnPerson> &people);

//! Runs each person's photo against the templates of those who come `steps` later, and measures.
QList<Measured> measured(const engine::Engine &engine, const Trial &trial, const QList<int> &steps,
                         const Fusing &fusing);
Figures figuresOf(const QList<Measured> &all);

//! Two ways of not fusing: the template as it is, and the photo's face pasted as a rectangle.
Fusing unchangedTemplate(const engine::Engine &engine);
Fusing pastedRectangle(const engine::Engine &engine);

} // namespace likeness::testing
