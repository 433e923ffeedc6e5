// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/align.h"
#include "engine/opencv/videotracker.h"
#include "portrait/portrait.h"
#include "support/videofactory.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTransform>
#include <cmath>

using namespace likeness;
using namespace likeness::engine::opencv;
using namespace likeness::testing;

namespace {

//! Brightness with the noise of a sensor.
cv::Mat lumaOf(const QImage &picture, QRandomGenerator &dice)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    cv::Mat luma(grey.height(), grey.width(), CV_8U);
    for (int y = 0; y < luma.rows; ++y)
        for (int x = 0; x < luma.cols; ++x) {
            const int noise = int(dice.bounded(4)) + int(dice.bounded(4)) - 3;
            luma.at<uchar>(y, x) = uchar(std::clamp(int(grey.constScanLine(y)[x]) + noise, 0, 255));
        }
    return luma;
}

struct Move
{
    QPointF shift{};
    double degrees = 0;
    double scale = 1;
};

QPointF before(const Move &move, QPointF point, QSize picture, QSize frame)
{
    QTransform map;
    map.translate(frame.width() / 2.0 + move.shift.x(), frame.height() / 2.0 + move.shift.y());
    map.rotate(move.degrees);
    map.scale(move.scale, move.scale);
    return map.inverted().map(point + QPointF(0.5, 0.5)) + QPointF(picture.width() / 2.0, picture.height() / 2.0) -
           QPointF(0.5, 0.5);
}

} // namespace

class TestVideoTracker : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void initTestCase()
    {
        QFile file(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto model = LandmarkModel::parse(file.readAll());
        QVERIFY(model);
        m_model = std::make_unique<LandmarkModel>(std::move(*model));
    }

    //! The bar: 0.1 pixels on a face of 264 pixels between the pupils.
    void pointsStayOnARigidFace_data()
    {
        QTest::addColumn<double>("pupils");
        QTest::addColumn<bool>("moves");
        QTest::newRow("small, moving") << 70.0 << true;
        QTest::newRow("large, moving") << 264.0 << true;
        QTest::newRow("large, still") << 264.0 << false;
    }
    void pointsStayOnARigidFace()
    {
        QFETCH(double, pupils);
        QFETCH(bool, moves);
        const QSize frame(int(pupils * 2.8), int(pupils * 4.4) / 2 * 2);
        const QSize size(int(frame.width() * 1.3), int(frame.height() * 1.2));
        const QImage picture = portraitOf(47, size, pupils, {0.5, 0.46});
        QRandomGenerator dice(3);
        FaceTracker tracker(*m_model, m_finder);
        QList<QList<QPointF>> tracks(68);
        for (int i = 0; i < 60; ++i) {
            Move move;
            if (moves)
                move = {.shift = {0.12 * pupils * std::sin(i * 0.11), 0.08 * pupils * std::sin(i * 0.17)},
                        .degrees = 3 * std::sin(i * 0.07),
                        .scale = 1 + 0.03 * std::sin(i * 0.05)};
            const auto &faces =
                tracker.follow(lumaOf(moved(picture, frame, move.shift, move.degrees, move.scale), dice));
            QCOMPARE(faces.size(), size_t(1));
            QCOMPARE(faces[0].id, 1);
            if (i < 20)
                continue;
            for (int k = 0; k < 68; ++k)
                tracks[k] << before(move, {faces[0].shape[size_t(k)].x, faces[0].shape[size_t(k)].y}, size, frame);
        }
        // Jitter is what a point does from frame to frame against the face it stands on.
        double sum = 0;
        double slow = 0;
        int count = 0;
        for (const QList<QPointF> &track : tracks) {
            QPointF mean;
            for (const QPointF &p : track)
                mean += p / track.size();
            for (qsizetype i = 1; i + 1 < track.size(); ++i) {
                const QPointF off = track[i] - (track[i - 1] + track[i + 1]) / 2;
                sum += QPointF::dotProduct(off, off) / 1.5;
                const QPointF far = track[i] - mean;
                slow += QPointF::dotProduct(far, far);
                ++count;
            }
        }
        const double jitter = std::sqrt(sum / count);
        const double wander = std::sqrt(slow / count);
        qInfo("jitter %.3f px, wander %.3f px", jitter, wander);
        QVERIFY2(jitter <= 0.1, qPrintable(QString::number(jitter)));
    }

    void aMouthThatOpensIsFollowedAtOnce()
    {
        portrait::Person person = portrait::randomPerson(47);
        person.glasses = portrait::Glasses::None;
        const auto drawn = [&](double open) {
            return portrait::render(person,
                                    {.size = {240, 320}, .interPupil = 72, .pose = {.mouthOpen = open}, .seed = 5});
        };
        const portrait::Portrait closed = drawn(0);
        const portrait::Portrait opened = drawn(0.9);
        const auto openingOf = [](const portrait::Portrait &of) {
            Shape shape;
            for (size_t i = 0; i < shape.size(); ++i)
                shape[i] = {float(of.landmarks[i].x()), float(of.landmarks[i].y())};
            return mouthOpening(shape);
        };
        QVERIFY(openingOf(opened) > openingOf(closed) + 0.1F);
        QRandomGenerator dice(4);
        FaceTracker tracker(*m_model, m_finder);
        float before = 0;
        for (int i = 0; i < 10; ++i)
            before = mouthOpening(tracker.follow(lumaOf(closed.picture, dice)).front().shape);
        float after = 0;
        for (int i = 0; i < 3; ++i)
            after = mouthOpening(tracker.follow(lumaOf(opened.picture, dice)).front().shape);
        QVERIFY2(after - before > 0.6F * (openingOf(opened) - openingOf(closed)),
                 qPrintable(QString("%1 to %2").arg(before).arg(after)));
        for (int i = 0; i < 3; ++i)
            after = mouthOpening(tracker.follow(lumaOf(closed.picture, dice)).front().shape);
        QVERIFY(std::abs(after - before) < 0.05F);
        QCOMPARE(tracker.follow(lumaOf(closed.picture, dice)).front().id, 1);
    }

private:
    std::unique_ptr<LandmarkModel> m_model;
    FaceFinder m_finder;
};

QTEST_GUILESS_MAIN(TestVideoTracker)
#include "tst_videotracker.moc"
