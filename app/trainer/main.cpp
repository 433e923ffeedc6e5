// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"
#include "trainer/check.h"
#include "trainer/film.h"
#include "trainer/samples.h"
#include "trainer/training.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

namespace {

using namespace likeness;
using namespace likeness::trainer;

constexpr quint64 trainingSeed = 150'000;
constexpr quint64 checkSeed = 900'000; // never drawn for training

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int train(const QString &path, int count)
{
    QElapsedTimer clock;
    clock.start();
    const std::vector<Head> heads = drawHeads(trainingSeed, count);
    out() << heads.size() << " of " << count << " heads found by the detector, " << clock.elapsed() / 1000 << " s\n"
          << Qt::flush;
    const auto cascade = trained(heads, {}, [&](int stage, double error) {
        out() << "stage " << stage << ": error " << QString::number(error * 100, 'f', 2) << " %, "
              << clock.elapsed() / 1000 << " s\n"
              << Qt::flush;
    });
    QFile file(path);
    const QByteArray bytes = engine::opencv::writeCascade(cascade);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        out() << path << " cannot be written: " << file.errorString() << "\n";
        return 1;
    }
    return 0;
}

int check(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        out() << path << " cannot be read: " << file.errorString() << "\n";
        return 1;
    }
    const auto model = engine::opencv::LandmarkModel::parse(file.readAll());
    if (!model) {
        out() << model.error().detail << "\n";
        return 1;
    }
    const std::vector<Head> heads = drawHeads(checkSeed, count);
    out() << heads.size() << " of " << count << " heads found by the detector\n" << report(*model, heads);
    return 0;
}

int ended(const Status &status)
{
    if (!status)
        out() << status.error().subject << " cannot be written\n";
    return status ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Trains the landmark model on drawn heads, and draws the samples."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("Train and write the model."), QStringLiteral("file")},
         {QStringLiteral("check"), QStringLiteral("Measure a model on heads that training never saw."),
          QStringLiteral("file")},
         {QStringLiteral("samples"), QStringLiteral("Draw the sample pictures."), QStringLiteral("folder")},
         {QStringLiteral("clip"), QStringLiteral("Draw the frames of the sample film."), QStringLiteral("folder")},
         {QStringLiteral("film"), QStringLiteral("Write the sample film."), QStringLiteral("file")},
         {QStringLiteral("heads"), QStringLiteral("How many heads to draw."), QStringLiteral("count")}});
    parser.process(application);
    const int heads = parser.value(QStringLiteral("heads")).toInt();
    if (parser.isSet(QStringLiteral("out")))
        return train(parser.value(QStringLiteral("out")), heads > 0 ? heads : 4400);
    if (parser.isSet(QStringLiteral("check")))
        return check(parser.value(QStringLiteral("check")), heads > 0 ? heads : 400);
    if (parser.isSet(QStringLiteral("samples")))
        return ended(drawSamples(parser.value(QStringLiteral("samples"))));
    if (parser.isSet(QStringLiteral("clip")))
        return ended(drawFilm(parser.value(QStringLiteral("clip"))));
    if (parser.isSet(QStringLiteral("film")))
        return ended(writeFilm(parser.value(QStringLiteral("film"))));
    parser.showHelp(2);
}
