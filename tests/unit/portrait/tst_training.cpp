// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/landmarks.h"
#include "trainer/check.h"
#include "trainer/regression.h"
#include "trainer/training.h"

#include <QFile>
#include <QRegularExpression>

using namespace likeness;
using namespace likeness::trainer;

namespace {

constexpr int few = 14; // heads

QByteArray modelOf(const std::vector<Head> &heads)
{
    return engine::opencv::writeCascade(trained(heads, {.modes = 12, .copies = 2}, [](int, double) {}));
}

cv::Mat anyRows(int rows, int columns, quint64 seed)
{
    cv::Mat out(rows, columns, CV_32F);
    cv::RNG(seed).fill(out, cv::RNG::UNIFORM, -0.5, 0.5);
    return out;
}

std::vector<float> answer(int lessons, int announced)
{
    constexpr int features = 40;
    cv::Mat x = anyRows(lessons, features, 3);
    x.col(features - 1).setTo(1);
    const cv::Mat y = anyRows(lessons, 2, 9);
    Regression regression(features, 2, size_t(announced));
    regression.add(x.rowRange(0, 5), y.rowRange(0, 5));
    regression.add(x.rowRange(5, lessons), y.rowRange(5, lessons));
    return regression.solved(0.5F);
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void theSameCommandGivesTheSameBytes()
    {
        const std::vector<Head> first = drawHeads(400, few);
        const std::vector<Head> second = drawHeads(400, few);
        QVERIFY(first.size() > few / 2);
        QCOMPARE(first.size(), second.size());
        const QByteArray model = modelOf(first);
        QCOMPARE(modelOf(second), model);
        QVERIFY(modelOf(drawHeads(500, few)) != model);
    }

    //! The model that the programs carry, on heads of seeds that its training never drew.
    void theCommittedModelFindsPointsAndKnowsWhenItFailed()
    {
        QFile file(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto model = engine::opencv::LandmarkModel::parse(file.readAll());
        QVERIFY(model);
        const QString text = report(*model, drawHeads(5'200'000, 40));
        const auto figure = [&](const QString &before) {
            const auto found = QRegularExpression(before + "([0-9.]+)").match(text);
            return found.hasMatch() ? found.captured(1).toDouble() : -1;
        };
        const double error = figure("error: mean ");
        QVERIFY2(error > 0 && error <= 1.9, qPrintable(text));
        QVERIFY2(figure("score: area ") > 0.98, qPrintable(text));
    }

    void aModelKnowsTheHeadsItLearnedFrom()
    {
        const std::vector<Head> heads = drawHeads(400, few);
        double begin = 0;
        double end = 1;
        const auto tell = [&](int stage, double error) { (stage == 0 ? begin : end) = error; };
        const auto cascade = trained(heads, {.modes = 20, .copies = 2, .ridge = 0.05F}, tell);
        QVERIFY2(end < begin / 2, qPrintable(QStringLiteral("%1 to %2").arg(begin).arg(end)));
        QCOMPARE(cascade.stages.size(), size_t(5));
        QVERIFY(cascade.stages[1].turned.empty());
        QVERIFY(!cascade.stages[4].turned.empty());
        const QString text = report(engine::opencv::LandmarkModel(cascade), heads);
        QVERIFY2(text.contains("error: mean "), qPrintable(text));
        QVERIFY2(text.contains("score: area "), qPrintable(text));
    }

    void fewAndManyLessonsAreSolvedAlike()
    {
        const std::vector<float> among = answer(30, 9);     // announced as few: solved among the lessons
        const std::vector<float> features = answer(30, 30); // solved among the features
        QCOMPARE(among.size(), features.size());
        for (size_t i = 0; i < among.size(); ++i)
            QVERIFY2(qAbs(among[i] - features[i]) < 2e-3, qPrintable(QString::number(among[i] - features[i])));
    }

    void mirroredHeadsTurnTheOtherWay()
    {
        const std::vector<Head> heads = drawHeads(400, 4);
        const std::vector<Head> all = varied(heads, 2, 1);
        QCOMPARE(all.size(), heads.size() * 2);
        QCOMPARE(all[1].yaw, -all[0].yaw);
        QVERIFY(qAbs(all[1].points[30].x + all[0].points[30].x - float(all[0].grey.cols)) < 1.5F);
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
