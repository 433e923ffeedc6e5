// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetricspeople.h"

#include "portrait/dice.h"
#include "support/enginemetrics.h"

#include <QPainter>

namespace likeness::testing {

namespace {

//! A picture as one is asked to give: nearly frontal, eyes open, ordinary light, ordinary camera.
portrait::Portrait pictureOf(const portrait::Person &person, quint64 seed, double pupils)
{
    portrait::Dice dice(seed ^ 0x51ULL);
    portrait::Shot shot = portrait::randomShot(seed, true);
    shot.size = QSize(int(pupils * 4.4), int(pupils * 5.2));
    shot.eyes = QPointF(0.5, 0.42);
    shot.interPupil = pupils;
    shot.distance = dice.between(8, 14);
    shot.noise = dice.between(0, 0.01F);
    shot.blur = 0;
    shot.pose.smile = dice.between(0, 0.6F);
    shot.pose.mouthOpen = dice.chance(0.2F) ? dice.between(0, 0.15F) : 0;
    shot.pose.eyesClosed = dice.between(0, 0.1F);
    shot.light.azimuth = dice.normal(18);
    shot.light.elevation = dice.between(15, 45);
    shot.light.key = dice.between(0.7F, 1.1F);
    shot.light.fill = dice.between(0.4F, 0.8F);
    return portrait::render(person, shot);
}

std::vector<float> seenAs(const engine::Engine &engine, const portrait::Portrait &portrait)
{
    const auto faces = engine.findFaces(portrait.picture, true);
    if (!faces || faces->faces.isEmpty())
        return descriptorOf(portrait.picture, portrait.landmarks);
    return descriptorOf(portrait.picture, *faces->faces.first().landmarks);
}

std::optional<engine::FoundFace> firstFace(const engine::Engine &engine, const QImage &picture)
{
    const auto faces = engine.findFaces(picture, true);
    return faces && !faces->faces.isEmpty() ? std::optional(faces->faces.first()) : std::nullopt;
}

Measured measuredOne(const QImage &before, const engine::Fused &fused, const std::optional<engine::FoundFace> &found)
{
    const engine::FoundFace &intended = fused.faces.first();
    const double pupils = pupilDistance(*intended.landmarks);
    Measured one{.fused = true,
                 .outside = bytesChangedOutside(before, fused.picture, fused.changed),
                 .found = found.has_value(),
                 .ring = ringDifference(before, fused.picture, fused.changed, pupils),
                 .seam = seamEnergy(before, fused.picture, fused.changed, pupils),
                 .warnings = fused.warnings.size()};
    if (found)
        one.landmarkError = innerLandmarkError(*found->landmarks, *intended.landmarks);
    return one;
}

} // namespace

QList<DrawnPerson> drawnPeople(int count, quint64 firstSeed, double pupils)
{
    QList<DrawnPerson> people;
    for (int i = 0; i < count; ++i) {
        const quint64 seed = firstSeed + quint64(i);
        const portrait::Person person = portrait::randomPerson(seed);
        people.append({.photo = pictureOf(person, 3 * seed, pupils),
                       .other = pictureOf(person, 3 * seed + 1, pupils),
                       .asTemplate = pictureOf(person, 3 * seed + 2, pupils)});
    }
    return people;
}

Fusing fusingBy(const engine::Engine &engine)
{
    return [&engine](const QImage &photo, const QImage &templatePicture) {
        engine::FusionJob job{.templatePicture = templatePicture, .swaps = {{.photo = photo}}};
        job.mark.kind = engine::Mark::Kind::None;
        return engine.fuse(job);
    };
}

Trial trialOf(const engine::Engine &engine, const QList<DrawnPerson> &people)
{
    Trial trial{.people = people};
    for (const DrawnPerson &person : people)
        trial.gallery.push_back(seenAs(engine, person.other));
    for (const DrawnPerson &person : people)
        trial.gallery.push_back(seenAs(engine, person.asTemplate));
    return trial;
}

QList<Measured> measured(const engine::Engine &engine, const Trial &trial, const QList<int> &steps,
                         const Fusing &fusing)
{
    const auto count = trial.people.size();
    QList<Measured> all;
    for (const int step : steps)
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype target = (i + step) % count;
            const QImage &before = trial.people[target].asTemplate.picture;
            const auto fused = fusing(trial.people[i].photo.picture, before);
            if (!fused) {
                all.append(Measured{});
                continue;
            }
            const auto face = foundAgain(engine, fused->picture, fused->faces.first());
            Measured one = measuredOne(before, *fused, face);
            // the template itself is not among the pictures that its result is compared with
            std::vector<std::vector<float>> others = trial.gallery;
            others[size_t(count + target)].clear();
            const engine::Landmarks shape = face ? *face->landmarks : *fused->faces.first().landmarks;
            one.photosPerson = mostAlike(descriptorOf(fused->picture, shape), others) % int(count) == int(i);
            all.append(one);
        }
    return all;
}

Figures figuresOf(const QList<Measured> &all)
{
    Figures figures{.pairs = int(all.size())};
    std::vector<double> errors;
    std::vector<double> rings;
    std::vector<double> seams;
    int right = 0;
    for (const Measured &one : all) {
        if (!one.fused) {
            ++figures.refused;
            continue;
        }
        figures.outside += one.outside;
        figures.warned += one.warnings > 0;
        figures.notFound += !one.found;
        if (one.found)
            errors.push_back(one.landmarkError);
        rings.push_back(one.ring);
        seams.push_back(one.seam);
        right += one.photosPerson;
    }
    figures.landmarkMean = meanOf(errors);
    figures.landmarkP90 = errors.empty() ? 0 : percentile(errors, 90);
    figures.ring = meanOf(rings);
    figures.seam = meanOf(seams);
    figures.identity = 100.0 * right / std::max<double>(1, double(rings.size()));
    return figures;
}

QStringList barsMissed(const Figures &figures)
{
    QStringList missed;
    const auto check = [&](bool holds, const char *bar, double figure) {
        if (!holds)
            missed.append(QStringLiteral("%1: %2").arg(QLatin1StringView(bar)).arg(figure, 0, 'f', 2));
    };
    check(figures.outside == 0, "bytes outside", double(figures.outside));
    check(50 * figures.refused <= figures.pairs, "refused", figures.refused);
    check(figures.notFound == 0, "not found again", figures.notFound);
    check(figures.landmarkMean <= 3, "landmarks, mean", figures.landmarkMean);
    check(figures.landmarkP90 <= 5, "landmarks, p90", figures.landmarkP90);
    check(figures.ring <= 1, "ring", figures.ring);
    check(figures.seam >= 0.93 && figures.seam <= 1.07, "seam", figures.seam);
    check(figures.identity >= 85, "identity", figures.identity);
    return missed;
}

Fusing unchangedTemplate(const engine::Engine &engine)
{
    return [&engine](const QImage &, const QImage &templatePicture) -> Result<engine::Fused> {
        const auto face = firstFace(engine, templatePicture);
        if (!face)
            return Error{.kind = ErrorKind::Input, .code = engine::noFaceCode};
        engine::Fused same{.picture = templatePicture,
                           .changed = QImage(templatePicture.size(), QImage::Format_Grayscale8),
                           .faces = {*face}};
        same.changed.fill(0);
        QPainter(&same.changed).fillRect(face->rect, Qt::white);
        return same;
    };
}

Fusing pastedRectangle(const engine::Engine &engine)
{
    return [&engine](const QImage &photo, const QImage &templatePicture) -> Result<engine::Fused> {
        const auto from = firstFace(engine, photo);
        auto pasted = unchangedTemplate(engine)(photo, templatePicture);
        if (!from || !pasted)
            return Error{.kind = ErrorKind::Input, .code = engine::noFaceCode};
        QPainter(&pasted->picture).drawImage(pasted->faces.first().rect, photo, from->rect);
        return pasted;
    };
}

} // namespace likeness::testing
