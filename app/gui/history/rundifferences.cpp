// SPDX-License-Identifier: Apache-2.0
#include "gui/history/rundifferences.h"

#include "gui/history/runtext.h"
#include "workflow/inputjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

namespace {

using workflow::FuseInput;
using workflow::MarkChoice;

//! A call with what it was given, read once.
struct KnownRun
{
    const store::Run &run;
    FuseInput input{};
    bool isReadable = false;
};

KnownRun knownOf(const store::Run &run)
{
    const Result<FuseInput> input = workflow::inputOf(run.parameters);
    return {run, input ? *input : FuseInput{}, bool(input)};
}

QString placeText(const QRect &rect)
{
    const QLocale locale;
    //: %1 and %2 are a rectangle's width and height in pixels, %3 and %4 its left and upper edge
    return QCoreApplication::translate("RunDifferences", "%1 × %2 at %3, %4")
        .arg(locale.toString(rect.width()), locale.toString(rect.height()), locale.toString(rect.x()),
             locale.toString(rect.y()));
}

QString placeText(const std::optional<QRect> &rect) { return rect ? placeText(*rect) : QString(); }

QString fileText(const QString &path, const QUrl &url)
{
    return path.isEmpty() ? url.toDisplayString() : QFileInfo(path).fileName();
}

QString eachFace(const FuseInput &input, QString (*text)(const workflow::FaceChoice &))
{
    QStringList lines;
    bool any = false;
    for (const workflow::FaceChoice &face : input.faces) {
        const QString line = text(face);
        lines.append(line.isEmpty() ? QStringLiteral("–") : line);
        any = any || !line.isEmpty();
    }
    return any ? lines.join(QLatin1Char('\n')) : QString();
}

QString numberText(const std::optional<int> &number) { return number ? QLocale().toString(*number) : QString(); }

QString markText(const MarkChoice &mark)
{
    switch (mark.kind) {
    case MarkChoice::Kind::Default:
        return QCoreApplication::translate("RunDifferences", "The default text");
    case MarkChoice::Kind::None:
        return QCoreApplication::translate("RunDifferences", "None");
    case MarkChoice::Kind::Own:
        return fileText(mark.logoPath, mark.logoUrl);
    }
    return {};
}

QString labelsText(const FuseInput &input)
{
    QStringList lines;
    for (const api::MetaData &each : input.metaData)
        lines.append(each.metaKey + QStringLiteral(" = ") + each.metaValue);
    return lines.join(QLatin1Char('\n'));
}

QString ultraText(const FuseInput &input)
{
    if (!input.ultra)
        return {};
    const api::FusionUltraParam &ultra = *input.ultra;
    QStringList lines;
    const auto add = [&lines](const char *name, const std::optional<double> &value) {
        if (value)
            lines.append(QLatin1StringView(name) + QStringLiteral(" = ") + QLocale().toString(*value));
    };
    add("WarpRadio", ultra.warpRadio);
    add("EnhanceRadio", ultra.enhanceRadio);
    add("MpRadio", ultra.mpRadio);
    add("BlurRadio", ultra.blurRadio);
    add("TeethEnhanceRadio", ultra.teethEnhanceRadio);
    add("MakeupTransferRadio", ultra.makeupTransferRadio);
    return lines.join(QLatin1Char('\n'));
}

struct RunFact
{
    const char *name;
    QString (*text)(const KnownRun &);
};

// In the order of importance to whoever compares.
const std::array runFacts{
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Outcome"),
            [](const KnownRun &known) {
                const QString status = statusText(known.run.status);
                return known.run.code.isEmpty() ? status : status + QLatin1Char('\n') + known.run.code;
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Action"), [](const KnownRun &known) { return known.run.action; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Project"), [](const KnownRun &known) { return known.run.project; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Material"), [](const KnownRun &known) { return known.run.material; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Template"),
            [](const KnownRun &known) { return fileText(known.input.templatePath, known.input.templateUrl); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Photos"),
            [](const KnownRun &known) {
                return eachFace(known.input, [](const workflow::FaceChoice &face) {
                    return fileText(face.photoPath, face.photoUrl);
                });
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Faces in the photos"),
            [](const KnownRun &known) {
                return eachFace(known.input, [](const workflow::FaceChoice &face) { return placeText(face.rect); });
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Template faces"),
            [](const KnownRun &known) {
                return eachFace(known.input, [](const workflow::FaceChoice &face) {
                    return face.templateFaceId.isEmpty() ? placeText(face.templateRect) : face.templateFaceId;
                });
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Shape of the face"),
            [](const KnownRun &known) { return numberText(known.input.profileDegree); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Features"),
            [](const KnownRun &known) { return numberText(known.input.faceDegree); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Mark"),
            [](const KnownRun &known) { return known.isReadable ? markText(known.input.mark) : QString(); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Why there is no mark"),
            [](const KnownRun &known) { return known.run.noMarkReason; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Place of the mark"),
            [](const KnownRun &known) {
                const QRect rect = known.input.mark.rect;
                return rect.isEmpty() ? QString() : placeText(rect);
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Labels"),
            [](const KnownRun &known) { return labelsText(known.input); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Returned as"),
            [](const KnownRun &known) {
                return !known.isReadable                            ? QString()
                       : known.input.form == api::ResponseForm::Url ? QStringLiteral("URL")
                                                                    : QStringLiteral("base64");
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Check for celebrities"),
            [](const KnownRun &known) {
                return known.input.celebrityIdentify ? QCoreApplication::translate("RunDifferences", "On") : QString();
            }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Model"),
            [](const KnownRun &known) { return numberText(known.input.modelType); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Further parameters"),
            [](const KnownRun &known) { return known.isReadable ? ultraText(known.input) : known.run.parameters; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Profile"), [](const KnownRun &known) { return known.run.profile; }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Attempts"),
            [](const KnownRun &known) { return QLocale().toString(known.run.attempts); }},
    RunFact{QT_TRANSLATE_NOOP("RunDifferences", "Time taken"),
            [](const KnownRun &known) { return elapsedText(known.run.elapsedMs); }},
};

} // namespace

QList<RunDifference> differencesOf(const store::Run &first, const store::Run &second)
{
    const KnownRun one = knownOf(first);
    const KnownRun other = knownOf(second);
    QList<RunDifference> found;
    for (const RunFact &fact : runFacts) {
        const QString before = fact.text(one);
        const QString after = fact.text(other);
        if (before != after)
            found.append({QCoreApplication::translate("RunDifferences", fact.name), before, after});
    }
    return found;
}

} // namespace likeness::gui
