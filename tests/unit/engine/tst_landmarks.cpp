// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace likeness;
using namespace likeness::engine::opencv;

namespace {

// A model that is well formed and moves nothing.
Cascade stillCascade()
{
    Cascade cascade{.modes = 5};
    for (int i = 0; i < shapePoints; ++i)
        cascade.mean[i] = {float(30 + 10 * (i % 9)), float(30 + 10 * (i / 9))};
    cascade.basis.assign(size_t(5) * 2 * shapePoints, 0.0F);
    cascade.spread.assign(5, 1.0F);
    cascade.start = {.x = 0.5F, .y = 0.6F, .scale = 0.01F};
    const Cascade::Stage still{.reach = {7, 17}, .weights = std::vector<float>(size_t(Cascade::rows) * 5, 0.0F)};
    cascade.stages.assign(2, still);
    cascade.judge = {.reach = {4, 9}, .weights = std::vector<float>(Cascade::rows, 0.0F)};
    cascade.judge.weights.back() = 0.25F;
    return cascade;
}

QByteArray sealed(QByteArray body)
{
    body.chop(32);
    return body + QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

} // namespace

class TestLandmarks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void writingAndReadingAreInverse();
    void aCutFileIsRefused();
    void everyDamagedByteIsFound();
    void figuresThatLieAreRefused_data();
    void figuresThatLieAreRefused();
    void numbersThatAreNotFiniteAreRefused();
    void startStandsInTheBox();
    void fittingSurvivesAnyPictureAndBox_data();
    void fittingSurvivesAnyPictureAndBox();
    void similarityIsFound();
    void mirroringTwiceChangesNothing();
};

void TestLandmarks::writingAndReadingAreInverse()
{
    const Cascade written = stillCascade();
    const Result<Cascade> read = readCascade(writeCascade(written));
    QVERIFY(read);
    QCOMPARE(read->modes, 5);
    QVERIFY(read->mean == written.mean);
    QCOMPARE(read->spread, written.spread);
    QCOMPARE(read->stages.size(), size_t(2));
    QCOMPARE(read->stages[1].reach.outer, 17.0F);
    QCOMPARE(read->judge.weights, written.judge.weights);
    QCOMPARE(writeCascade(*read), writeCascade(written));
}

void TestLandmarks::aCutFileIsRefused()
{
    const QByteArray whole = writeCascade(stillCascade());
    QVERIFY(LandmarkModel::parse(whole));
    QVERIFY(!LandmarkModel::parse({}));
    for (qsizetype length : {qsizetype(1), qsizetype(4), qsizetype(15), qsizetype(48), qsizetype(600), whole.size() / 2,
                             whole.size() - 33, whole.size() - 1}) {
        const Result<LandmarkModel> cut = LandmarkModel::parse(whole.left(length));
        QVERIFY2(!cut, qPrintable(QString::number(length)));
        QCOMPARE(cut.error().kind, ErrorKind::Integrity);
    }
    QVERIFY(!LandmarkModel::parse(whole + '\0'));
}

void TestLandmarks::everyDamagedByteIsFound()
{
    const QByteArray whole = writeCascade(stillCascade());
    for (qsizetype at = 0; at < whole.size(); at += at < 700 ? 1 : 2311) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x10);
        QVERIFY2(!readCascade(damaged), qPrintable(QString::number(at)));
    }
}

void TestLandmarks::figuresThatLieAreRefused_data()
{
    QTest::addColumn<int>("figure");
    QTest::addColumn<quint32>("value");
    QTest::newRow("version 0") << 1 << 0u;
    QTest::newRow("version 1") << 1 << 1u;
    QTest::newRow("version 3") << 1 << 3u;
    QTest::newRow("no modes") << 2 << 0u;
    QTest::newRow("similarity only") << 2 << 4u;
    QTest::newRow("too many modes") << 2 << 65u;
    QTest::newRow("modes of a huge file") << 2 << 0xffffffffu;
    QTest::newRow("no stages") << 3 << 0u;
    QTest::newRow("too many stages") << 3 << 9u;
    QTest::newRow("one stage more than there is") << 3 << 3u;
    QTest::newRow("a turned stage that is not there") << 4 << 1u;
    QTest::newRow("more turned stages than stages") << 4 << 3u;
}

void TestLandmarks::figuresThatLieAreRefused()
{
    QFETCH(int, figure);
    QFETCH(quint32, value);
    QByteArray file = writeCascade(stillCascade());
    qToLittleEndian(value, file.data() + 4 * figure);
    QVERIFY(!readCascade(sealed(file)));
}

void TestLandmarks::numbersThatAreNotFiniteAreRefused()
{
    QByteArray file = writeCascade(stillCascade());
    qToLittleEndian(0x7f800000u, file.data() + 16);
    QVERIFY(!readCascade(sealed(file)));
    QByteArray half = writeCascade(stillCascade());
    qToLittleEndian(quint16(0x7e00), half.data() + half.size() - 34);
    QVERIFY(!readCascade(sealed(half)));
}

void TestLandmarks::startStandsInTheBox()
{
    const LandmarkModel model(stillCascade());
    const Shape shape = model.startIn({100, 50, 200, 200});
    const cv::Point2f centre = centreOf(shape);
    QVERIFY(qAbs(centre.x - 200) < 0.01F);
    QVERIFY(qAbs(centre.y - 170) < 0.01F);
}

void TestLandmarks::fittingSurvivesAnyPictureAndBox_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QRectF>("box");
    QTest::newRow("ordinary") << QSize(320, 240) << QRectF(80, 60, 120, 120);
    QTest::newRow("one pixel") << QSize(1, 1) << QRectF(0, 0, 1, 1);
    QTest::newRow("box outside") << QSize(64, 64) << QRectF(-500, -500, 90, 90);
    QTest::newRow("box without area") << QSize(64, 64) << QRectF(10, 10, 0, 0);
    QTest::newRow("box far larger") << QSize(40, 30) << QRectF(-4000, -4000, 9000, 9000);
    QTest::newRow("face far larger than the crop") << QSize(2000, 1500) << QRectF(100, 100, 1300, 1300);
}

void TestLandmarks::fittingSurvivesAnyPictureAndBox()
{
    QFETCH(QSize, size);
    QFETCH(QRectF, box);
    const LandmarkModel model(stillCascade());
    const cv::Mat grey(size.height(), size.width(), CV_8U, cv::Scalar(90));
    const Fit fit =
        model.fit(grey, cv::Rect2f(float(box.x()), float(box.y()), float(box.width()), float(box.height())));
    for (const cv::Point2f &p : fit.shape)
        QVERIFY(std::isfinite(p.x) && std::isfinite(p.y));
    QCOMPARE(fit.score, 0.25F);
}

void TestLandmarks::similarityIsFound()
{
    const Shape from = stillCascade().mean;
    const cv::Matx23f map(1.2F, -0.5F, 14, 0.5F, 1.2F, -3);
    const Shape to = applied(map, from);
    const cv::Matx23f found = similarity(from, to);
    for (int i = 0; i < 6; ++i)
        QVERIFY(qAbs(found.val[i] - map.val[i]) < 0.002F);
    const Shape back = applied(inverse(found), to);
    for (int i = 0; i < shapePoints; ++i)
        QVERIFY(cv::norm(back[i] - from[i]) < 0.01);
}

void TestLandmarks::mirroringTwiceChangesNothing()
{
    const Shape shape = stillCascade().mean;
    const Shape once = mirrored(shape, 200);
    QCOMPARE(once[16].x, 199 - shape[0].x);
    QVERIFY(mirrored(once, 200) == shape);
}

QTEST_GUILESS_MAIN(TestLandmarks)
#include "tst_landmarks.moc"
