// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <QJsonArray>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

void runFaces(Context &context)
{
    const QStringList words = context.arguments().words;
    if (words.size() != 2)
        return context.fail(
            usage({u"faces needs one picture.", u"faces 需要一张图片。"}, u"likeness-cli faces photo.jpg"_s));
    const bool landmarks = context.arguments().has("landmarks"_L1);
    context.start<engine::FacesFound>(
        context.assembly().faces(words[1], landmarks), [&context](const engine::FacesFound &found) {
            QJsonArray faces;
            QStringList lines;
            for (const engine::FoundFace &face : found.faces) {
                QJsonObject entry{{u"x"_s, face.rect.x()},
                                  {u"y"_s, face.rect.y()},
                                  {u"width"_s, face.rect.width()},
                                  {u"height"_s, face.rect.height()},
                                  {u"score"_s, face.score}};
                if (face.landmarks) {
                    QJsonArray points;
                    for (const QPointF &point : *face.landmarks)
                        points.append(QJsonArray{point.x(), point.y()});
                    entry.insert("landmarks"_L1, points);
                }
                faces.append(entry);
                lines.append(u"%1,%2,%3,%4  %5"_s.arg(face.rect.x())
                                 .arg(face.rect.y())
                                 .arg(face.rect.width())
                                 .arg(face.rect.height())
                                 .arg(face.score, 0, 'f', 2));
            }
            context.succeed({{u"width"_s, found.size.width()}, {u"height"_s, found.size.height()}, {u"faces"_s, faces}},
                            lines.join(u'\n'));
        });
}

} // namespace likeness::cli
