// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/facefinder.h"
#include "engine/opencv/opencvengine.h"
#include "engine/opencv/stamp.h"
#include "portrait/portrait.h"

#include <QLibrary>
#include <QRegularExpression>

using namespace likeness;
using namespace likeness::engine;

namespace {

QByteArray model()
{
    QFile file(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QImage someone(quint64 seed)
{
    portrait::Person person = portrait::randomPerson(seed);
    person.glasses = portrait::Glasses::None;
    person.fringe = false;
    return portrait::render(person, portrait::Shot{.size = QSize(400, 500), .interPupil = 92, .seed = seed}).picture;
}

} // namespace

class TestOpenCvEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(!opencv::FaceFinder::isWarm());
        auto made = opencv::OpenCvEngine::create(model());
        QVERIFY(made);
        m_engine = std::move(*made);
        QTRY_VERIFY(opencv::FaceFinder::isWarm()); // with no picture asked for
        m_photo = someone(31);
        m_template = someone(47);
    }

    void damagedModelIsRefused()
    {
        QByteArray bytes = model();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(!opencv::OpenCvEngine::create(bytes));
        QVERIFY(!opencv::OpenCvEngine::create({}));
    }

    void nothingOutsideTheMaskChanges()
    {
        const auto fused = m_engine->fuse({.templatePicture = m_template, .swaps = {{.photo = m_photo}}});
        QVERIFY(fused);
        QCOMPARE(fused->picture.size(), m_template.size());
        QCOMPARE(fused->picture.format(), m_template.format());
        int outside = 0;
        int inside = 0;
        for (int y = 0; y < m_template.height(); ++y) {
            for (int x = 0; x < m_template.width(); ++x) {
                const bool differs = fused->picture.pixel(x, y) != m_template.pixel(x, y);
                (fused->changed.constScanLine(y)[x] ? inside : outside) += differs;
            }
        }
        QCOMPARE(outside, 0);
        QVERIFY2(inside > 10000, qPrintable(QString::number(inside)));
    }

    void faceIsFoundAgainInTheResult()
    {
        const auto fused = m_engine->fuse({.templatePicture = m_template, .swaps = {{.photo = m_photo}}});
        QVERIFY(fused);
        const auto before = m_engine->findFaces(m_template, true);
        const auto after = m_engine->findFaces(fused->picture, true);
        QCOMPARE(after->faces.size(), 1);
        const QRect common = after->faces[0].rect & before->faces[0].rect;
        QVERIFY(common.width() * common.height() > before->faces[0].rect.width() * before->faces[0].rect.height() / 2);
        QVERIFY(after->faces[0].fitScore > 0.4);
    }

    void noFaceIsSaidSo()
    {
        QImage grey(300, 300, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        const auto photo = m_engine->fuse({.templatePicture = m_template, .swaps = {{.photo = grey}}});
        QVERIFY(!photo);
        QCOMPARE(photo.error().code, noFaceCode);
        QCOMPARE(photo.error().subject, "photo/0");
        const auto target = m_engine->fuse({.templatePicture = grey, .swaps = {{.photo = m_photo}}});
        QCOMPARE(target.error().subject, "template/0");
        QVERIFY(m_engine->findFaces(grey, true)->faces.isEmpty());
        QVERIFY(m_engine->findFaces({}, true)->faces.isEmpty());
    }

    void stoppedWorkEndsAsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(m_engine->fuse({.templatePicture = m_template, .swaps = {{.photo = m_photo}}}, stop.get_token())
                     .error()
                     .kind,
                 ErrorKind::Cancelled);
    }

    void transparencyStays()
    {
        QImage clear = m_template.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < clear.height(); ++y) {
            for (int x = 0; x < clear.width(); ++x)
                clear.setPixel(x, y, (clear.pixel(x, y) & 0xffffffU) | 0x80000000U);
        }
        FusionJob job{.templatePicture = clear, .swaps = {{.photo = m_photo}}};
        job.mark.kind = Mark::Kind::None;
        const auto fused = m_engine->fuse(job);
        QVERIFY(fused);
        QCOMPARE(qAlpha(fused->picture.pixel(200, 250)), 128);
        QVERIFY(fused->picture.pixel(200, 250) != clear.pixel(200, 250));
    }

    void degreesGoFromTheUserToTheTemplate()
    {
        double last = 1e18;
        for (const int degree : {0, 50, 100}) {
            FusionJob job{.templatePicture = m_template,
                          .swaps = {{.photo = m_photo}},
                          .profileDegree = degree,
                          .faceDegree = degree};
            job.mark.kind = Mark::Kind::None;
            const auto fused = m_engine->fuse(job);
            QVERIFY(fused);
            double difference = 0;
            for (int y = 0; y < m_template.height(); y += 2) {
                for (int x = 0; x < m_template.width(); x += 2)
                    difference += qAbs(qGray(fused->picture.pixel(x, y)) - qGray(m_template.pixel(x, y)));
            }
            QVERIFY2(difference < last, qPrintable(QString("%1: %2 after %3").arg(degree).arg(difference).arg(last)));
            last = difference;
        }
    }

    void markIsAtLeastFivePercentHigh_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void markIsAtLeastFivePercentHigh()
    {
        QFETCH(bool, chinese);
        QImage picture(1000, 600, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QImage changed(picture.size(), QImage::Format_Grayscale8);
        changed.fill(0);
        opencv::stampMark(picture, changed, {.chinese = chinese});
        int top = picture.height();
        int bottom = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y).lightness() > 220) {
                    top = qMin(top, y);
                    bottom = y;
                    QVERIFY(changed.constScanLine(y)[x] == 255);
                }
            }
        }
        QVERIFY2(bottom - top >= 30, qPrintable(QString::number(bottom - top)));
        QVERIFY(top > 500);
    }

    void moduleLoadsByItself()
    {
        QLibrary module(LIKENESS_BIN_DIR "/../lib/likeness/likeness-engine");
        using Make = Engine *(*)(const char *, qsizetype, const QString(&)[4], Error *);
        const auto make = reinterpret_cast<Make>(module.resolve("likeness_make_engine"));
        QVERIFY2(make, qPrintable(module.errorString()));
        const QByteArray bytes = model();
        const QString builtIn[4];
        Error error;
        const std::unique_ptr<Engine> engine(make(bytes.constData(), bytes.size(), builtIn, &error));
        QVERIFY2(engine.get(), qPrintable(error.detail));
        QCOMPARE(engine->findFaces(m_template, false)->faces.size(), 1);
        QVERIFY(!make("x", 1, builtIn, &error));
        QVERIFY(!error.detail.isEmpty());
        const QString named[4]{QString(), QStringLiteral("/nowhere.onnx"), QString(), QString()};
        QVERIFY(!make(bytes.constData(), bytes.size(), named, &error));
        QCOMPARE(error.subject, QString("/nowhere.onnx"));
    }

private:
    std::unique_ptr<Engine> m_engine;
    QImage m_photo;
    QImage m_template;
};

QTEST_GUILESS_MAIN(TestOpenCvEngine)
#include "tst_opencvengine.moc"
