// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <QFileInfo>
#include <QJsonArray>

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonObject jsonOf(const workflow::Project &project)
{
    return {{u"id"_s, project.id}, {u"name"_s, project.name}, {u"alias"_s, project.alias}};
}

QJsonObject jsonOf(const workflow::Material &material)
{
    QJsonArray faces;
    for (const workflow::TemplateFace &face : material.faces) {
        faces.append(QJsonObject{{u"id"_s, face.id},
                                 {u"x"_s, face.rect.x()},
                                 {u"y"_s, face.rect.y()},
                                 {u"width"_s, face.rect.width()},
                                 {u"height"_s, face.rect.height()}});
    }
    QJsonObject json{{u"id"_s, material.id},
                     {u"name"_s, material.name},
                     {u"kind"_s, material.kind == workflow::Material::Kind::Image ? u"image"_s : u"video"_s},
                     {u"status"_s, material.status},
                     {u"faces"_s, faces}};
    if (!material.reason.isEmpty())
        json.insert("reason"_L1, material.reason);
    return json;
}

QString lineOf(const workflow::Material &material)
{
    QStringList faces;
    for (const workflow::TemplateFace &face : material.faces)
        faces.append(face.id);
    return u"%1  %2  %3  %4  %5"_s.arg(material.id, material.name)
        .arg(material.status)
        .arg(faces.join(u','), material.reason);
}

//! The word after the command's own two.
QString argument(Context &context, const api::Words &what, const QString &example)
{
    if (context.arguments().words.size() == 3)
        return context.arguments().words[2];
    context.fail(usage(what, example));
    return {};
}

} // namespace

void runProjectsAdd(Context &context)
{
    const QStringList words = context.arguments().words;
    const QString name = context.arguments().value("name"_L1);
    if (name.isEmpty() || words.size() > 3)
        return context.fail(usage({u"projects add needs --name.", u"projects add 需要 --name。"},
                                  u"likeness-cli projects add --name Spring"_s));
    context.start<workflow::Project>(context.assembly().library().addProject(words.value(2), name),
                                     [&context](const workflow::Project &project) {
                                         context.succeed({{u"project"_s, jsonOf(project)}}, project.id);
                                     });
}

void runProjectsList(Context &context)
{
    context.start<QList<workflow::Project>>(
        context.assembly().library().projects(), [&context](const QList<workflow::Project> &projects) {
            QJsonArray list;
            QStringList lines;
            for (const workflow::Project &project : projects) {
                list.append(jsonOf(project));
                lines.append(u"%1  %2  %3"_s.arg(project.id, project.name).arg(project.alias));
            }
            context.succeed({{u"projects"_s, list}}, lines.join(u'\n'));
        });
}

void runProjectsRemove(Context &context)
{
    const QString id = argument(context, {u"projects remove needs a project.", u"projects remove 需要一个活动。"},
                                u"likeness-cli projects remove at_1"_s);
    if (id.isEmpty())
        return;
    context.start<QString>(context.assembly().library().removeProject(id), [&context](const QString &removed) {
        context.succeed({{u"removed"_s, removed}}, removed);
    });
}

void runMaterialsList(Context &context)
{
    const QString project = context.arguments().value("project"_L1);
    if (project.isEmpty())
        return context.fail(usage({u"materials list needs --project.", u"materials list 需要 --project。"},
                                  u"likeness-cli materials list --project samples"_s));
    context.start<QList<workflow::Material>>(context.assembly().materials(project),
                                             [&context](const QList<workflow::Material> &materials) {
                                                 QJsonArray list;
                                                 QStringList lines;
                                                 for (const workflow::Material &material : materials) {
                                                     list.append(jsonOf(material));
                                                     lines.append(lineOf(material));
                                                 }
                                                 context.succeed({{u"materials"_s, list}}, lines.join(u'\n'));
                                             });
}

void runMaterialsAdd(Context &context)
{
    const Arguments &given = context.arguments();
    const QString example = u"likeness-cli materials add --project samples picture.jpg"_s;
    if (given.value("project"_L1).isEmpty())
        return context.fail(usage({u"materials add needs --project.", u"materials add 需要 --project。"}, example));
    const QString file =
        argument(context, {u"materials add needs one picture.", u"materials add 需要一个图片或视频文件。"}, example);
    if (file.isEmpty())
        return;
    const workflow::NewMaterial material{.project = given.value("project"_L1),
                                         .file = file,
                                         .id = given.value("id"_L1),
                                         .name = given.value("name"_L1, QFileInfo(file).completeBaseName())};
    context.start<workflow::Material>(context.assembly().library().addMaterial(material),
                                      [&context](const workflow::Material &added) {
                                          if (!added.isUsable()) {
                                              return context.fail({.kind = ErrorKind::Service,
                                                                   .code = u"FailedOperation.ModerationFailed"_s,
                                                                   .detail = added.reason,
                                                                   .subject = added.id});
                                          }
                                          context.succeed({{u"material"_s, jsonOf(added)}}, lineOf(added));
                                      });
}

void runMaterialsRemove(Context &context)
{
    const QString id = argument(context, {u"materials remove needs a material.", u"materials remove 需要一个素材。"},
                                u"likeness-cli materials remove mt_1"_s);
    if (id.isEmpty())
        return;
    context.start<QString>(context.assembly().library().removeMaterial(id), [&context](const QString &removed) {
        context.succeed({{u"removed"_s, removed}}, removed);
    });
}

} // namespace likeness::cli
