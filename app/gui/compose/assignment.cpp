// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/assignment.h"

#include "api/limits.h"

namespace likeness::gui {

bool Assignment::tie(const PhotoFace &face, const QString &templateFace)
{
    QList<Tie> kept = ties;
    kept.removeIf([&](const Tie &each) { return each.face == face || each.templateFace == templateFace; });
    if (kept.size() >= api::limits::mostFaces)
        return false;
    kept.append({.face = face, .templateFace = templateFace});
    ties = kept;
    return true;
}

void Assignment::loosen(const PhotoFace &face)
{
    ties.removeIf([&](const Tie &each) { return each.face == face; });
}

void Assignment::loosenPhoto(const QString &photo)
{
    ties.removeIf([&](const Tie &each) { return each.face.photo == photo; });
}

void Assignment::keepTemplateFaces(const QStringList &ids)
{
    ties.removeIf([&](const Tie &each) { return !ids.contains(each.templateFace); });
}

QString Assignment::templateFaceOf(const PhotoFace &face) const
{
    for (const Tie &each : ties) {
        if (each.face == face)
            return each.templateFace;
    }
    return {};
}

} // namespace likeness::gui
