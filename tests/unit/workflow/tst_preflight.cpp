// SPDX-License-Identifier: Apache-2.0
#include "workflow/preflight.h"

using namespace likeness;
using namespace likeness::workflow;

class TestPreflight : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString photo(const QString &name, const QSize &size) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::gray);
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }
    static bool stops(const FuseInput &input, api::Rule rule)
    {
        const api::Findings findings = api::checkRequest(factsOf(input));
        return std::ranges::any_of(findings, [rule](const api::Finding &each) {
            return each.rule == rule && each.severity == api::Severity::Stop;
        });
    }
    FuseInput goodInput() const
    {
        return {.project = "p", .material = "m", .faces = {{.photoPath = photo("good.jpg", {400, 300})}}};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void aGoodInputMayBeSent() { QVERIFY(api::mayBeSent(api::checkRequest(factsOf(goodInput())))); }

    void factsComeFromTheFile()
    {
        const api::RequestFacts facts = factsOf(goodInput());
        QCOMPARE(facts.faces.first().size, QSize(400, 300));
        QVERIFY(facts.faces.first().base64Bytes > 0);
        QVERIFY(!facts.faces.first().faceLookedFor);
    }

    void aFileThatIsNoPictureStops()
    {
        QFile file(m_folder.filePath("not.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        FuseInput input = goodInput();
        input.faces[0].photoPath = file.fileName();
        QVERIFY(stops(input, api::Rule::PhotoReadable));
        input.faces[0].photoPath = m_folder.filePath("missing.jpg");
        QVERIFY(stops(input, api::Rule::PhotoReadable));
    }

    void aRectangleOutsideStops()
    {
        FuseInput input = goodInput();
        input.faces[0].rect = QRect(350, 250, 100, 100);
        QVERIFY(stops(input, api::Rule::RectInside));
    }

    void aPhotoThatIsShrunkIsJudgedAsItIsSent()
    {
        FuseInput input = goodInput();
        input.faces[0] = {.photoPath = photo("wide.png", {8190, 140}), .rect = QRect(4000, 20, 100, 80)};
        const api::FaceFacts facts = factsOf(input).faces.first();
        QCOMPARE(facts.size, QSize(4095, 70));
        QCOMPARE(facts.rect, std::optional(QRect(2000, 10, 50, 40)));
        QVERIFY(api::mayBeSent(api::checkRequest(factsOf(input))));
        input.faces[0].rect = QRect(8150, 0, 100, 100);
        QVERIFY(stops(input, api::Rule::RectInside));
        input.faces[0].rect = QRect(0, 0, 50, 50);
        QVERIFY(stops(input, api::Rule::RectTooSmall)); // half of it arrives
    }

    void anOwnLogoHasToBeChosen()
    {
        FuseInput input = goodInput();
        input.mark.kind = MarkChoice::Kind::Own;
        QVERIFY(stops(input, api::Rule::LogoGiven));
        QVERIFY(!stops(input, api::Rule::LogoReadable));
        input.mark.logoPath = "/nowhere/logo.png";
        QVERIFY(stops(input, api::Rule::LogoReadable));
        QVERIFY(!stops(input, api::Rule::LogoGiven));
    }

    void anAddressOfAnotherSchemeStops()
    {
        FuseInput input = goodInput();
        input.faces[0] = {.photoUrl = QUrl("file:///x.jpg")};
        QVERIFY(stops(input, api::Rule::UrlForm));
    }

    void theEngineIsAskedForWhereThereIsSomethingToLookAt()
    {
        int asked = 0;
        const EngineSource counting = [&asked]() -> Result<const engine::Engine *> {
            ++asked;
            return Error{.code = "Engine.Missing"};
        };
        FuseInput input = goodInput();
        (void)factsOf(input, counting);
        QCOMPARE(asked, 1);
        input.faces = {{.photoUrl = QUrl("https://a.example/x.jpg")}, {.photoPath = m_folder.filePath("none.jpg")}};
        (void)factsOf(input, counting);
        QCOMPARE(asked, 1);
    }

    void anEngineThatCannotBeHadIsNoObstacle()
    {
        const EngineSource none = []() -> Result<const engine::Engine *> { return Error{.code = "Engine.Missing"}; };
        const api::RequestFacts facts = factsOf(goodInput(), none);
        QVERIFY(facts.faces.first().readable);
        QVERIFY(!facts.faces.first().faceLookedFor);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
