// SPDX-License-Identifier: Apache-2.0
#include "bench/enginetable.h"
#include "engine/opencv/opencvengine.h"

#include <QFile>
#include <QStringList>
#include <benchmark/benchmark.h>
#include <cstdio>

using namespace likeness;

namespace {

std::unique_ptr<engine::Engine> loadedEngine()
{
    QFile file(QStringLiteral(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto engine = engine::opencv::OpenCvEngine::create(file.readAll());
    return engine ? std::move(*engine) : nullptr;
}

int table(const QStringList &arguments)
{
    const auto engine = loadedEngine();
    if (!engine)
        return 2;
    const int people = arguments.size() > 2 ? arguments[2].toInt() : 40;
    bool holds = testing::printFigures(*engine, std::max(2, people));
    if (const QString folder = qEnvironmentVariable("LIKENESS_PHOTOS"); !folder.isEmpty())
        holds = testing::printFiguresOfPhotos(*engine, folder) && holds;
    return holds ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList arguments(argv, argv + argc);
    if (arguments.value(1) == QLatin1String("table"))
        return table(arguments);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
