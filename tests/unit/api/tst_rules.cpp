// SPDX-License-Identifier: Apache-2.0
#include "api/limits.h"
#include "api/rules.h"

#include <QRegularExpression>

using namespace likeness::api;

Q_DECLARE_METATYPE(likeness::api::RequestFacts)

namespace {

FaceFacts goodFace()
{
    return {.subject = "a.jpg",
            .size = {800, 1000},
            .base64Bytes = 200000,
            .rect = QRect(100, 100, 300, 300),
            .foundFace = QSize(200, 200),
            .faceLookedFor = true,
            .templateFaceId = "mt_1_1"};
}

RequestFacts good()
{
    return {.project = "at_1",
            .material = "mt_1",
            .faces = {goodFace()},
            .templateFaceIds = QList<QString>{"mt_1_1", "mt_1_2"}};
}

Severity severityOf(const Findings &findings, Rule rule)
{
    Severity worst = Severity::Pass;
    bool seen = false;
    for (const Finding &finding : findings) {
        if (finding.rule == rule) {
            seen = true;
            worst = std::max(worst, finding.severity);
        }
    }
    return seen ? worst : Severity::Pass;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void goodRequestPassesEverything()
    {
        const Findings findings = checkRequest(good());
        QVERIFY(findings.size() > 10);
        for (const Finding &finding : findings)
            QCOMPARE(finding.severity, Severity::Pass);
        QVERIFY(mayBeSent(findings));
    }

    void eachRuleSpeaksUp_data()
    {
        QTest::addColumn<RequestFacts>("facts");
        QTest::addColumn<int>("rule");
        QTest::addColumn<bool>("stops");
        const auto row = [](const char *name, Rule rule, bool stops, const std::function<void(RequestFacts &)> &spoil) {
            RequestFacts facts = good();
            spoil(facts);
            QTest::newRow(name) << facts << int(rule) << stops;
        };
        row("no project", Rule::ProjectGiven, true, [](auto &f) { f.project.clear(); });
        row("no material", Rule::MaterialGiven, true, [](auto &f) { f.material.clear(); });
        row("no face", Rule::FaceCount, true, [](auto &f) { f.faces.clear(); });
        row("seven faces", Rule::FaceCount, true, [](auto &f) {
            f.faces = QList<FaceFacts>(7, FaceFacts{.size = {800, 800}});
        });
        row("unreadable", Rule::PhotoReadable, true, [](auto &f) { f.faces[0].readable = false; });
        row("webp", Rule::PhotoFormat, false, [](auto &f) { f.faces[0].sendableFormat = false; });
        row("rotated", Rule::PhotoUpright, false, [](auto &f) { f.faces[0].upright = false; });
        row("64 px", Rule::PhotoTooSmall, true, [](auto &f) { f.faces[0].size = {64, 900}; });
        row("4096 px", Rule::PhotoTooLarge, true, [](auto &f) { f.faces[0].size = {900, 4096}; });
        row("5 MB and one byte", Rule::PhotoBytes, true,
            [](auto &f) { f.faces[0].base64Bytes = limits::photoBase64Bytes + 1; });
        row("no face seen", Rule::FaceFound, false, [](auto &f) { f.faces[0].foundFace.reset(); });
        row("face of 33 px", Rule::FaceTooSmall, false, [](auto &f) { f.faces[0].foundFace = QSize(33, 50); });
        row("rectangle outside", Rule::RectInside, true, [](auto &f) { f.faces[0].rect = QRect(700, 0, 101, 100); });
        row("rectangle of 29 px", Rule::RectTooSmall, true, [](auto &f) { f.faces[0].rect = QRect(0, 0, 29, 100); });
        row("unknown template face", Rule::TemplateFaceKnown, true,
            [](auto &f) { f.faces[0].templateFaceId = "mt_9_9"; });
        row("template face twice", Rule::TemplateFaceOnce, true, [](auto &f) { f.faces.append(goodFace()); });
        row("no logo chosen", Rule::LogoGiven, true, [](auto &f) {
            f.ownLogo = true;
            f.logoGiven = f.logoReadable = false;
        });
        row("logo unreadable", Rule::LogoReadable, true, [](auto &f) {
            f.ownLogo = true;
            f.logoReadable = false;
        });
        row("logo of 2161 px", Rule::LogoRect, true, [](auto &f) {
            f.ownLogo = true;
            f.logoRect = QRect(0, 0, 2161, 10);
        });
        row("logo left of the picture", Rule::LogoRect, true, [](auto &f) {
            f.ownLogo = true;
            f.logoRect = QRect(-1, 0, 10, 10);
        });
        row("no mark, no reason", Rule::NoMarkReason, true, [](auto &f) {
            f.markLeftOut = true;
            f.noMarkReason = "  ";
        });
        row("two metadata", Rule::MetaCount, true, [](auto &f) { f.metaCount = 2; });
        row("long key", Rule::MetaKeyLength, true, [](auto &f) {
            f.metaCount = 1;
            f.longestMetaKey = 33;
        });
        row("long value", Rule::MetaValueLength, true, [](auto &f) {
            f.metaCount = 1;
            f.longestMetaValue = 257;
        });
        row("degree 101", Rule::DegreeRange, true, [](auto &f) { f.degrees = {50, 101}; });
        row("degree -1", Rule::DegreeRange, true, [](auto &f) { f.degrees = {-1}; });
        row("three photos of 4 MB", Rule::BodySize, true, [](auto &f) {
            f.faces = QList<FaceFacts>(3, FaceFacts{.size = {800, 800}, .base64Bytes = 4 * 1024 * 1024});
        });
        row("relative address", Rule::UrlForm, true, [](auto &f) {
            f.faces[0].isUrl = true;
            f.faces[0].urlIsAbsolute = false;
        });
    }
    void eachRuleSpeaksUp()
    {
        QFETCH(RequestFacts, facts);
        QFETCH(int, rule);
        QFETCH(bool, stops);
        const Findings findings = checkRequest(facts);
        QCOMPARE(severityOf(findings, Rule(rule)), stops ? Severity::Stop : Severity::Warning);
        QCOMPARE(mayBeSent(findings), !stops);
    }

    void findingsNameTheirFaceAndFigures()
    {
        RequestFacts facts = good();
        facts.faces.append(FaceFacts{.subject = "b.png", .size = {800, 800}, .rect = QRect(0, 0, 20, 40)});
        const Findings findings = checkRequest(facts);
        const auto found =
            std::ranges::find_if(findings, [](const Finding &f) { return f.severity == Severity::Stop; });
        QVERIFY(found != findings.end());
        QCOMPARE(*found, (Finding{.rule = Rule::RectTooSmall,
                                  .severity = Severity::Stop,
                                  .face = 1,
                                  .value = 20,
                                  .limit = 30,
                                  .subject = "b.png"}));
    }

    void addressesAreNotMeasured()
    {
        RequestFacts facts = good();
        facts.faces = {FaceFacts{.subject = "https://example.com/a.jpg", .isUrl = true}};
        QVERIFY(mayBeSent(checkRequest(facts)));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
