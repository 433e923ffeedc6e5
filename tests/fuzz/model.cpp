// SPDX-License-Identifier: Apache-2.0
// The landmark model's file: a whole one with some of its bytes replaced, and the hash at its end made right, so that
// what stands before it is what is tried.
#include "engine/opencv/cascade.h"
#include "engine/opencv/landmarks.h"
#include "fuzz/target.h"

#include <QCryptographicHash>

using namespace likeness;
using engine::opencv::Cascade;

namespace {

QByteArray wholeFile(int modes, int stages)
{
    Cascade cascade{.modes = modes};
    for (size_t i = 0; i < cascade.mean.size(); ++i)
        cascade.mean[i] = {float(8 + i % 9 * 4), float(8 + i / 9 * 4)};
    cascade.basis.assign(size_t(modes) * 2 * cascade.mean.size(), 0.05F);
    cascade.spread.assign(size_t(modes), 1.F);
    for (int i = 0; i < stages; ++i)
        cascade.stages.push_back(
            {.reach = {2, 6}, .weights = std::vector<float>(size_t(Cascade::rows) * size_t(modes), 0.01F)});
    cascade.judge = {.reach = {2, 6}, .weights = std::vector<float>(Cascade::rows, 0.01F)};
    return engine::opencv::writeCascade(cascade);
}

} // namespace

//! One byte for modes and stages, two for where, the rest is what stands there instead.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (void)engine::opencv::readCascade(bytesOf(data, size));
    if (size < 4)
        return 0;
    QByteArray file = wholeFile(4 + data[0] % 3, 1 + data[0] / 128);
    file.chop(32);
    const qsizetype at = (data[1] * 256 + data[2]) % file.size();
    file.replace(at, qsizetype(size) - 3, bytesOf(data + 3, size - 3));
    file += QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    Result<Cascade> cascade = engine::opencv::readCascade(file);
    if (!cascade) {
        PROMISE(cascade.error().kind == ErrorKind::Integrity);
        return 0;
    }
    PROMISE(cascade->modes >= Cascade::similarityModes && cascade->modes <= Cascade::mostModes);
    PROMISE(int(cascade->stages.size()) <= Cascade::mostStages);
    const engine::opencv::LandmarkModel model(std::move(*cascade));
    const cv::Mat grey(48, 48, CV_8UC1, cv::Scalar(90));
    (void)model.fit(grey, {8, 8, 32, 32});
    return 0;
}
