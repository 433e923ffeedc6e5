// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/videoframe.h"
#include "engine/opencv/videomark.h"
#include "engine/opencv/videopainter.h"
#include "engine/opencv/videoqueue.h"
#include "engine/opencv/videoscene.h"
#include "engine/opencv/videosignature.h"
#include "engine/opencv/videosmoother.h"
#include "support/videofactory.h"

#include <QPainter>
#include <QRegularExpression>
#include <opencv2/imgproc.hpp>
#include <thread>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::engine::opencv;
using namespace likeness::testing;

namespace {

VideoFrame frameFrom(const QImage &picture, const VideoColour &colour)
{
    VideoFrame frame;
    setPicture(frame, picture, colour);
    return frame;
}

QImage colourful(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, qRgb(40 + 170 * x / size.width(), 60 + 120 * y / size.height(), 128));
    return picture;
}

Shape someShape(float scale = 1)
{
    Shape shape;
    for (size_t i = 0; i < shape.size(); ++i)
        shape[i] = cv::Point2f(float(i % 9) * 11, float(i / 9) * 13) * scale;
    for (size_t i = 36; i < 48; ++i)
        shape[i] = cv::Point2f(i < 42 ? 30.0F : 90.0F, 50) * scale;
    return shape;
}

} // namespace

class TestVideoSteps : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void colourMatricesAreInverse_data()
    {
        QTest::addColumn<int>("matrix");
        QTest::addColumn<bool>("fullRange");
        for (const int matrix : {1, 2, 6, 9})
            for (const bool full : {false, true})
                QTest::addRow("matrix %d, full %d", matrix, int(full)) << matrix << full;
    }
    void colourMatricesAreInverse()
    {
        QFETCH(int, matrix);
        QFETCH(bool, fullRange);
        const VideoColour colour{.matrix = matrix, .fullRange = fullRange, .height = 480};
        const QImage picture = colourful({64, 48});
        const QImage back = pictureOf(frameFrom(picture, colour), picture.size(), colour);
        for (const QPoint at : {QPoint(3, 3), QPoint(32, 20), QPoint(60, 44)}) {
            const QColor one = picture.pixelColor(at);
            const QColor other = back.pixelColor(at);
            QVERIFY(std::abs(one.red() - other.red()) <= 4 && std::abs(one.green() - other.green()) <= 4 &&
                    std::abs(one.blue() - other.blue()) <= 4);
        }
        const cv::Vec3f white = toColours(colour) * cv::Vec4f(fullRange ? 255.0F : 235.0F, 128, 128, 1);
        QVERIFY(std::abs(white[0] - 255) < 0.5F && std::abs(white[1] - 255) < 0.5F && std::abs(white[2] - 255) < 0.5F);
    }

    void aPartKeepsItsPlace()
    {
        const VideoColour colour{.height = 480};
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QPainter(&picture).fillRect(32, 24, 16, 12, QColor(200, 30, 30));
        const cv::Mat part = coloursOf(frameFrom(picture, colour), {32, 24, 16, 12}, {8, 6}, colour);
        const cv::Vec3b middle = part.at<cv::Vec3b>(3, 4);
        QVERIFY(middle[2] > 185 && middle[1] < 50 && middle[0] < 50);
    }

    void theMarkTouchesOnlyItsPlace()
    {
        const VideoColour colour{.height = 480};
        QImage logo(20, 10, QImage::Format_ARGB32);
        logo.fill(QColor(0, 200, 0, 128));
        const VideoMark mark({.kind = Mark::Kind::Picture, .picture = logo, .rect = QRect(10, 12, 20, 10)}, {64, 48},
                             colour);
        VideoFrame frame = frameFrom(colourful({64, 48}), colour);
        const cv::Mat before = frame.luma.clone();
        const QImage clean = pictureOf(frame, {64, 48}, colour);
        mark.stamp(frame);
        cv::Mat changed = before != frame.luma;
        QCOMPARE(cv::boundingRect(changed), cv::Rect(10, 12, 20, 10));
        const QColor seen = pictureOf(frame, {64, 48}, colour).pixelColor(20, 16);
        const QColor was = clean.pixelColor(20, 16);
        QVERIFY(std::abs(seen.red() - was.red() / 2) < 8 && std::abs(seen.green() - (was.green() + 200) / 2) < 8);
        VideoFrame untouched = frameFrom(colourful({64, 48}), colour);
        VideoMark({.kind = Mark::Kind::None}, {64, 48}, colour).stamp(untouched);
        QCOMPARE(cv::countNonZero(untouched.luma != before), 0);
    }

    void whereAlphaIsNothingBytesStay()
    {
        const VideoColour colour{.height = 480};
        VideoFrame frame = frameFrom(colourful({128, 128}), colour);
        const cv::Mat luma = frame.luma.clone();
        const cv::Mat cb = frame.cb.clone();
        Frame where{.part = {16, 16, 96, 96}, .small = {48, 48}, .ratio = {2, 2}};
        SmallFusion fusion{.map = cv::Mat(48, 48, CV_32FC2),
                           .field = cv::Mat(48, 48, CV_32FC3, cv::Scalar::all(0)),
                           .alpha = cv::Mat::zeros(48, 48, CV_32F)};
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x)
                fusion.map.at<cv::Vec2f>(y, x) = {float(x), float(y)};
        cv::circle(fusion.alpha, {24, 24}, 12, cv::Scalar(1), cv::FILLED);
        PhotoFace photo{.picture = cv::Mat(48, 48, CV_8UC3, cv::Scalar(30, 60, 200)), .shape = someShape(0.4F)};
        VideoPainter painter(colour);
        painter.setPhoto(photo, {48, 48}, {});
        painter.paint(frame, where, fusion, 1, true);
        for (int y = 0; y < 128; ++y)
            for (int x = 0; x < 128; ++x)
                if (std::hypot(x - 64.5, y - 64.5) > 29)
                    QCOMPARE(frame.luma.at<uchar>(y, x), luma.at<uchar>(y, x));
        QCOMPARE(frame.cb.at<uchar>(5, 5), cb.at<uchar>(5, 5));
        const QColor middle = pictureOf(frame, {128, 128}, colour).pixelColor(64, 64);
        QVERIFY2(std::abs(middle.red() - 200) < 6 && std::abs(middle.blue() - 30) < 6, qPrintable(middle.name()));
    }

    void queuesKeepOrderAndEnd()
    {
        VideoQueue<int> queue(2);
        QList<int> taken;
        {
            const std::jthread giver([&] {
                for (int i = 0; i < 100; ++i)
                    queue.push(i);
                queue.end();
            });
            while (const auto item = queue.pop())
                taken << *item;
        }
        QCOMPARE(taken.size(), 100);
        QVERIFY(std::is_sorted(taken.begin(), taken.end()));
    }

    void anAbortedQueueLetsEverybodyGo()
    {
        VideoQueue<int> full(1);
        VideoQueue<int> empty(1);
        QVERIFY(full.push(1));
        std::atomic<int> freed = 0;
        {
            const std::jthread giver([&] { freed += full.push(2) ? 0 : 1; });
            const std::jthread taker([&] { freed += empty.pop() ? 0 : 1; });
            full.abort();
            empty.abort();
        }
        QCOMPARE(freed.load(), 2);
        QVERIFY(!full.push(3));
        QVERIFY(!full.pop());
    }

    void cutsAreToldFromMovement()
    {
        const cv::Mat one = frameFrom(portraitOf(47, {160, 200}, 40), {}).luma;
        const cv::Mat other = frameFrom(portraitOf(12, {160, 200}, 24, {0.3, 0.6}), {}).luma;
        SceneCuts cuts;
        QVERIFY(cuts.next(one));
        for (int i = 1; i < 8; ++i) {
            cv::Mat shifted;
            cv::warpAffine(one, shifted, cv::Matx23f(1, 0, float(2 * i), 0, 1, float(i)), one.size(), cv::INTER_LINEAR,
                           cv::BORDER_REPLICATE);
            QVERIFY2(!cuts.next(shifted), qPrintable(QString::number(i)));
        }
        QVERIFY(cuts.next(other));
        QVERIFY(!cuts.next(other));
        cv::Mat darker = other * 0.8;
        QVERIFY2(!cuts.next(darker), "a change of light is no cut");
        QVERIFY(cuts.next(one));
    }

    void peopleAreKnownAgainAndToldApart()
    {
        const VideoColour colour{.height = 480};
        const auto look = [&](quint64 seed, QPointF shift, double degrees) {
            const QImage picture = moved(portraitOf(seed, {320, 420}, 72, {0.5, 0.45}), {240, 320}, shift, degrees);
            const VideoFrame frame = frameFrom(picture, colour);
            // The eyes are known from how the picture was drawn.
            QTransform map;
            map.translate(120 + shift.x(), 160 + shift.y());
            map.rotate(degrees);
            map.translate(-160, -210);
            Shape shape = someShape();
            for (size_t i = 36; i < 48; ++i) {
                const QPointF eye = map.map(QPointF(i < 42 ? 124 : 196, 189));
                shape[i] = {float(eye.x()), float(eye.y())};
            }
            return signatureOf(frame, shape);
        };
        for (const quint64 seed : {12, 47}) {
            const FaceSignature first = look(seed, {0, 0}, 0);
            QVERIFY(likenessOf(first, look(seed, {12, 5}, 6)) > samePerson);
            QVERIFY(likenessOf(first, first) > 0.99F);
            QVERIFY(likenessOf(first, look(seed == 12 ? 47 : 12, {0, 0}, 0)) < samePerson);
        }
    }

    void smoothingFollowsMovementAndQuietsNoise()
    {
        ShapeSmoother smoother;
        const Shape still = someShape();
        Shape shape = smoother.next(still, still);
        for (int i = 0; i < 30; ++i)
            shape = smoother.next(shape, still);
        Shape noisy = still;
        noisy[20] += cv::Point2f(0.5F, 0);
        QVERIFY(cv::norm(smoother.next(shape, noisy)[20] - still[20]) < 0.05);
        Shape far = still;
        far[50] += cv::Point2f(0, 30);
        QVERIFY(cv::norm(smoother.next(shape, far)[50] - far[50]) < 0.5);
        smoother.restart();
        QCOMPARE(smoother.next(shape, noisy)[20], noisy[20]);
    }

    //! A clean photo in a grainy film: as grainy as the film, by the same amount in every frame, and never the same
    //! grain.
    void grainIsTheFilmsAndDoesNotFlicker()
    {
        const VideoColour colour{.height = 480};
        constexpr int side = 192;
        Frame where{.part = {0, 0, side, side}, .small = {48, 48}, .ratio = {4, 4}};
        SmallFusion fusion{.map = cv::Mat(48, 48, CV_32FC2, cv::Scalar::all(20)),
                           .field = cv::Mat(48, 48, CV_32FC3, cv::Scalar::all(0)),
                           .alpha = cv::Mat(48, 48, CV_32F, cv::Scalar(1))};
        VideoPainter painter(colour);
        painter.setPhoto({.picture = cv::Mat(48, 48, CV_8UC3, cv::Scalar(120, 120, 120)), .shape = someShape(0.4F)},
                         {48, 48}, {});
        cv::RNG dice(7);
        std::vector<double> deviations;
        cv::Mat before;
        for (int i = 0; i < 12; ++i) {
            VideoFrame frame = frameFrom(colourful({side, side}), colour);
            cv::Mat1f noise(frame.luma.size());
            dice.fill(noise, cv::RNG::NORMAL, 110, 4);
            noise.convertTo(frame.luma, CV_8U);
            painter.paint(frame, where, fusion, 1, i == 0);
            cv::Scalar mean;
            cv::Scalar deviation;
            cv::meanStdDev(frame.luma, mean, deviation);
            deviations.push_back(deviation[0]);
            QVERIFY(before.empty() || cv::norm(before, frame.luma, cv::NORM_L1) > side * side);
            before = frame.luma.clone();
        }
        const auto [least, most] = std::ranges::minmax(deviations);
        QVERIFY2(least > 3 && most < 5 && most < 1.15 * least, qPrintable(QString("%1 to %2").arg(least).arg(most)));
    }
};

QTEST_GUILESS_MAIN(TestVideoSteps)
#include "tst_videosteps.moc"
