// SPDX-License-Identifier: Apache-2.0
// Each number of FuseFaceUltra moves the picture in its direction.
#include "engine/opencv/align.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "unit/engine/tuningscene.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::testing;

namespace {

using opencv::Shape;

//! Of what is finer than a few pixels.
double textureOf(const QImage &picture, const cv::Mat &mask)
{
    cv::Mat grey;
    opencv::greyOf(picture).convertTo(grey, CV_32F);
    cv::Mat soft;
    cv::GaussianBlur(grey, soft, {}, 3);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey - soft, mean, deviation, mask);
    return deviation[0] * deviation[0];
}

cv::Mat cheeks(const QImage &picture, const Shape &shape)
{
    return polygon(picture, {shape[2] * 0.6F + shape[31] * 0.4F, shape[4] * 0.6F + shape[48] * 0.4F,
                             shape[48] * 0.8F + shape[31] * 0.2F, shape[31] * 0.8F + shape[2] * 0.2F});
}

cv::Mat lids(const QImage &picture, const Shape &shape)
{
    return polygon(picture, opencv::pointsOf(shape, 36, 41, 1.6F)) &
           ~polygon(picture, opencv::pointsOf(shape, 36, 41, 1.15F));
}

} // namespace

class TestTuning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_scene.prepare()); }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void warpGoesToTheUsersShape()
    {
        const Shape user = m_scene.found(m_scene.photo());
        double last = 1e9;
        for (const double warp : {0.0, 0.35, 0.7, 1.0}) {
            const Fused result = m_scene.fused({.warp = warp});
            const double gap = shapeGap(shapeOf(*result.faces[0].landmarks), user);
            QVERIFY2(gap < last, qPrintable(QString("%1: %2 after %3").arg(warp).arg(gap).arg(last)));
            last = gap;
        }
        // what is seen in the picture, not only what was intended
        QVERIFY(shapeGap(m_scene.found(m_scene.fused({.warp = 1.0}).picture), user) <
                shapeGap(m_scene.found(m_scene.fused({.warp = 0.0}).picture), user));
    }

    void enhanceSharpensTheFeatures()
    {
        const cv::Mat features = opencv::featuresOf(m_scene.found(m_scene.target()),
                                                    cv::Size(m_scene.target().width(), m_scene.target().height()));
        double last = 0;
        for (const double enhance : {0.0, 0.5, 1.0}) {
            const double energy = meanEnergy(m_scene.fused({.enhance = enhance}).picture, features);
            QVERIFY2(energy > 1.05 * last, qPrintable(QString("%1: %2").arg(enhance).arg(energy)));
            last = energy;
        }
    }

    void smoothEvensOutTheSkin()
    {
        const cv::Mat skin = cheeks(m_scene.target(), m_scene.found(m_scene.target()));
        double last = 1e9;
        for (const double smooth : {0.0, 0.5, 1.0}) {
            const double texture = textureOf(m_scene.fused({.smooth = smooth}).picture, skin);
            QVERIFY2(texture < 0.9 * last, qPrintable(QString("%1: %2").arg(smooth).arg(texture)));
            last = texture;
        }
    }

    void teethBecomeBrighterWithoutASeam()
    {
        const Fused plain = m_scene.fused({.teeth = false}, true);
        const Fused bright = m_scene.fused({.teeth = true}, true);
        const Shape shape = m_scene.found(plain.picture);
        QVERIFY(opencv::mouthOpening(shape) > 0.03F);
        const cv::Mat mouth = polygon(plain.picture, opencv::pointsOf(shape, 60, 67, 0.8F));
        const cv::Vec3d before = meanLab(plain.picture, mouth);
        const cv::Vec3d after = meanLab(bright.picture, mouth);
        QVERIFY2(after[0] > before[0] + 1, qPrintable(QString("%1 after %2").arg(after[0]).arg(before[0])));
        QVERIFY(std::abs(after[2]) < std::abs(before[2]) + 0.1);
        const cv::Mat lips = polygon(plain.picture, opencv::pointsOf(shape, 48, 59, 1.1F)) &
                             ~polygon(plain.picture, opencv::pointsOf(shape, 60, 67, 1.15F));
        const double seam = meanEnergy(bright.picture, lips) / meanEnergy(plain.picture, lips);
        QVERIFY2(seam > 0.9 && seam < 1.1, qPrintable(QString::number(seam)));
        const cv::Vec3d skin = meanLab(plain.picture, cheeks(plain.picture, shape));
        QCOMPARE(meanLab(bright.picture, cheeks(plain.picture, shape)), skin);
    }

    void makeupTakesTheTemplatesLipsAndLids()
    {
        const Fused plain = m_scene.fused({.makeup = false});
        const Fused made = m_scene.fused({.makeup = true});
        const Shape target = m_scene.found(m_scene.target());
        const Shape shape = shapeOf(*made.faces[0].landmarks);
        const auto lips = [](const QImage &picture, const Shape &of) {
            return polygon(picture, opencv::pointsOf(of, 48, 59, 0.95F)) &
                   ~polygon(picture, opencv::pointsOf(of, 60, 67, 1.1F));
        };
        const cv::Vec3d wantedLips = meanLab(m_scene.target(), lips(m_scene.target(), target));
        const cv::Vec3d wantedLids = meanLab(m_scene.target(), lids(m_scene.target(), target));
        const auto gap = [](const cv::Vec3d &a, const cv::Vec3d &b) { return cv::norm(a - b); };
        const double lipsBefore = gap(meanLab(plain.picture, lips(plain.picture, shape)), wantedLips);
        const double lipsAfter = gap(meanLab(made.picture, lips(made.picture, shape)), wantedLips);
        QVERIFY2(lipsAfter < 0.6 * lipsBefore, qPrintable(QString("%1 after %2").arg(lipsAfter).arg(lipsBefore)));
        const double lidsBefore = gap(meanLab(plain.picture, lids(plain.picture, shape)), wantedLids);
        const double lidsAfter = gap(meanLab(made.picture, lids(made.picture, shape)), wantedLids);
        QVERIFY2(lidsAfter < 0.8 * lidsBefore, qPrintable(QString("%1 after %2").arg(lidsAfter).arg(lidsBefore)));
    }

private:
    TuningScene m_scene;
};

QTEST_GUILESS_MAIN(TestTuning)
#include "tst_tuning.moc"
