// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composesession.h"

#include "workflow/inputjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray jsonOf(const QRect &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QRect rectOf(const QJsonArray &json)
{
    return {json.at(0).toInt(), json.at(1).toInt(), json.at(2).toInt(), json.at(3).toInt()};
}

QJsonObject jsonOf(const Drawn &drawn)
{
    QJsonArray photos;
    for (const QString &path : drawn.photos) {
        QJsonArray rects;
        for (const RectItem &each : drawn.rects.value(path))
            rects.append(QJsonObject{{u"id"_s, each.id}, {u"rect"_s, jsonOf(each.rect)}, {u"label"_s, each.label}});
        photos.append(QJsonObject{{u"path"_s, path}, {u"rects"_s, rects}});
    }
    QJsonArray ties;
    for (const Tie &each : drawn.assignment.ties)
        ties.append(
            QJsonObject{{u"photo"_s, each.face.photo}, {u"rect"_s, each.face.rect}, {u"to"_s, each.templateFace}});
    return {{u"photos"_s, photos}, {u"ties"_s, ties}};
}

Drawn drawnOf(const QJsonObject &json)
{
    Drawn drawn;
    for (const QJsonValue photo : json.value("photos"_L1).toArray()) {
        const QString path = photo["path"_L1].toString();
        if (path.isEmpty() || drawn.photos.contains(path))
            continue;
        drawn.photos.append(path);
        for (const QJsonValue each : photo["rects"_L1].toArray())
            drawn.rects[path].append({.id = each["id"_L1].toInt(),
                                      .rect = rectOf(each["rect"_L1].toArray()),
                                      .label = each["label"_L1].toString()});
    }
    for (const QJsonValue each : json.value("ties"_L1).toArray())
        drawn.assignment.tie({each["photo"_L1].toString(), each["rect"_L1].toInt()}, each["to"_L1].toString());
    return drawn;
}

} // namespace

ComposeSession sessionOf(const ComposeState &state)
{
    ComposeSession session{.project = state.project,
                           .material = state.material,
                           .photo = state.photo,
                           .drawn = state.drawn,
                           .settings = state.settings};
    for (QList<RectItem> &rects : session.drawn.rects) {
        for (RectItem &each : rects)
            each.color = {}; // follows from its tie
    }
    return session;
}

QByteArray bytesOf(const ComposeSession &session)
{
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"project"_s, session.project},
                                     {u"material"_s, session.material},
                                     {u"photo"_s, session.photo},
                                     {u"drawn"_s, jsonOf(session.drawn)},
                                     {u"settings"_s, workflow::textOf(carrierOf(session.settings))}})
        .toJson(QJsonDocument::Compact);
}

Result<ComposeSession> readSession(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value("version"_L1).toInt() != 1)
        return Error{.kind = ErrorKind::File, .code = u"Session.Unreadable"_s};
    ComposeSession session{.project = json.value("project"_L1).toString(),
                           .material = json.value("material"_L1).toString(),
                           .photo = json.value("photo"_L1).toString(),
                           .drawn = drawnOf(json.value("drawn"_L1).toObject())};
    const auto carrier = workflow::inputOf(json.value("settings"_L1).toString());
    if (carrier)
        session.settings = settingsOf(*carrier);
    return session;
}

} // namespace likeness::gui
