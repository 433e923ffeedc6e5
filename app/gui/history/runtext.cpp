// SPDX-License-Identifier: Apache-2.0
#include "gui/history/runtext.h"

#include "workflow/inputjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

namespace {

QString translated(const char *text) { return QCoreApplication::translate("RunText", text); }

QString photoLine(const workflow::FaceChoice &face)
{
    QString name = face.photoPath.isEmpty() ? face.photoUrl.host() : QFileInfo(face.photoPath).fileName();
    if (face.templateFaceId.isEmpty())
        return name;
    //: %1 is a photo's name, %2 a template face's id
    return translated(QT_TRANSLATE_NOOP("RunText", "%1 to %2")).arg(name, face.templateFaceId);
}

} // namespace

QString statusText(store::Run::Status status)
{
    switch (status) {
    case store::Run::Status::Done:
        return translated(QT_TRANSLATE_NOOP("RunText", "Done"));
    case store::Run::Status::Failed:
        return translated(QT_TRANSLATE_NOOP("RunText", "Failed"));
    case store::Run::Status::Cancelled:
        return translated(QT_TRANSLATE_NOOP("RunText", "Cancelled"));
    }
    return {};
}

QStringList inputLines(const store::Run &run)
{
    const auto input = workflow::inputOf(run.parameters);
    if (!input)
        return {};
    QStringList lines;
    for (const workflow::FaceChoice &each : input->faces)
        lines.append(photoLine(each));
    const QLocale locale;
    if (input->profileDegree)
        lines.append(translated(QT_TRANSLATE_NOOP("RunText", "Shape %1")).arg(locale.toString(*input->profileDegree)));
    if (input->faceDegree)
        lines.append(translated(QT_TRANSLATE_NOOP("RunText", "Features %1")).arg(locale.toString(*input->faceDegree)));
    if (input->mark.kind == workflow::MarkChoice::Kind::Own)
        lines.append(translated(QT_TRANSLATE_NOOP("RunText", "Own logo")));
    return lines;
}

QString elapsedText(qint64 ms)
{
    //: %1 is a number of seconds such as 1.4
    return translated(QT_TRANSLATE_NOOP("RunText", "%1 s")).arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

} // namespace likeness::gui
