// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mat.h"
#include "engine/opencv/picturepool.h"
#include "engine/opencv/shrink.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness::engine::opencv;

namespace {

QImage colours(QImage::Format format)
{
    QImage picture(9, 7, QImage::Format_ARGB32);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgba(20 * x, 30 * y, 200 - 10 * x, 255));
    return picture.convertToFormat(format);
}

} // namespace

class TestMat : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void coloursComeAsBgr_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("RGB32") << QImage::Format_RGB32;
        QTest::newRow("ARGB32") << QImage::Format_ARGB32;
        QTest::newRow("RGB888") << QImage::Format_RGB888;
        QTest::newRow("RGBA8888") << QImage::Format_RGBA8888;
        QTest::newRow("premultiplied") << QImage::Format_ARGB32_Premultiplied;
        QTest::newRow("64 bit") << QImage::Format_RGBA64;
    }
    void coloursComeAsBgr()
    {
        QFETCH(QImage::Format, format);
        const cv::Mat part = colourOf(colours(format), {2, 1, 4, 3});
        QCOMPARE(part.size(), cv::Size(4, 3));
        QCOMPARE(part.at<cv::Vec3b>(2, 1), cv::Vec3b(170, 90, 60));
        const cv::Mat grey = greyOf(colours(format));
        QCOMPARE(grey.size(), cv::Size(9, 7));
        QVERIFY(std::abs(int(grey.at<uchar>(3, 3)) - 90) <= 2);
    }

    void onlyMaskedPixelsAreWritten_data() { coloursComeAsBgr_data(); }
    void onlyMaskedPixelsAreWritten()
    {
        QFETCH(QImage::Format, format);
        const QImage before = colours(format);
        QImage after = before;
        cv::Mat mask = cv::Mat::zeros(3, 4, CV_8U);
        mask.at<uchar>(1, 2) = 255;
        writeColours(after, {2, 1}, cv::Mat(3, 4, CV_8UC3, cv::Scalar(1, 2, 3)), mask);
        QCOMPARE(after.format(), format);
        for (int y = 0; y < before.height(); ++y)
            for (int x = 0; x < before.width(); ++x)
                QCOMPARE(after.pixel(x, y), x == 4 && y == 2 ? qRgb(3, 2, 1) : before.pixel(x, y));
    }

    void transparencyIsNotWritten()
    {
        QImage picture(4, 4, QImage::Format_ARGB32);
        picture.fill(qRgba(10, 20, 30, 77));
        writeColours(picture, {0, 0}, cv::Mat(4, 4, CV_8UC3, cv::Scalar(90, 90, 90)), cv::Mat(4, 4, CV_8U, 255.0));
        QCOMPARE(picture.pixel(2, 2), qRgba(90, 90, 90, 77));
    }

    void palettesBecomeColoursOthersStay()
    {
        QImage palette(4, 4, QImage::Format_Indexed8);
        palette.setColorTable({qRgb(9, 8, 7), qRgb(1, 1, 1)});
        palette.fill(0);
        const QImage plain = writable(palette);
        QCOMPARE(plain.format(), QImage::Format_RGB32);
        QCOMPARE(plain.pixel(1, 1), qRgb(9, 8, 7));
        QCOMPARE(writable(QImage(4, 4, QImage::Format_Mono)).format(), QImage::Format_RGB32);
        QCOMPARE(writable(colours(QImage::Format_RGB888)).format(), QImage::Format_RGB888);
        QCOMPARE(writable(QImage(4, 4, QImage::Format_Grayscale8)).format(), QImage::Format_Grayscale8);
    }

    void rectanglesGoThereAndBack()
    {
        const QRect rect(3, -4, 50, 60);
        QCOMPARE(rectOf(rectOf(rect)), rect);
    }

    void shrinkingIsTheMeanOfWhatLiesBelow_data()
    {
        QTest::addColumn<QSize>("from");
        QTest::addColumn<QSize>("to");
        QTest::newRow("less than a half") << QSize(400, 300) << QSize(291, 217);
        QTest::newRow("a quarter and a bit") << QSize(400, 304) << QSize(97, 75);
        QTest::newRow("an eighth") << QSize(640, 480) << QSize(80, 60);
        QTest::newRow("odd sides") << QSize(401, 303) << QSize(101, 77);
        QTest::newRow("odd after a half") << QSize(402, 302) << QSize(60, 50);
        QTest::newRow("the same") << QSize(40, 30) << QSize(40, 30);
    }
    void shrinkingIsTheMeanOfWhatLiesBelow()
    {
        QFETCH(QSize, from);
        QFETCH(QSize, to);
        cv::Mat3b picture(from.height(), from.width());
        cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, 256);
        cv::GaussianBlur(picture, picture, {}, 4);
        cv::Mat expected;
        cv::resize(picture, expected, {to.width(), to.height()}, 0, 0, cv::INTER_AREA);
        const cv::Mat small = shrunk(picture, {to.width(), to.height()});
        QCOMPARE(small.size(), expected.size());
        QVERIFY(cv::norm(small, expected, cv::NORM_INF) <= 6);
        QVERIFY(cv::norm(small, expected, cv::NORM_L1) / double(small.total() * 3) < 0.8);
    }

    void whatCanBeHalvedLosesNoMoreThanThreeRows()
    {
        QCOMPARE(halvable({5, 6, 103, 66}), cv::Rect(5, 6, 100, 64));
        QCOMPARE(halvable({5, 6, 128, 64}), cv::Rect(5, 6, 128, 64));
        QCOMPARE(halvable({5, 6, 103, 7}), cv::Rect(5, 6, 103, 7)); // too little to lose
    }

    void memoryOfAPictureGoesToTheNextOfItsSize()
    {
        keepPictureMemory();
        const auto use = [](int rows, int type) { return cv::Mat(rows, 211, type, cv::Scalar::all(3)).clone(); };
        (void)use(190, CV_32F);
        const quint64 before = pictureMemory().taken;
        for (int i = 0; i < 50; ++i) {
            const cv::Mat picture = use(190 + i % 3, CV_32F);
            QCOMPARE(picture.at<float>(picture.rows - 1, picture.cols - 1), 3.0F);
        }
        QCOMPARE(pictureMemory().taken, before);
    }

    void whatLiesReadyIsBounded()
    {
        keepPictureMemory();
        std::vector<cv::Mat> many;
        for (int i = 0; i < 40; ++i)
            many.emplace_back(1000, 1000 + 10 * i, CV_8UC3, cv::Scalar::all(i));
        for (int i = 0; i < 40; ++i)
            QCOMPARE(many[size_t(i)].at<cv::Vec3b>(999, 999), cv::Vec3b::all(uchar(i)));
        many.clear();
        QVERIFY(pictureMemory().held <= 24U << 20U);
        const quint64 held = pictureMemory().held;
        cv::Mat(4000, 4000, CV_8UC3).setTo(0); // goes back at once
        QCOMPARE(pictureMemory().held, held);
    }
};

QTEST_GUILESS_MAIN(TestMat)
#include "tst_mat.moc"
