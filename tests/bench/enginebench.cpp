// SPDX-License-Identifier: Apache-2.0
#include "bench/enginestages.h"
#include "bench/enginetable.h"
#include "bench/hardpairs.h"
#include "support/enginemetricsdrawn.h"

#include <QStringList>
#include <benchmark/benchmark.h>
#include <cstdio>

using namespace likeness;

namespace {

int table(const QStringList &arguments)
{
    const auto engine = testing::loadedEngine();
    if (!engine)
        return 2;
    const int people = arguments.size() > 2 ? arguments[2].toInt() : 40;
    bool holds = testing::printFigures(*engine, std::max(2, people));
    holds = testing::printSpeed() && holds;
    if (const QString folder = qEnvironmentVariable("LIKENESS_PHOTOS"); !folder.isEmpty())
        holds = testing::printFiguresOfPhotos(*engine, folder) && holds;
    return holds ? 0 : 1;
}

int sheet(const QString &folder, const QString &samples)
{
    const auto engine = testing::loadedEngine();
    if (!engine)
        return 2;
    const bool written = samples.isEmpty() ? testing::writeHardPairs(*engine, folder)
                                           : testing::writeSamplePairs(*engine, samples, folder);
    return written ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList arguments(argv, argv + argc);
    if (arguments.value(1) == QLatin1String("table"))
        return table(arguments);
    if (arguments.value(1) == QLatin1String("sheet") && arguments.size() > 2)
        return sheet(arguments[2], arguments.value(3));
    benchmark::Initialize(&argc, argv);
    testing::registerStages();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
