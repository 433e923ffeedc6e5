// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/align.h"
#include "engine/opencv/mask.h"
#include "engine/opencv/mat.h"
#include "support/enginemetrics.h"
#include "support/enginemetricsdrawn.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness;
using namespace likeness::engine;

namespace {

using opencv::Shape;

cv::Mat polygon(const QImage &picture, const std::vector<cv::Point2f> &points)
{
    cv::Mat mask = cv::Mat::zeros(picture.height(), picture.width(), CV_8U);
    opencv::fillPolygon(mask, points, 255);
    return mask;
}

double meanEnergy(const QImage &picture, const cv::Mat &mask)
{
    cv::Mat grey;
    opencv::greyOf(picture).convertTo(grey, CV_32F);
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(grey, dx, CV_32F, 1, 0);
    cv::Sobel(grey, dy, CV_32F, 0, 1);
    return cv::mean(dx.mul(dx) + dy.mul(dy), mask)[0];
}

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
    void initTestCase()
    {
        m_engine = testing::loadedEngine();
        QVERIFY(m_engine);
        portrait::Person person = testing::plainPerson(8'000'211);
        person.lipstick = false;
        person.age = 55;
        person.tone = 2;
        portrait::Shot shot{.size = QSize(400, 480), .interPupil = 92, .noise = 0.012, .seed = 11};
        shot.pose = {.smile = 0.8, .mouthOpen = 0.3};
        m_photo = portrait::render(person, shot).picture;
        person = testing::plainPerson(8'000'212);
        person.female = true;
        person.lipstick = true;
        person.tone = 2;
        person.age = 25;
        shot.seed = 12;
        shot.pose = {};
        const portrait::Portrait target = portrait::render(person, shot);
        m_template = target.picture;
        paintLids(m_template, target.landmarks);
        shot.pose = {.smile = 0.7, .mouthOpen = 0.25};
        m_smiling = portrait::render(person, shot).picture;
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void warpGoesToTheUsersShape()
    {
        const Shape user = found(m_photo);
        double last = 1e9;
        for (const double warp : {0.0, 0.35, 0.7, 1.0}) {
            const Fused result = fused({.warp = warp});
            const double gap = shapeGap(testing::shapeOf(*result.faces[0].landmarks), user);
            QVERIFY2(gap < last, qPrintable(QString("%1: %2 after %3").arg(warp).arg(gap).arg(last)));
            last = gap;
        }
        // what is seen in the picture, not only what was intended
        QVERIFY(shapeGap(found(fused({.warp = 1.0}).picture), user) <
                shapeGap(found(fused({.warp = 0.0}).picture), user));
    }

    void enhanceSharpensTheFeatures()
    {
        const cv::Mat features =
            opencv::featuresOf(found(m_template), cv::Size(m_template.width(), m_template.height()));
        double last = 0;
        for (const double enhance : {0.0, 0.5, 1.0}) {
            const double energy = meanEnergy(fused({.enhance = enhance}).picture, features);
            QVERIFY2(energy > 1.05 * last, qPrintable(QString("%1: %2").arg(enhance).arg(energy)));
            last = energy;
        }
    }

    void smoothEvensOutTheSkin()
    {
        const cv::Mat skin = cheeks(m_template, found(m_template));
        double last = 1e9;
        for (const double smooth : {0.0, 0.5, 1.0}) {
            const double texture = textureOf(fused({.smooth = smooth}).picture, skin);
            QVERIFY2(texture < 0.9 * last, qPrintable(QString("%1: %2").arg(smooth).arg(texture)));
            last = texture;
        }
    }

    void teethBecomeBrighterWithoutASeam()
    {
        m_target = m_smiling;
        const Fused plain = fused({.teeth = false});
        const Fused bright = fused({.teeth = true});
        m_target = m_template;
        const Shape shape = found(plain.picture);
        QVERIFY(opencv::mouthOpening(shape) > 0.03F);
        const cv::Mat mouth = polygon(plain.picture, opencv::pointsOf(shape, 60, 67, 0.8F));
        const cv::Vec3d before = testing::meanLab(plain.picture, mouth);
        const cv::Vec3d after = testing::meanLab(bright.picture, mouth);
        QVERIFY2(after[0] > before[0] + 1, qPrintable(QString("%1 after %2").arg(after[0]).arg(before[0])));
        QVERIFY(std::abs(after[2]) < std::abs(before[2]) + 0.1);
        const cv::Mat lips = polygon(plain.picture, opencv::pointsOf(shape, 48, 59, 1.1F)) &
                             ~polygon(plain.picture, opencv::pointsOf(shape, 60, 67, 1.15F));
        const double seam = meanEnergy(bright.picture, lips) / meanEnergy(plain.picture, lips);
        QVERIFY2(seam > 0.9 && seam < 1.1, qPrintable(QString::number(seam)));
        const cv::Vec3d skin = testing::meanLab(plain.picture, cheeks(plain.picture, shape));
        QCOMPARE(testing::meanLab(bright.picture, cheeks(plain.picture, shape)), skin);
    }

    void makeupTakesTheTemplatesLipsAndLids()
    {
        const Fused plain = fused({.makeup = false});
        const Fused made = fused({.makeup = true});
        const Shape target = found(m_template);
        const Shape shape = testing::shapeOf(*made.faces[0].landmarks);
        const auto lips = [](const QImage &picture, const Shape &of) {
            return polygon(picture, opencv::pointsOf(of, 48, 59, 0.95F)) &
                   ~polygon(picture, opencv::pointsOf(of, 60, 67, 1.1F));
        };
        const cv::Vec3d wantedLips = testing::meanLab(m_template, lips(m_template, target));
        const cv::Vec3d wantedLids = testing::meanLab(m_template, lids(m_template, target));
        const auto gap = [](const cv::Vec3d &a, const cv::Vec3d &b) { return cv::norm(a - b); };
        const double lipsBefore = gap(testing::meanLab(plain.picture, lips(plain.picture, shape)), wantedLips);
        const double lipsAfter = gap(testing::meanLab(made.picture, lips(made.picture, shape)), wantedLips);
        QVERIFY2(lipsAfter < 0.6 * lipsBefore, qPrintable(QString("%1 after %2").arg(lipsAfter).arg(lipsBefore)));
        const double lidsBefore = gap(testing::meanLab(plain.picture, lids(plain.picture, shape)), wantedLids);
        const double lidsAfter = gap(testing::meanLab(made.picture, lids(made.picture, shape)), wantedLids);
        QVERIFY2(lidsAfter < 0.8 * lidsBefore, qPrintable(QString("%1 after %2").arg(lidsAfter).arg(lidsBefore)));
    }

    void modelsGiveDifferentPictures()
    {
        QList<QImage> pictures;
        for (int model = 0; model <= 6; ++model)
            pictures.append(fused({.model = model}).picture);
        for (qsizetype i = 0; i < pictures.size(); ++i)
            for (qsizetype k = i + 1; k < pictures.size(); ++k) {
                const double gap = meanGap(pictures[i], pictures[k]);
                QVERIFY2(gap > 0.03, qPrintable(QString("%1 and %2: %3").arg(i).arg(k).arg(gap)));
            }
    }

    void vividModelIsSharperThanTheNaturalOne()
    {
        const cv::Mat features =
            opencv::featuresOf(found(m_template), cv::Size(m_template.width(), m_template.height()));
        QVERIFY(meanEnergy(fused({.model = 1}).picture, features) >
                1.05 * meanEnergy(fused({.model = 2}).picture, features));
    }

    void mostAlikeModelIsNearestToTheUser()
    {
        const Shape user = found(m_photo);
        const auto gap = [&](int model) {
            return shapeGap(testing::shapeOf(*fused({.model = model}).faces[0].landmarks), user);
        };
        for (int model = 0; model < 6; ++model)
            QVERIFY2(gap(6) < gap(model), qPrintable(QString::number(model)));
    }

    void faceDegreeSteersTheFeaturesEvenly()
    {
        const Shape user = found(m_photo);
        double last = 0;
        for (int degree = 0; degree <= 100; degree += 20) {
            FusionJob job = this->job({});
            job.faceDegree = degree;
            const auto result = m_engine->fuse(job);
            QVERIFY(result);
            const double gap = shapeGap(testing::shapeOf(*result->faces[0].landmarks), user, 17);
            QVERIFY2(gap > last, qPrintable(QString("%1: %2 after %3").arg(degree).arg(gap).arg(last)));
            last = gap;
        }
    }

    void profileDegreeMovesTheOutlineInThePicture()
    {
        const QImage &target = m_template;
        FusionJob atTheEnd = job({});
        atTheEnd.profileDegree = 100;
        const Shape shape = testing::shapeOf(*m_engine->fuse(atTheEnd)->faces[0].landmarks);
        const cv::Mat around =
            polygon(target, opencv::outlineOf(shape, 1.25F)) & ~polygon(target, opencv::outlineOf(shape, 1.0F));
        double last = 1e9;
        double first = 0;
        for (int degree = 0; degree <= 100; degree += 20) {
            FusionJob job = this->job({});
            job.profileDegree = degree;
            const auto result = m_engine->fuse(job);
            QVERIFY(result);
            const Shape intended = testing::shapeOf(*result->faces[0].landmarks);
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
    static void paintLids(QImage &picture, const portrait::Landmarks &points)
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const size_t first : {36, 42}) {
            QPolygonF lid;
            for (size_t i = first; i < first + 4; ++i)
                lid << points[i];
            for (size_t i = first + 4; i-- > first;)
                lid << points[i] - QPointF(0, 11);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(70, 40, 130, 130));
            painter.drawPolygon(lid);
        }
    }

    FusionJob job(const Tuning &tuning) const
    {
        FusionJob job{.templatePicture = m_target.isNull() ? m_template : m_target,
                      .swaps = {{.photo = m_photo}},
                      .tuning = tuning};
        job.mark.kind = Mark::Kind::None;
        return job;
    }
    Fused fused(const Tuning &tuning) const { return *m_engine->fuse(job(tuning)); }

    Shape found(const QImage &picture) const
    {
        return testing::shapeOf(*m_engine->findFaces(picture, true)->faces.first().landmarks);
    }

    //! Mean distance after the best similarity, in percent of the inter-pupil distance.
    static double shapeGap(Shape one, Shape other, size_t from = 0)
    {
        // the points before `from` become copies of others, so that they have no say of their own
        for (size_t i = 0; i < from; ++i) {
            one[i] = one[from + i];
            other[i] = other[from + i];
        }
        const Shape moved = opencv::applied(opencv::similarity(other, one), other);
        double sum = 0;
        for (size_t i = 0; i < one.size(); ++i)
            sum += cv::norm(one[i] - moved[i]);
        return 100 * sum / 68 / double(opencv::interPupil(one));
    }

    static double meanGap(const QImage &one, const QImage &other)
    {
        cv::Mat gap;
        cv::absdiff(opencv::greyOf(one), opencv::greyOf(other), gap);
        return cv::mean(gap)[0];
    }

    std::unique_ptr<Engine> m_engine;
    QImage m_photo;
    QImage m_template;
    QImage m_smiling;
    QImage m_target;
};

QTEST_GUILESS_MAIN(TestTuning)
#include "tst_tuning.moc"
