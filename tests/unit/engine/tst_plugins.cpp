// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/mat.h"
#include "engine/opencv/onnxfinder.h"
#include "engine/opencv/onnxlandmarker.h"
#include "engine/opencv/onnxswapper.h"
#include "engine/opencv/opencvengine.h"
#include "support/enginemetricsdrawn.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::engine::opencv;

namespace {

QString onnx(const char *name) { return QStringLiteral(LIKENESS_TEST_DATA "/onnx/") + QLatin1String(name); }

QImage plain(QSize size, QColor colour)
{
    QImage picture(size, QImage::Format_RGB888);
    picture.fill(colour);
    return picture;
}

View viewOf(const QImage &picture) { return {.picture = picture, .grey = greyOf(picture)}; }

cv::Mat patch(const cv::Scalar &bgr) { return cv::Mat(200, 200, CV_8UC3, bgr); }

} // namespace

//! Networks that do next to nothing, so that what is done around them can be told exactly.
class TestPlugIns : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void finderReadsBoxesOfAnyPicture_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("square") << QSize(640, 640);
        QTest::newRow("wide") << QSize(1280, 640);
        QTest::newRow("smaller than the network") << QSize(50, 50);
    }
    void finderReadsBoxesOfAnyPicture()
    {
        QFETCH(QSize, size);
        const auto finder = OnnxFinder::load(onnx("finder.onnx"));
        QVERIFY2(finder, qPrintable(finder ? QString() : finder.error().detail));
        const QImage picture = plain(size, Qt::white);
        const auto faces = (*finder)->find(viewOf(picture));
        QCOMPARE(faces.size(), size_t(1));
        // 40 of the 64 pixels of the square in which the picture lies at the upper left
        const double unit = qMax(size.width(), size.height()) / 64.0;
        const cv::Rect wanted =
            cv::Rect(cvRound(12 * unit), cvRound(12 * unit), cvRound(40 * unit), cvRound(40 * unit)) &
            cv::Rect(0, 0, size.width(), size.height());
        QVERIFY(overlap(faces[0].rect, wanted) > 0.93);
        QVERIFY(faces[0].score > 0.6F && faces[0].score <= 1);
        QVERIFY(std::abs(faces[0].roll) < 0.1F);
    }

    void finderSeesNothingInTheDark()
    {
        const auto finder = OnnxFinder::load(onnx("finder.onnx"));
        const QImage dark = plain({300, 300}, QColor(4, 4, 4));
        QVERIFY((*finder)->find(viewOf(dark)).empty());
        QCOMPARE((*finder)->findNear(viewOf(dark), {10, 20, 90, 80}).rect, cv::Rect(10, 20, 90, 80));
    }

    void rectanglePicksWhatOverlapsIt()
    {
        const auto finder = OnnxFinder::load(onnx("finder.onnx"));
        const QImage picture = plain({640, 640}, Qt::white);
        QVERIFY((*finder)->findNear(viewOf(picture), {150, 150, 350, 350}).score > 0);
        QCOMPARE((*finder)->findNear(viewOf(picture), {0, 0, 60, 60}).score, 0.0F);
    }

    void landmarksComeBackInThePicture()
    {
        const auto landmarker = OnnxLandmarker::load(onnx("landmarker.onnx"));
        QVERIFY2(landmarker, qPrintable(landmarker ? QString() : landmarker.error().detail));
        const QImage picture = plain({500, 500}, Qt::gray);
        const Fit fit = (*landmarker)->fit(viewOf(picture), {.rect = {100, 140, 200, 200}, .score = 1});
        QCOMPARE(fit.score, 1.0F);
        // the box grown by a quarter begins at 75, 115 and is 250 wide
        const Shape wanted = testing::plainShape({75 + 125, 115 + 0.35F * 250}, 0.36F * 250);
        for (size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(cv::norm(fit.shape[i] - wanted[i]) < 0.2, qPrintable(QString::number(i)));
    }

    void swapperGetsBothFacesUpright()
    {
        const auto swapper = OnnxSwapper::load(onnx("swapper.onnx"), {});
        QVERIFY2(swapper, qPrintable(swapper ? QString() : swapper.error().detail));
        const Shape shape = testing::plainShape({100, 80}, 40);
        const cv::Mat mixed = (*swapper)->swapped(patch({0, 100, 200}), shape, patch({100, 200, 0}), shape);
        QCOMPARE(mixed.size(), cv::Size(200, 200));
        QVERIFY(cv::norm(mixed.at<cv::Vec3b>(90, 100), cv::Vec3b(50, 150, 100), cv::NORM_INF) <= 2);
        // outside of the chip the template stays
        QCOMPARE(mixed.at<cv::Vec3b>(2, 2), cv::Vec3b(100, 200, 0));
    }

    void embedderGivesTheSwapperAnIdentity()
    {
        const auto swapper = OnnxSwapper::load(onnx("embedded.onnx"), onnx("embedder.onnx"));
        QVERIFY2(swapper, qPrintable(swapper ? QString() : swapper.error().detail));
        const Shape shape = testing::plainShape({100, 80}, 40);
        const cv::Mat red = (*swapper)->swapped(patch({127, 127, 255}), shape, patch({100, 200, 0}), shape);
        const cv::Vec3b at = red.at<cv::Vec3b>(90, 100);
        QVERIFY2(at[2] > 245 && at[0] < 10 && at[1] < 10, "the identity is a unit vector in RGB");
    }

    void filesThatAreNoneAreRefused_data()
    {
        QTest::addColumn<PlugInFiles>("files");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<ErrorKind>("kind");
        const QString absent = QStringLiteral("/nonexistent/model.onnx");
        QTest::newRow("absent") << PlugInFiles{.finder = absent} << absent << ErrorKind::File;
        const QString text = QStringLiteral(LIKENESS_TEST_DATA "/onnx/make.py");
        QTest::newRow("not ONNX") << PlugInFiles{.landmarker = text} << text << ErrorKind::Integrity;
        const QString finder = onnx("finder.onnx");
        QTest::newRow("a finder is no landmarker")
            << PlugInFiles{.landmarker = finder} << finder << ErrorKind::Integrity;
        QTest::newRow("nor a swapper") << PlugInFiles{.swapper = finder} << finder << ErrorKind::Integrity;
        const QString landmarker = onnx("landmarker.onnx");
        QTest::newRow("a landmarker is no finder")
            << PlugInFiles{.finder = landmarker} << landmarker << ErrorKind::Integrity;
        QTest::newRow("no embedder") << PlugInFiles{.swapper = onnx("embedded.onnx"), .embedder = absent} << absent
                                     << ErrorKind::File;
    }
    void filesThatAreNoneAreRefused()
    {
        QFETCH(PlugInFiles, files);
        QFETCH(QString, subject);
        QFETCH(ErrorKind, kind);
        const auto engine = OpenCvEngine::create(testing::landmarkModelFile(), files);
        QVERIFY(!engine);
        QCOMPARE(engine.error().kind, kind);
        QCOMPARE(engine.error().subject, subject);
        QVERIFY(!engine.error().detail.isEmpty());
    }

    void cutFilesAreRefused()
    {
        QFile whole(onnx("finder.onnx"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QTemporaryDir folder;
        for (const int part : {0, 1, 40, 2000, int(bytes.size()) / 2}) {
            QFile cut(folder.filePath(QString::number(part)));
            QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(bytes.first(part)) == part);
            cut.close();
            const auto finder = OnnxFinder::load(cut.fileName());
            QVERIFY2(!finder, qPrintable(QString::number(part)));
            QCOMPARE(finder.error().kind, ErrorKind::Integrity);
        }
    }

    void engineFusesThroughPlugIns()
    {
        const QImage photo = testing::plainPortrait(8'000'601).picture;
        const QImage target = testing::plainPortrait(8'000'602).picture;
        FusionJob job{.templatePicture = target, .swaps = {{.photo = photo}}};
        job.mark.kind = Mark::Kind::None;
        const auto built = testing::loadedEngine()->fuse(job);
        for (const PlugInFiles &files :
             {PlugInFiles{.landmarker = onnx("landmarker.onnx")}, PlugInFiles{.swapper = onnx("swapper.onnx")},
              PlugInFiles{.finder = onnx("finder.onnx"), .landmarker = onnx("landmarker.onnx")}}) {
            const auto engine = OpenCvEngine::create(testing::landmarkModelFile(), files);
            QVERIFY(engine);
            const auto fused = (*engine)->fuse(job);
            QVERIFY2(fused, qPrintable(fused ? QString() : fused.error().detail));
            QVERIFY(fused->picture != target);
            QVERIFY(fused->picture != built->picture);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlugIns)
#include "tst_plugins.moc"
