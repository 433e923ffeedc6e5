// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/video.h"

#include <QImage>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <memory>

namespace likeness::testing {

//! What the tests of the engine's videos share: an engine, people, a folder with a clip of one talking person.
class VideoEngineTest : public QObject
{
protected:
    //! Inside the face of the clips with one person, between brows and mouth.
    static constexpr QRect faceArea{90, 130, 60, 60};
    static constexpr QSize small{240, 320};

    //! Engine, people and "talk.mp4": 40 frames of 1.6 s, two tracks of sound. False where one of them fails.
    bool prepare();

    const engine::VideoEngine &video() const { return *m_engine->video(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    //! Files that a call began and did not end.
    QStringList leftovers() const;
    engine::VideoFusionJob jobFor(const QString &from, const QString &to) const;
    //! "nobody.mp4": 20 frames without a face.
    bool writeNobody() const;
    QJsonObject videoTrackOf(const QString &name) const;

    //! Mean difference of two pictures inside a rectangle, grey levels.
    static double difference(const QImage &one, const QImage &other, const QRect &area);
    static QByteArray bytesOf(const QString &path);
    static bool write(const QString &path, const QByteArray &bytes);

    std::unique_ptr<engine::Engine> m_engine{};
    QImage m_photo{};
    QImage m_first{};
    QImage m_second{};

private:
    QTemporaryDir m_folder{};
};

} // namespace likeness::testing
