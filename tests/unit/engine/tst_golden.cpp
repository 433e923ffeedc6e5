// SPDX-License-Identifier: Apache-2.0
// Fused samples as they were when somebody looked at them and was content. After a change that is meant to show, run
// with LIKENESS_WRITE_GOLDEN=1, look at the files in tests/data/golden, and commit them with the change.
#include "support/enginemetricsdrawn.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

using namespace likeness;
using namespace likeness::engine;

namespace {

constexpr QSize shown{200, 240};

struct Gap
{
    double mean = 0;
    double p99 = 0;
};

//! Of all bytes of two pictures of one size, grey levels.
Gap gapOf(const QImage &one, const QImage &other)
{
    std::array<int, 256> count{};
    double sum = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int i = 0; i < 3 * one.width(); ++i) {
            const int gap = std::abs(one.constScanLine(y)[i] - other.constScanLine(y)[i]);
            ++count[size_t(gap)];
            sum += gap;
        }
    const int all = 3 * one.width() * one.height();
    Gap result{.mean = sum / all};
    for (int left = all / 100, level = 255; level >= 0 && (left -= count[size_t(level)]) >= 0; --level)
        result.p99 = level;
    return result;
}

QImage sample(const QString &name)
{
    return QImage(LIKENESS_SOURCE_DIR "/resources/sample/" + name + ".jpg").convertToFormat(QImage::Format_RGB888);
}

//! The fused face with some of what is around it, in one size.
QImage faceOf(const QImage &picture, const QRect &face)
{
    const int pad = face.width() / 4;
    return picture.copy(face.adjusted(-pad, -pad, pad, pad))
        .scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB888);
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_engine = testing::loadedEngine();
        QVERIFY(m_engine);
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void fusedSamplesLookAsTheyDid_data()
    {
        QTest::addColumn<QString>("photo");
        QTest::addColumn<QString>("material");
        QTest::newRow("evening") << "photo-2-tomas"
                                 << "material-1-evening";
        QTest::newRow("garden") << "photo-5-lucia"
                                << "material-2-garden";
        QTest::newRow("studio") << "photo-6-kofi"
                                << "material-3-studio";
        QTest::newRow("gallery") << "photo-1-mei"
                                 << "material-4-gallery";
    }
    void fusedSamplesLookAsTheyDid()
    {
        QFETCH(QString, photo);
        QFETCH(QString, material);
        const QImage target = sample(material);
        QVERIFY(!target.isNull());
        FusionJob job{.templatePicture = target, .swaps = {{.photo = sample(photo)}}};
        job.mark.kind = Mark::Kind::None;
        const auto fused = m_engine->fuse(job);
        QVERIFY(fused);
        const QRect face = fused->faces.first().rect;
        const QImage now = faceOf(fused->picture, face);
        const QString file = QString(LIKENESS_TEST_DATA "/golden/%1.png").arg(QTest::currentDataTag());
        if (qEnvironmentVariableIsSet("LIKENESS_WRITE_GOLDEN"))
            QVERIFY(QDir().mkpath(LIKENESS_TEST_DATA "/golden") && now.save(file));
        const QImage before = QImage(file).convertToFormat(QImage::Format_RGB888);
        QCOMPARE(before.size(), shown);
        const Gap gap = gapOf(now, before);
        const QString told = QString("mean %1, 99 of 100 below %2").arg(gap.mean).arg(gap.p99);
        QVERIFY2(gap.mean < 0.6 && gap.p99 < 8, qPrintable(told));
        // the template itself would not pass
        const Gap unfused = gapOf(faceOf(target, face), before);
        QVERIFY2(unfused.mean > 2 && unfused.p99 > 16, qPrintable(QString::number(unfused.mean)));
    }

private:
    std::unique_ptr<Engine> m_engine;
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
