// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/onnxswapper.h"

#include "engine/opencv/align.h"

#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr int side = 128;
constexpr int embedderSide = 112;
constexpr float chipPupils = 36;
const cv::Point2f chipMiddle(64, 56); // between the eyes

//! From a picture to the chip, by the eyes.
cv::Matx23f toChip(const Shape &shape)
{
    const cv::Point2f across = rightEye(shape) - leftEye(shape);
    const float scale = chipPupils / std::max(1e-3F, across.dot(across));
    const float c = across.x * scale;
    const float s = across.y * scale;
    const cv::Point2f eyes = (leftEye(shape) + rightEye(shape)) * 0.5F;
    return {c, s, chipMiddle.x - c * eyes.x - s * eyes.y, -s, c, chipMiddle.y + s * eyes.x - c * eyes.y};
}

cv::Mat chipOf(const cv::Mat &picture, const cv::Matx23f &map)
{
    cv::Mat chip;
    cv::warpAffine(picture, chip, map, {side, side}, cv::INTER_AREA, cv::BORDER_REPLICATE);
    return chip;
}

cv::Mat blobOf(const cv::Mat &chip) { return cv::dnn::blobFromImage(chip, 1 / 255.0, {}, {}, true); }

} // namespace

OnnxSwapper::OnnxSwapper(std::unique_ptr<OnnxNet> net, std::unique_ptr<OnnxNet> embedder)
    : m_net(std::move(net))
    , m_embedder(std::move(embedder))
{}

Result<std::unique_ptr<OnnxSwapper>> OnnxSwapper::load(const QString &file, const QString &embedder)
{
    Result<std::unique_ptr<OnnxNet>> net = OnnxNet::load(file);
    if (!net)
        return net.error();
    std::unique_ptr<OnnxNet> second;
    if (!embedder.isEmpty()) {
        Result<std::unique_ptr<OnnxNet>> loaded = OnnxNet::load(embedder);
        if (!loaded)
            return loaded.error();
        second = std::move(*loaded);
    }
    std::unique_ptr<OnnxSwapper> swapper(new OnnxSwapper(std::move(*net), std::move(second)));
    try {
        const cv::Mat grey(side, side, CV_8UC3, cv::Scalar::all(128));
        if (!swapper->face(swapper->sourceOf(grey), grey).empty())
            return swapper;
    } catch (const cv::Exception &problem) {
        return swapper->m_net->unfit(QString::fromUtf8(problem.what()));
    }
    return swapper->m_net->unfit(QStringLiteral("does not give a face of 128 × 128"));
}

cv::Mat OnnxSwapper::sourceOf(const cv::Mat &chip) const
{
    if (!m_embedder)
        return blobOf(chip);
    const cv::Mat blob =
        cv::dnn::blobFromImage(chip, 1 / 127.5, {embedderSide, embedderSide}, cv::Scalar::all(127.5), true);
    const cv::Mat vector = m_embedder->run({{QString(), blob}}).front().reshape(1, 1);
    return vector / std::max(1e-9, cv::norm(vector));
}

cv::Mat OnnxSwapper::face(const cv::Mat &source, const cv::Mat &targetChip) const
{
    const OnnxNet::Tensors inputs{{QStringLiteral("source"), source}, {QStringLiteral("target"), blobOf(targetChip)}};
    const cv::Mat out = m_net->run(inputs).front();
    if (out.type() != CV_32F || out.total() != size_t(3) * side * side)
        return {};
    std::vector<cv::Mat> planes;
    for (int c = 2; c >= 0; --c)
        planes.emplace_back(side, side, CV_32F, const_cast<float *>(out.ptr<float>()) + ptrdiff_t(c) * side * side);
    cv::Mat face;
    cv::merge(planes, face);
    face.convertTo(face, CV_8U, 255);
    return face;
}

cv::Mat OnnxSwapper::swapped(const cv::Mat &photo, const Shape &photoShape, const cv::Mat &templatePart,
                             const Shape &templateShape) const
{
    const cv::Matx23f map = toChip(templateShape);
    const cv::Mat made = face(sourceOf(chipOf(photo, toChip(photoShape))), chipOf(templatePart, map));
    if (made.empty())
        return {};
    cv::Mat full;
    cv::warpAffine(made, full, map, templatePart.size(), cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::Mat inside;
    cv::warpAffine(cv::Mat(made.size(), CV_8U, cv::Scalar(255)), inside, map, templatePart.size(),
                   cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
    cv::Mat result = templatePart.clone();
    full.copyTo(result, inside);
    return result;
}

} // namespace likeness::engine::opencv
