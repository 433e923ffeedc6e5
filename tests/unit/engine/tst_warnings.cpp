// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetricsdrawn.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::engine;

using Code = FusionWarning::Code;

//! What the engine says of a fusion that it made all the same.
class TestWarnings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_engine = testing::loadedEngine();
        QVERIFY(m_engine);
        m_template = picture({.seed = 5}, 8'000'402);
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void ordinaryPairsHaveNone()
    {
        for (quint64 seed = 8'000'410; seed < 8'000'415; ++seed)
            QCOMPARE(codes(picture({.pose = {.yaw = 6, .roll = 5}, .seed = seed}, seed)), QList<Code>());
    }

    void posesFarApartAreTold()
    {
        const QImage photo = picture({.pose = {.yaw = 32}, .seed = 6}, 8'000'401);
        QVERIFY(codes(photo).contains(Code::Pose));
        QVERIFY(figure(photo, Code::Pose) > 20);
    }

    void tiltsFarApartAreTold()
    {
        QImage turned(520, 560, QImage::Format_RGB888);
        turned.fill(Qt::gray);
        QPainter painter(&turned);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(260, 280);
        painter.rotate(42);
        painter.drawImage(QRect(-200, -240, 400, 480), picture({.seed = 6}, 8'000'401));
        painter.end();
        QVERIFY(codes(turned).contains(Code::Pose));
        QVERIFY(std::abs(figure(turned, Code::Pose) - 42) < 8);
    }

    void smallPhotosAreTold()
    {
        const QImage photo = picture({.seed = 6}, 8'000'401).scaledToWidth(150, Qt::SmoothTransformation);
        QVERIFY(codes(photo).contains(Code::Resolution));
        QVERIFY(figure(photo, Code::Resolution) < 0.5);
    }

    void harshLightIsTold()
    {
        QImage photo = picture({.seed = 6}, 8'000'401);
        for (int y = 0; y < photo.height(); ++y)
            for (int x = 0; x < photo.width() / 2; ++x) {
                const QColor c = photo.pixelColor(x, y);
                photo.setPixelColor(x, y, QColor(c.red() / 3, c.green() / 3, c.blue() / 3));
            }
        QVERIFY(codes(photo).contains(Code::Light));
        QVERIFY(figure(photo, Code::Light) > 1.9);
    }

    void whatCoversTheFaceIsTold()
    {
        const portrait::Portrait drawn = testing::plainPortrait(8'000'401);
        QImage photo = drawn.picture;
        QPainter painter(&photo);
        const QPointF brow = drawn.landmarks[19];
        painter.fillRect(QRectF(0, brow.y() - 70, photo.width(), 66), QColor(30, 60, 120));
        // a hand or a scarf at the side
        painter.fillRect(QRectF(drawn.landmarks[0].x() - 10, brow.y(), 60, 200), QColor(30, 60, 120));
        painter.end();
        QVERIFY(codes(photo).contains(Code::Occlusion));
    }

    void poorFitIsTold()
    {
        // eyes and mouth hidden: where a face is found all the same, its points can only be guessed
        int told = 0;
        for (quint64 seed = 8'000'401; seed < 8'000'407; ++seed) {
            portrait::Portrait drawn = portrait::render(testing::plainPerson(seed), shotOf({.seed = 6}));
            QPainter painter(&drawn.picture);
            const auto hide = [&](size_t first, size_t last, QMarginsF margin) {
                QPolygonF points;
                for (size_t i = first; i <= last; ++i)
                    points << drawn.landmarks[i];
                painter.fillRect(points.boundingRect() + margin, QColor(40, 40, 45));
            };
            hide(36, 47, {10, 8, 10, 8});
            hide(48, 67, {20, 16, 20, 16});
            painter.end();
            told += codes(drawn.picture).contains(Code::LowFit);
        }
        QVERIFY(told > 0);
    }

    void warningsNameTheirSwap()
    {
        QImage group(820, 500, QImage::Format_RGB888);
        group.fill(Qt::gray);
        QPainter painter(&group);
        painter.drawImage(0, 0, m_template);
        painter.drawImage(410, 0, picture({.seed = 7}, 8'000'403));
        painter.end();
        FusionJob two{.templatePicture = group,
                      .swaps = {{.photo = picture({.seed = 6}, 8'000'401), .templateRect = QRect(100, 100, 200, 250)},
                                {.photo = picture({.pose = {.yaw = 32}, .seed = 6}, 8'000'401),
                                 .templateRect = QRect(510, 100, 200, 250)}}};
        const auto result = m_engine->fuse(two);
        QVERIFY(result);
        QVERIFY(!result->warnings.isEmpty());
        for (const FusionWarning &warning : result->warnings)
            QCOMPARE(warning.swap, 1);
    }

private:
    static portrait::Shot shotOf(portrait::Shot shot)
    {
        shot.size = QSize(400, 480);
        shot.interPupil = 92;
        shot.light = {.azimuth = -15, .elevation = 30, .fill = 0.6};
        return shot;
    }
    static QImage picture(const portrait::Shot &shot, quint64 seed)
    {
        return portrait::render(testing::plainPerson(seed), shotOf(shot)).picture;
    }
    FusionJob job(const QImage &photo) const { return {.templatePicture = m_template, .swaps = {{.photo = photo}}}; }

    QList<Code> codes(const QImage &photo) const
    {
        QList<Code> all;
        const auto result = m_engine->fuse(job(photo));
        if (!result)
            return all;
        for (const FusionWarning &warning : result->warnings)
            all.append(warning.code);
        return all;
    }
    double figure(const QImage &photo, Code code) const
    {
        const auto result = m_engine->fuse(job(photo));
        for (const FusionWarning &warning : result->warnings)
            if (warning.code == code)
                return warning.figure;
        return -1;
    }

    std::unique_ptr<Engine> m_engine;
    QImage m_template;
};

QTEST_GUILESS_MAIN(TestWarnings)
#include "tst_warnings.moc"
