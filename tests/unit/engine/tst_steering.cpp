// SPDX-License-Identifier: Apache-2.0
// Models and degrees: how far a result goes to the user or to the template.
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

double meanGap(const QImage &one, const QImage &other)
{
    cv::Mat gap;
    cv::absdiff(opencv::greyOf(one), opencv::greyOf(other), gap);
    return cv::mean(gap)[0];
}

} // namespace

class TestSteering : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_scene.prepare()); }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void modelsGiveDifferentPictures()
    {
        QList<QImage> pictures;
        for (int model = 0; model <= 6; ++model)
            pictures.append(m_scene.fused({.model = model}).picture);
        for (qsizetype i = 0; i < pictures.size(); ++i)
            for (qsizetype k = i + 1; k < pictures.size(); ++k) {
                const double gap = meanGap(pictures[i], pictures[k]);
                QVERIFY2(gap > 0.05, qPrintable(QString("%1 and %2: %3").arg(i).arg(k).arg(gap)));
            }
    }

    void vividModelIsSharperThanTheNaturalOne()
    {
        const cv::Mat features = opencv::featuresOf(m_scene.found(m_scene.target()),
                                                    cv::Size(m_scene.target().width(), m_scene.target().height()));
        QVERIFY(meanEnergy(m_scene.fused({.model = 1}).picture, features) >
                1.05 * meanEnergy(m_scene.fused({.model = 2}).picture, features));
    }

    void mostAlikeModelIsNearestToTheUser()
    {
        const Shape user = m_scene.found(m_scene.photo());
        const auto gap = [&](int model) {
            return shapeGap(shapeOf(*m_scene.fused({.model = model}).faces[0].landmarks), user);
        };
        for (int model = 0; model < 6; ++model)
            QVERIFY2(gap(6) < gap(model), qPrintable(QString::number(model)));
    }

    void faceDegreeSteersTheFeaturesEvenly()
    {
        const Shape user = m_scene.found(m_scene.photo());
        double last = 0;
        for (int degree = 0; degree <= 100; degree += 20) {
            FusionJob job = m_scene.job({});
            job.faceDegree = degree;
            const auto result = m_scene.engine().fuse(job);
            QVERIFY(result);
            const double gap = shapeGap(shapeOf(*result->faces[0].landmarks), user, 17);
            QVERIFY2(gap > last, qPrintable(QString("%1: %2 after %3").arg(degree).arg(gap).arg(last)));
            last = gap;
        }
    }

    void profileDegreeMovesTheOutlineInThePicture()
    {
        const QImage &target = m_scene.target();
        FusionJob atTheEnd = m_scene.job({});
        atTheEnd.profileDegree = 100;
        const Shape shape = shapeOf(*m_scene.engine().fuse(atTheEnd)->faces[0].landmarks);
        const cv::Mat around =
            polygon(target, opencv::outlineOf(shape, 1.25F)) & ~polygon(target, opencv::outlineOf(shape, 1.0F));
        double last = 1e9;
        double first = 0;
        for (int degree = 0; degree <= 100; degree += 20) {
            FusionJob job = m_scene.job({});
            job.profileDegree = degree;
            const auto result = m_scene.engine().fuse(job);
            QVERIFY(result);
            const Shape intended = shapeOf(*result->faces[0].landmarks);
            double moved = 0;
            for (size_t i = 0; i < 17; ++i)
                moved += cv::norm(intended[i] - shape[i]) / 17;
            QVERIFY2(moved < last, qPrintable(QString("%1: %2 after %3").arg(degree).arg(moved).arg(last)));
            last = moved;
            cv::Mat gap;
            cv::absdiff(opencv::greyOf(result->picture), opencv::greyOf(target), gap);
            const double seen = cv::mean(gap, around)[0];
            if (degree == 0)
                first = seen;
            if (degree == 100)
                QVERIFY2(seen < 0.2 * first, qPrintable(QString("%1 of %2").arg(seen).arg(first)));
        }
        QVERIFY2(first > 1, qPrintable(QString::number(first)));
    }

private:
    TuningScene m_scene;
};

QTEST_GUILESS_MAIN(TestSteering)
#include "tst_steering.moc"
