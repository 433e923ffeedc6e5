// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchsetup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

QStringList listOf(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue each : json.toArray())
        list.append(each.toString());
    list.removeAll(QString());
    return list;
}

} // namespace

QByteArray bytesOf(const BatchSetup &setup)
{
    const BatchChoices &choices = setup.choices;
    const QJsonObject json{{u"fromTable"_s, choices.fromTable},
                           {u"table"_s, choices.table},
                           {u"folder"_s, choices.folder},
                           {u"pattern"_s, choices.pattern},
                           {u"jobs"_s, choices.jobs},
                           {u"rate"_s, choices.rate},
                           {u"budget"_s, choices.budget},
                           {u"replace"_s, choices.replace},
                           {u"photos"_s, QJsonArray::fromStringList(setup.photos)},
                           {u"materials"_s, QJsonArray::fromStringList(setup.materials)},
                           {u"project"_s, setup.project},
                           {u"profile"_s, setup.profile}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<BatchSetup> readBatchSetup(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value("folder"_L1).toString().isEmpty())
        return Error{.kind = ErrorKind::File, .code = u"File.NotReadable"_s, .detail = u"no batch stands here"_s};
    const BatchChoices usual;
    return BatchSetup{.choices = {.fromTable = json.value("fromTable"_L1).toBool(),
                                  .table = json.value("table"_L1).toString(),
                                  .folder = json.value("folder"_L1).toString(),
                                  .pattern = json.value("pattern"_L1).toString(),
                                  .jobs = std::clamp(json.value("jobs"_L1).toInt(usual.jobs), 1, 64),
                                  .rate = std::max(0.0, json.value("rate"_L1).toDouble()),
                                  .budget = std::max(0, json.value("budget"_L1).toInt()),
                                  .replace = json.value("replace"_L1).toBool()},
                      .photos = listOf(json.value("photos"_L1)),
                      .materials = listOf(json.value("materials"_L1)),
                      .project = json.value("project"_L1).toString(),
                      .profile = json.value("profile"_L1).toString()};
}

} // namespace likeness::gui
