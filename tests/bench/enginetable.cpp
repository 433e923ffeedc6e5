// SPDX-License-Identifier: Apache-2.0
#include "bench/enginetable.h"

#include "support/enginemetrics.h"
#include "support/enginemetricspeople.h"

#include <QDir>
#include <QImageReader>
#include <cstdio>

namespace likeness::testing {

namespace {

constexpr quint64 unseenSeeds = 7'000'000;
const QList<int> steps{1, 7, 13, 17};

struct Row
{
    const char *figure;
    double value;
    double bar;
    double low;
    bool holds;
    double unchanged;
    double pasted;
};

bool print(const QList<Row> &rows)
{
    std::printf("%-46s %9s %15s %10s %10s\n", "figure", "value", "bar", "unchanged", "pasted");
    bool all = true;
    for (const Row &row : rows) {
        char bar[32];
        if (row.low > 0 && row.bar > 0)
            std::snprintf(bar, sizeof bar, "%.2f-%.2f", row.low, row.bar);
        else
            std::snprintf(bar, sizeof bar, "%s %.1f", row.low > 0 ? ">=" : "<=", row.low > 0 ? row.low : row.bar);
        std::printf("%-46s %9.2f %15s %10.2f %10.2f%s\n", row.figure, row.value, bar, row.unchanged, row.pasted,
                    row.holds ? "" : "  MISSED");
        all = all && row.holds;
    }
    return all;
}

Row atMost(const char *figure, double bar, double Figures::*field, const std::array<Figures, 3> &all)
{
    return {figure, all[0].*field, bar, 0, all[0].*field <= bar, all[1].*field, all[2].*field};
}

bool print(const std::array<Figures, 3> &all, bool withIdentity)
{
    const Figures &own = all[0];
    const auto share = [](int count, const Figures &of) { return 100.0 * count / std::max(1, of.pairs); };
    QList<Row> rows{{"bytes changed outside the mask", double(own.outside), 0, 0, own.outside == 0,
                     double(all[1].outside), double(all[2].outside)},
                    {"pairs refused, %", share(own.refused, own), 2, 0, share(own.refused, own) <= 2,
                     share(all[1].refused, all[1]), share(all[2].refused, all[2])},
                    {"face not found again, %", share(own.notFound, own), 0, 0, own.notFound == 0,
                     share(all[1].notFound, all[1]), share(all[2].notFound, all[2])},
                    atMost("inner landmarks, mean, % of pupil distance", 3, &Figures::landmarkMean, all),
                    atMost("inner landmarks, p90, % of pupil distance", 5, &Figures::landmarkP90, all),
                    atMost("colour difference inside the border (Lab)", 1, &Figures::ring, all),
                    {"gradient energy at the seam", own.seam, 1.07, 0.93, own.seam >= 0.93 && own.seam <= 1.07,
                     all[1].seam, all[2].seam}};
    if (withIdentity)
        rows.append({"taken for the photo's person, %", own.identity, 0, 85, own.identity >= 85, all[1].identity,
                     all[2].identity});
    std::printf("%d pairs, %d with warnings\n", own.pairs, own.warned);
    return print(rows);
}

bool printAll(const engine::Engine &engine, const Trial &trial, bool withIdentity)
{
    std::array<Figures, 3> all;
    const std::array<Fusing, 3> ways{fusingBy(engine), unchangedTemplate(engine), pastedRectangle(engine)};
    for (size_t i = 0; i < ways.size(); ++i)
        all[i] = figuresOf(measured(engine, trial, steps, ways[i]));
    return print(all, withIdentity);
}

//! The pictures themselves, to see what the measure of identity can reach at best.
double recognisedOfThemselves(const engine::Engine &engine, const Trial &trial)
{
    const auto asTheyAre = [&](const QImage &photo, const QImage &) { return unchangedTemplate(engine)(photo, photo); };
    return figuresOf(measured(engine, trial, {1}, asTheyAre)).identity;
}

} // namespace

bool printFigures(const engine::Engine &engine, int people)
{
    const Trial drawn = trialOf(engine, drawnPeople(people, unseenSeeds, 92));
    const bool holds = printAll(engine, drawn, true);
    std::printf("the photos themselves taken for their person: %.1f %%\n", recognisedOfThemselves(engine, drawn));
    return holds;
}

bool printFiguresOfPhotos(const engine::Engine &engine, const QString &folder)
{
    QMap<QString, QList<QImage>> pictures;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        QImageReader reader(file.filePath());
        reader.setAutoTransform(true);
        const QImage picture = reader.read();
        const auto faces = engine.findFaces(picture, false);
        if (!picture.isNull() && faces && !faces->faces.isEmpty())
            pictures[file.completeBaseName().section(QLatin1Char('-'), 0, 0)].append(picture);
    }
    bool identity = true;
    QList<DrawnPerson> people;
    for (const QList<QImage> &own : std::as_const(pictures)) {
        identity = identity && own.size() > 1;
        people.append({.photo = {.picture = own.first()},
                       .other = {.picture = own.last()},
                       .asTemplate = {.picture = own.size() > 2 ? own[1] : own.first()}});
    }
    std::printf("%s: %d people\n", qPrintable(folder), int(people.size()));
    return people.size() < 2 || printAll(engine, trialOf(engine, people), identity);
}

} // namespace likeness::testing
