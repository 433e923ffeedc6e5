// SPDX-License-Identifier: Apache-2.0
#include "portrait/portrait.h"

#include "portrait/backdrop_p.h"
#include "portrait/figure_p.h"
#include "portrait/noise_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

namespace {

constexpr int finer = 2; // scenes are drawn at this many times the size

//! What a camera shows of an amount of light: a film's curve with a soft shoulder, looked up between 0 and 4.
class FilmCurve
{
public:
    FilmCurve()
    {
        for (size_t i = 0; i < m_shown.size(); ++i) {
            const float root = float(i) / float(m_shown.size() - 2) * 2;
            const float v = root * root * exposure;
            const float film = v * (2.51F * v + 0.03F) / (v * (2.43F * v + 0.59F) + 0.14F);
            m_shown[i] = toShown(0.82F * film + 0.18F * std::min(1.0F, v)) * 255;
        }
    }

    float operator()(float light) const
    {
        const float at = std::sqrt(std::clamp(light, 0.0F, 4.0F)) * float(m_shown.size() - 2) / 2;
        const auto i = size_t(at);
        const float part = at - float(i);
        return m_shown[i] * (1 - part) + m_shown[std::min(i + 1, m_shown.size() - 1)] * part;
    }

private:
    static constexpr float exposure = 0.66F;
    std::array<float, 1026> m_shown{};
};

//! As a camera would: lens blur, sensor noise, tone curve.
QImage developed(const cv::Mat &light, QSize size, double blur, double grain, quint64 seed)
{
    static const FilmCurve film;
    cv::Mat picture;
    cv::resize(light, picture, cv::Size(size.width(), size.height()), 0, 0, cv::INTER_AREA);
    if (blur > 0.15)
        cv::GaussianBlur(picture, picture, {}, blur);
    QImage out(size, QImage::Format_RGB888);
    cv::Mat view(size.height(), size.width(), CV_8UC3, out.bits(), size_t(out.bytesPerLine()));
    cv::RNG random(seed * 7919 + 17);
    cv::Mat noise(view.size(), CV_32FC3);
    random.fill(noise, cv::RNG::NORMAL, 0, std::max(1e-6, grain) * 1.6 * 255);
    cv::GaussianBlur(noise, noise, {}, 0.6);
    cv::parallel_for_({0, view.rows}, [&](const cv::Range &rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto *in = picture.ptr<cv::Vec3f>(y);
            const auto *n = noise.ptr<cv::Vec3f>(y);
            auto *pixel = view.ptr<cv::Vec3b>(y);
            for (int x = 0; x < view.cols; ++x) {
                for (int c = 0; c < 3; ++c)
                    pixel[x][c] = cv::saturate_cast<uchar>(film(in[x][c]) + n[x][c]);
            }
        }
    });
    return out;
}

Landmarks inPicture(const std::array<cv::Point2f, 68> &points, int finer)
{
    Landmarks out;
    for (size_t i = 0; i < 68; ++i) // the middles of fine pixels, as middles of coarse ones
        out[i] = QPointF((double(points[i].x) + 0.5) / finer - 0.5, (double(points[i].y) + 0.5) / finer - 0.5);
    return out;
}

cv::Point2f placed(QPointF parts, cv::Size size)
{
    return {float(parts.x()) * float(size.width), float(parts.y()) * float(size.height)};
}

} // namespace

Portrait render(const Person &person, const Shot &shot)
{
    const int finer = std::clamp(shot.oversampling, 1, 4);
    const cv::Size size(shot.size.width() * finer, shot.size.height() * finer);
    cv::Mat light = backdrop(size, shot.backdrop, shot.light, shot.seed);
    const Figure figure{.person = person,
                        .pose = shot.pose,
                        .light = shot.light,
                        .eyes = placed(shot.eyes, size),
                        .interPupil = float(shot.interPupil * finer),
                        .distance = float(shot.distance)};
    const auto points = drawFigure(light, figure);
    return {developed(light, shot.size, shot.blur, shot.noise, shot.seed), inPicture(points, finer)};
}

Group render(const Scene &scene)
{
    const cv::Size size(scene.size.width() * finer, scene.size.height() * finer);
    cv::Mat light = backdrop(size, scene.backdrop, scene.light, scene.seed);
    QList<qsizetype> order;
    for (qsizetype i = 0; i < scene.people.size(); ++i)
        order.append(i);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) { return scene.people[i].interPupil; });
    Group group;
    group.landmarks.resize(scene.people.size());
    for (const qsizetype i : order) {
        const Placed &one = scene.people[i];
        const Figure figure{.person = one.person,
                            .pose = one.pose,
                            .light = scene.light,
                            .eyes = placed(one.eyes, size),
                            .interPupil = float(one.interPupil * finer),
                            .distance = float(scene.distance)};
        group.landmarks[i] = inPicture(drawFigure(light, figure), finer);
    }
    group.picture = developed(light, scene.size, 0, scene.noise, scene.seed);
    return group;
}

Portrait framed(const Portrait &portrait, QSize size, quint64 seed)
{
    Dice dice(seed);
    cv::Mat wall(size.height(), size.width(), CV_8UC3, cv::Scalar(196, 188, 176));
    const cv::Mat plaster = noise(dice, wall.size(), {3, 3}, 2.2F) + noise(dice, wall.size(), {90, 90}, 5);
    for (int y = 0; y < wall.rows; ++y) {
        for (int x = 0; x < wall.cols; ++x) {
            const float shade = plaster.at<float>(y, x) - 22.0F * float(x + y) / float(wall.cols + wall.rows);
            for (int c = 0; c < 3; ++c)
                wall.at<cv::Vec3b>(y, x)[c] = cv::saturate_cast<uchar>(float(wall.at<cv::Vec3b>(y, x)[c]) + shade);
        }
    }
    const int margin = std::min(size.width(), size.height()) / 10;
    const cv::Size room(size.width() - 2 * margin, size.height() - 2 * margin);
    const double scale =
        std::min(double(room.width) / portrait.picture.width(), double(room.height) / portrait.picture.height());
    const cv::Size inner(int(portrait.picture.width() * scale), int(portrait.picture.height() * scale));
    const cv::Rect at((size.width() - inner.width) / 2, (size.height() - inner.height) / 2, inner.width, inner.height);
    const int moulding = margin / 2;
    const auto grown = [&](int by) { return cv::Rect(at.x - by, at.y - by, at.width + 2 * by, at.height + 2 * by); };
    cv::Mat shadow(wall.size(), CV_8U, cv::Scalar(0));
    cv::rectangle(shadow, grown(moulding) + cv::Point(margin / 6, margin / 4), 150, -1);
    cv::GaussianBlur(shadow, shadow, {}, margin / 6.0);
    for (int y = 0; y < wall.rows; ++y) {
        for (int x = 0; x < wall.cols; ++x)
            wall.at<cv::Vec3b>(y, x) =
                cv::Vec3b(cv::Vec3f(wall.at<cv::Vec3b>(y, x)) * (1 - float(shadow.at<uchar>(y, x)) / 255 * 0.75F));
    }
    for (int i = moulding; i > 0; --i) {
        const float wave = 0.72F + 0.28F * std::sin(float(i) / float(moulding) * 9);
        cv::rectangle(wall, grown(i), cv::Scalar(150 * wave, 108 * wave, 58 * wave), -1);
    }
    const QImage rgb = portrait.picture.convertToFormat(QImage::Format_RGB888);
    const cv::Mat source(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                         size_t(rgb.bytesPerLine()));
    cv::Mat shrunk;
    cv::resize(source, shrunk, inner, 0, 0, cv::INTER_AREA);
    shrunk.copyTo(wall(at));
    Portrait out;
    out.picture = QImage(wall.data, wall.cols, wall.rows, int(wall.step), QImage::Format_RGB888).copy();
    for (size_t i = 0; i < 68; ++i) {
        out.landmarks[i] = QPointF((portrait.landmarks[i].x() + 0.5) * scale - 0.5 + at.x,
                                   (portrait.landmarks[i].y() + 0.5) * scale - 0.5 + at.y);
    }
    return out;
}

} // namespace likeness::portrait
