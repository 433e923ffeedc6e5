// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/onnxfinder.h"

#include "engine/opencv/mat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr std::array finderSides = {320, 160, 640, 128, 64}; // tried in this order: what a file of a fixed size takes
constexpr float surely = 0.6F;
constexpr double samePlace = 0.3;
const QStringList outputs{QStringLiteral("loc"), QStringLiteral("conf"), QStringLiteral("iou")};

struct Anchor
{
    cv::Point2f centre{};
    float size = 0; //!< all in parts of the input's side
};

std::vector<Anchor> anchorsOf(int side)
{
    static const std::array<std::pair<int, std::vector<float>>, 4> levels{{
        {8, {10, 16, 24}},
        {16, {32, 48}},
        {32, {64, 96}},
        {64, {128, 192, 256}},
    }};
    std::vector<Anchor> anchors;
    for (const auto &[stride, sizes] : levels)
        for (int y = 0; y < side / stride; ++y)
            for (int x = 0; x < side / stride; ++x)
                for (const float size : sizes)
                    anchors.push_back({{(float(x) + 0.5F) * float(stride) / float(side),
                                        (float(y) + 0.5F) * float(stride) / float(side)},
                                       size / float(side)});
    return anchors;
}

//! The picture in a square of that side, at its upper left; tells how much it was scaled.
cv::Mat squareOf(const QImage &picture, int side, double *scale)
{
    const cv::Mat whole = colourOf(picture, {0, 0, picture.width(), picture.height()});
    *scale = double(side) / std::max(whole.cols, whole.rows);
    const cv::Size size(std::max(1, cvFloor(whole.cols * *scale)), std::max(1, cvFloor(whole.rows * *scale)));
    cv::Mat small;
    cv::resize(whole, small, size, 0, 0, *scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::copyMakeBorder(small, small, 0, side - size.height, 0, side - size.width, cv::BORDER_CONSTANT);
    return small;
}

bool fits(const OnnxNet::Tensors &tensors, size_t anchors)
{
    const auto has = [&](int output, size_t columns) {
        const cv::Mat &tensor = tensors.at(outputs[output]);
        return tensor.type() == CV_32F && tensor.total() == anchors * columns;
    };
    return has(0, 14) && has(1, 2) && has(2, 1);
}

void keepBest(std::vector<Detection> &faces)
{
    std::ranges::stable_sort(faces, std::greater<>(), &Detection::score);
    std::vector<Detection> kept;
    for (const Detection &face : faces)
        if (std::ranges::none_of(kept, [&](const Detection &k) { return overlap(k.rect, face.rect) > samePlace; }))
            kept.push_back(face);
    faces = std::move(kept);
}

} // namespace

OnnxFinder::OnnxFinder(std::unique_ptr<OnnxNet> net, int side)
    : m_net(std::move(net))
    , m_side(side)
{}

Result<std::unique_ptr<OnnxFinder>> OnnxFinder::load(const QString &file)
{
    Result<std::unique_ptr<OnnxNet>> net = OnnxNet::load(file);
    if (!net)
        return net.error();
    for (const int side : finderSides) {
        try {
            const cv::Mat black = cv::Mat::zeros(side, side, CV_8UC3);
            if (fits((*net)->run({{QString(), cv::dnn::blobFromImage(black)}}, outputs), anchorsOf(side).size()))
                return std::unique_ptr<OnnxFinder>(new OnnxFinder(std::move(*net), side));
        } catch (const cv::Exception &) {
            continue; // not this size
        }
    }
    return (*net)->unfit(QStringLiteral("has not the outputs loc, conf and iou of a YuNet"));
}

std::vector<Detection> OnnxFinder::find(const View &view) const
{
    double scale = 1;
    const cv::Mat square = squareOf(view.picture, m_side, &scale);
    const OnnxNet::Tensors tensors = m_net->run({{QString(), cv::dnn::blobFromImage(square)}}, outputs);
    const std::vector<Anchor> anchors = anchorsOf(m_side);
    const auto *loc = tensors.at(outputs[0]).ptr<float>();
    const auto *conf = tensors.at(outputs[1]).ptr<float>();
    const auto *iou = tensors.at(outputs[2]).ptr<float>();
    const cv::Rect whole({}, view.grey.size());
    std::vector<Detection> faces;
    for (size_t i = 0; i < anchors.size(); ++i) {
        const float score = std::sqrt(std::clamp(conf[2 * i + 1], 0.0F, 1.0F) * std::clamp(iou[i], 0.0F, 1.0F));
        if (!(score >= surely))
            continue;
        const float *move = loc + 14 * i;
        const Anchor &anchor = anchors[i];
        const auto unit = float(m_side / scale); // picture pixels of the whole side
        const cv::Point2f centre = (anchor.centre + cv::Point2f(move[0], move[1]) * (0.1F * anchor.size)) * unit;
        const float width = anchor.size * std::exp(std::min(8.0F, move[2] * 0.2F)) * unit;
        const float height = anchor.size * std::exp(std::min(8.0F, move[3] * 0.2F)) * unit;
        // the built-in finder's boxes are square, from the brows to the chin
        const float side = (width + height) / 2;
        const cv::Rect rect =
            cv::Rect(cv::Rect2f(centre.x - side / 2, centre.y + height / 2 - side, side, side)) & whole;
        const float roll = std::atan2(move[7] - move[5], move[6] - move[4]) * 57.29578F;
        if (!rect.empty())
            faces.push_back({.rect = rect, .score = score, .roll = move[6] > move[4] ? roll : 0});
    }
    keepBest(faces);
    std::ranges::stable_sort(faces, std::greater<>(), [](const Detection &face) { return face.rect.area(); });
    return faces;
}

} // namespace likeness::engine::opencv
