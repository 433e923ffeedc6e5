// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/onnxlandmarker.h"

#include "engine/opencv/align.h"
#include "engine/opencv/mat.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr std::array landmarkerSides = {112, 128};
constexpr float growth = 1.25F;

cv::Mat blobOf(const cv::Mat &bgr, int side) { return cv::dnn::blobFromImage(bgr, 1 / 255.0, {side, side}, {}, true); }

//! Eyes over the mouth, left of right, all numbers finite.
bool isFace(const Shape &shape)
{
    for (const cv::Point2f &point : shape)
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return false;
    const cv::Point2f across = rightEye(shape) - leftEye(shape);
    const cv::Point2f down = (shape[48] + shape[54]) * 0.5F - (leftEye(shape) + rightEye(shape)) * 0.5F;
    const float pupils = interPupil(shape);
    return pupils > 1 && across.x * down.y - across.y * down.x > 0.3F * pupils * pupils;
}

} // namespace

OnnxLandmarker::OnnxLandmarker(std::unique_ptr<OnnxNet> net, int side)
    : m_net(std::move(net))
    , m_side(side)
{}

Result<std::unique_ptr<OnnxLandmarker>> OnnxLandmarker::load(const QString &file)
{
    Result<std::unique_ptr<OnnxNet>> net = OnnxNet::load(file);
    if (!net)
        return net.error();
    for (const int side : landmarkerSides) {
        try {
            const auto out = (*net)->run({{QString(), blobOf(cv::Mat::zeros(side, side, CV_8UC3), side)}});
            if (out.size() == 1 && out[0].type() == CV_32F && out[0].total() == 2 * size_t(shapePoints))
                return std::unique_ptr<OnnxLandmarker>(new OnnxLandmarker(std::move(*net), side));
        } catch (const cv::Exception &) {
            continue; // not this size
        }
    }
    return (*net)->unfit(QStringLiteral("does not give 136 numbers"));
}

Fit OnnxLandmarker::fit(const View &view, const Detection &detection) const
{
    const cv::Rect &rect = detection.rect;
    const auto side = float(std::max(rect.width, rect.height)) * growth;
    const cv::Point2f corner(float(rect.x) + (float(rect.width) - side) / 2,
                             float(rect.y) + (float(rect.height) - side) / 2);
    const float scale = float(m_side) / std::max(1.0F, side);
    const cv::Mat whole = colourOf(view.picture, {0, 0, view.picture.width(), view.picture.height()});
    cv::Mat crop;
    cv::warpAffine(whole, crop, cv::Matx23f(scale, 0, -corner.x * scale, 0, scale, -corner.y * scale), {m_side, m_side},
                   cv::INTER_AREA, cv::BORDER_REPLICATE);
    const cv::Mat points = m_net->run({{QString(), blobOf(crop, m_side)}}).front();
    const auto *at = points.ptr<float>();
    Fit fit;
    for (size_t i = 0; i < fit.shape.size(); ++i)
        fit.shape[i] = corner + cv::Point2f(at[2 * i], at[2 * i + 1]) * side;
    fit.score = isFace(fit.shape) ? 1 : 0;
    return fit;
}

} // namespace likeness::engine::opencv
