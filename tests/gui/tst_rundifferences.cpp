// SPDX-License-Identifier: Apache-2.0
#include "gui/history/rundifferences.h"
#include "tests/gui/pastcalls.h"
#include "tests/gui/stallwatch.h"

#include <QRegularExpression>
#include <QTest>

Q_DECLARE_METATYPE(likeness::workflow::FuseInput)

using namespace likeness;
using namespace likeness::gui;
using testing::inputOfCall;
using testing::runOf;

namespace {

QStringList printed(const QList<RunDifference> &differences)
{
    QStringList lines;
    for (const RunDifference &each : differences)
        lines.append(each.name + ": " + each.first + " | " + each.second);
    return lines;
}

} // namespace

class TestRunDifferences : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void whatIsTheSameIsNotListed()
    {
        QCOMPARE(printed(differencesOf(runOf(1, inputOfCall()), runOf(2, inputOfCall()))), QStringList());
    }
    void everyParameterThatDiffersIsListed_data()
    {
        QTest::addColumn<workflow::FuseInput>("other");
        QTest::addColumn<QStringList>("listed");
        const auto row = [](const char *name, auto change, const QStringList &listed) {
            workflow::FuseInput other = inputOfCall();
            change(other);
            QTest::newRow(name) << other << listed;
        };
        using Input = workflow::FuseInput;
        row("shape", [](Input &i) { i.profileDegree = 80; }, {"Shape of the face: 50 | 80"});
        row("no shape", [](Input &i) { i.profileDegree.reset(); }, {"Shape of the face: 50 | "});
        row("features", [](Input &i) { i.faceDegree = 0; }, {"Features:  | 0"});
        row("photo", [](Input &i) { i.faces.first().photoPath = "/b/c.jpg"; }, {"Photos: a.jpg | c.jpg"});
        row("rectangle", [](Input &i) { i.faces.first().rect = QRect(5, 6, 70, 80); },
            {"Faces in the photos:  | 70 × 80 at 5, 6"});
        row("template face", [](Input &i) { i.faces.first().templateFaceId = "mt_1_2"; },
            {"Template faces:  | mt_1_2"});
        row("one face more", [](Input &i) { i.faces.append({.photoPath = "/photos/d.jpg"}); },
            {"Photos: a.jpg | a.jpg\nd.jpg"});
        row("a face of the second only",
            [](Input &i) {
                i.faces.append(workflow::FaceChoice{.photoPath = "/photos/a.jpg", .templateFaceId = "mt_1_2"});
            },
            {"Photos: a.jpg | a.jpg\na.jpg", "Template faces:  | –\nmt_1_2"});
        row("material", [](Input &i) { i.material = "mt_2"; }, {"Material: mt_1 | mt_2"});
        row("project", [](Input &i) { i.project = "at_2"; }, {"Project: at_1 | at_2"});
        row("own mark",
            [](Input &i) {
                i.mark = {.kind = workflow::MarkChoice::Kind::Own, .logoPath = "/l/own.png", .rect = {1, 2, 30, 40}};
            },
            {"Mark: The default text | own.png", "Place of the mark:  | 30 × 40 at 1, 2"});
        row("labels", [](Input &i) { i.metaData = {{"AIGC", "yes"}}; }, {"Labels:  | AIGC = yes"});
        row("form", [](Input &i) { i.form = api::ResponseForm::Url; }, {"Returned as: base64 | URL"});
        row("celebrities", [](Input &i) { i.celebrityIdentify = true; }, {"Check for celebrities:  | On"});
        row("model", [](Input &i) { i.modelType = 3; }, {"Model:  | 3"});
        row("ultra", [](Input &i) { i.ultra = api::FusionUltraParam{.warpRadio = 0.5}; },
            {"Further parameters:  | WarpRadio = 0.5"});
        row("template", [](Input &i) { i.templatePath = "/t/t.png"; }, {"Template:  | t.png"});
    }
    void everyParameterThatDiffersIsListed()
    {
        QFETCH(workflow::FuseInput, other);
        QFETCH(QStringList, listed);
        QCOMPARE(printed(differencesOf(runOf(1, inputOfCall()), runOf(2, other))), listed);
    }
    void whatCameOfThemIsListedToo()
    {
        store::Run failed = runOf(2, inputOfCall());
        failed.status = store::Run::Status::Failed;
        failed.code = "FailedOperation.NoFaceDetected";
        failed.attempts = 3;
        failed.elapsedMs = 2500;
        failed.profile = "work";
        QCOMPARE(printed(differencesOf(runOf(1, inputOfCall()), failed)),
                 (QStringList{"Outcome: Done | Failed\nFailedOperation.NoFaceDetected", "Profile: local | work",
                              "Attempts: 1 | 3", "Time taken: 1.0 s | 2.5 s"}));
    }
    void anEntryThatCannotBeReadIsShownAsItIs()
    {
        store::Run odd = runOf(2, inputOfCall());
        odd.parameters = "not JSON";
        QVERIFY(printed(differencesOf(runOf(1, inputOfCall()), odd)).contains("Further parameters:  | not JSON"));
    }
};

LIKENESS_GUI_MAIN(TestRunDifferences)
#include "tst_rundifferences.moc"
