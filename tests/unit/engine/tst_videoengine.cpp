// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/opencvengine.h"
#include "engine/video.h"
#include "support/videofactory.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::engine;
using namespace likeness::testing;

class TestVideoEngine : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void initTestCase()
    {
        QFile file(LIKENESS_SOURCE_DIR "/resources/models/landmarks.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto made = opencv::OpenCvEngine::create(file.readAll());
        QVERIFY(made);
        m_engine = std::move(*made);
        m_photo = portraitOf(31, {400, 500}, 92);
        m_portrait = portraitOf(47, {360, 460}, 72);
        QVERIFY(writeClip(path("talk.mp4"), {.frames = 40,
                                             .frame =
                                                 [&](int i) {
                                                     return moved(m_portrait, {240, 320}, {i * 0.7 - 12, i * 0.4});
                                                 },
                                             .inputs = {"-f", "lavfi", "-i", "sine=frequency=330:duration=1.6"},
                                             .options = {"-c:a", "aac", "-shortest"}}));
    }

    void looksAtAVideo()
    {
        const auto seen = m_engine->video()->look(path("talk.mp4"));
        QVERIFY(seen);
        qInfo() << seen->facts.size << seen->facts.frames << seen->facts.fps << seen->facts.seconds << seen->facts.audio
                << seen->facts.whole << seen->faces.size();
        for (const auto &f : seen->faces)
            qInfo() << f.face.rect << f.face.score << f.face.fitScore << f.seconds;
    }

    void fuses()
    {
        const auto fused = m_engine->video()->fuse({.templateFile = path("talk.mp4"),
                                                    .resultFile = path("out.mp4"),
                                                    .swaps = {{.photo = m_photo}},
                                                    .metadata = {{"comment", "hello"}, {"AIGC", "{\"a\":1}"}}},
                                                   [](double) {});
        if (!fused)
            qInfo() << fused.error().code << fused.error().detail << fused.error().subject;
        QVERIFY(fused);
        qInfo() << fused->facts.size << fused->facts.frames << fused->facts.fps << fused->facts.seconds
                << fused->facts.audio << fused->facts.whole << fused->fusedFrames << fused->warnings.size();
        frameOf(path("out.mp4"), 20).save("/tmp/video-out20.png");
        frameOf(path("talk.mp4"), 20).save("/tmp/video-in20.png");
        m_photo.save("/tmp/video-photo.png");
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
    QImage m_photo;
    QImage m_portrait;
};

QTEST_GUILESS_MAIN(TestVideoEngine)
#include "tst_videoengine.moc"
