// SPDX-License-Identifier: Apache-2.0
#include "trainer/film.h"

#include "portrait/clip.h"
#include "trainer/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::trainer {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray listed(const portrait::Landmarks &landmarks)
{
    QJsonArray points;
    for (const QPointF &p : landmarks)
        points.append(QJsonArray{std::round(p.x() * 100) / 100, std::round(p.y() * 100) / 100});
    return points;
}

} // namespace

Status drawFilm(const QString &folder)
{
    Status status;
    QJsonArray frames;
    const portrait::Clip clip = sampleClip();
    portrait::renderClip(clip, [&](int frame, const portrait::Portrait &drawn) {
        const QString path = folder + u"/frame-%1.png"_s.arg(frame + 1, 4, 10, QChar(u'0'));
        if (!drawn.picture.save(path, "png"))
            status = Error{.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .subject = path};
        frames.append(listed(drawn.landmarks));
        return bool(status);
    });
    if (!status)
        return status;
    const QJsonObject all{{u"framesPerSecond"_s, clip.framesPerSecond}, {u"landmarks"_s, frames}};
    return written(folder + u"/landmarks.json"_s, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace likeness::trainer
