// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/stallwatch.h"
#include "tests/gui/videopagefixture.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::gui;
using gui::testing::VideoDoubles;

class TestVideoPage : public QObject, gui::testing::VideoPageFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); // offscreen says so
        setUp();
    }
    void cleanup() { tearDown(); }

    void onlyVideosAreOffered()
    {
        open();
        QCOMPARE(part<Filmstrip>("videoMaterials")->items().first().id, QString("mt_v"));
        QCOMPARE(part<QLabel>("videoBlocker")->text(), QString("Add a photo first."));
        QVERIFY(!part<QPushButton>("submitVideo")->isEnabled());
        QCOMPARE(title(), QString("No video yet"));
    }
    void aMaterialOfUnknownKindIsOfferedToo() // the cloud does not tell the kind
    {
        m_doubles.materials = {{.id = "mt_c", .isKindGuessed = true, .status = 1}};
        open();
        QCOMPARE(m_presenter->material(), QString("mt_c"));
    }
    void aMaterialChosenElsewhereIsTheCurrentOne()
    {
        workflow::Material other = m_doubles.materials.last();
        other.id = "mt_w";
        m_doubles.materials.append(other);
        m_doubles.stored = {VideoDoubles::job("done", Status::Failed)};
        m_presenter = std::make_unique<VideoPresenter>(*m_page, m_doubles.actions());
        bindVideo(*m_page, *m_presenter, *m_composing);
        m_presenter->useMaterial("at_1", "mt_w"); // before the page was ever seen
        m_page->show();
        QTRY_COMPARE(part<Filmstrip>("videoMaterials")->items().size(), 2);
        QCOMPARE(part<Filmstrip>("videoMaterials")->current(), QString("mt_w"));
        m_presenter->useMaterial("at_1", "mt_v");
        QTRY_COMPARE(part<Filmstrip>("videoMaterials")->current(), QString("mt_v"));
        QTRY_COMPARE(m_presenter->jobs().size(), 1);
        QCOMPARE(m_presenter->job(), QString()); // the template is looked at, no job
    }
    void whatIsSaidOfItsKindCountsAndNotItsPicture()
    {
        using Kind = workflow::Material::Kind;
        m_doubles.materials = {{.id = "mt_said_picture", .kind = Kind::Image, .status = 1},
                               {.id = "mt_shown", .isKindGuessed = true, .status = 1, .picturePath = "p.png"},
                               {.id = "mt_said_video", .kind = Kind::Video, .status = 1, .picturePath = "p.png"}};
        open();
        QCOMPARE(part<Filmstrip>("videoMaterials")->items().first().id, QString("mt_said_video"));
        ComposeActions actions = m_compose.actions();
        actions.materials = [this](const QString &) {
            return new ReadyOperation<QList<workflow::Material>>(m_doubles.materials);
        };
        ComposePresenter composing(*m_composePage, actions);
        composing.setProject("at_1");
        QTRY_COMPARE(composing.state().materials.size(), 2);
        QCOMPARE(composing.state().materials.at(0).id, QString("mt_said_picture"));
        QCOMPARE(composing.state().materials.at(1).id, QString("mt_shown"));
    }
    void theFirstSampleIsMadeReadyOnce()
    {
        m_doubles.sampleMissing = true;
        open();
        QCOMPARE(m_doubles.samplesAdded, 1);
        m_presenter->see();
        QCOMPARE(m_doubles.samplesAdded, 1);
        QCOMPARE(m_presenter->material(), QString("mt_v"));
    }
    void photosOfComposeComeAlong()
    {
        m_composing->startWith({"a.jpg", "b.jpg"});
        QTRY_VERIFY(!m_composing->state().photos.last().found.isEmpty() || m_composing->state().photos.size() == 2);
        open();
        QCOMPARE(part<Filmstrip>("videoPhotos")->items().size(), 2);
        QCOMPARE(m_presenter->input().face.photoPath, QString("a.jpg"));
        QTRY_VERIFY(part<QPushButton>("submitVideo")->isEnabled());
    }
    void photosThatComeToComposeLaterComeAlongToo() // as the samples do at the first start
    {
        open();
        QVERIFY(part<Filmstrip>("videoPhotos")->items().isEmpty());
        m_composing->startWith({"a.jpg", "b.jpg"});
        QTRY_COMPARE(part<Filmstrip>("videoPhotos")->items().size(), 2);
        QVERIFY(part<QPushButton>("submitVideo")->isEnabled());
    }
    void aRectangleDrawnOnComposeIsUsed()
    {
        m_presenter = std::make_unique<VideoPresenter>(*m_page, m_doubles.actions());
        m_presenter->offerPhotos({{"a.jpg", QRect(1, 2, 30, 40)}, {"b.jpg", {}}});
        QCOMPARE(m_presenter->input().face.rect, std::optional(QRect(1, 2, 30, 40)));
        m_presenter->choosePhoto("b.jpg");
        QCOMPARE(m_presenter->input().face.rect, std::nullopt);
    }
    void theWholeFormIsSent()
    {
        openReady();
        part<QComboBox>("templateFace")->setCurrentIndex(2);
        part<QLineEdit>("uploadAddress")->setText("https://bucket.example/a.mp4?sign=1");
        part<QLineEdit>("userIp")->setText("198.51.100.7");
        part<QLineEdit>("metaKey")->setText("AIGC");
        part<QLineEdit>("metaValue")->setText("1");
        click("submitVideo");
        QTRY_COMPARE(m_doubles.submitted.size(), 1);
        const workflow::VideoInput sent = m_doubles.submitted.first();
        QCOMPARE(sent.project, QString("at_1"));
        QCOMPARE(sent.material, QString("mt_v"));
        QCOMPARE(sent.face.photoPath, QString("/photos/me.jpg"));
        QCOMPARE(sent.face.templateFaceId, QString("mt_v_2"));
        QCOMPARE(sent.uploadUrl, QUrl("https://bucket.example/a.mp4?sign=1"));
        QCOMPARE(sent.userIp, QString("198.51.100.7"));
        QCOMPARE(sent.metaData.size(), 1);
        QVERIFY(sent.mark.kind == workflow::MarkChoice::Kind::Default);
    }
    void anAddressTakesThePlaceOfThePhoto()
    {
        open();
        part<QLineEdit>("photoAddress")->setText("ftp://example/a.jpg");
        QVERIFY(!part<QPushButton>("submitVideo")->isEnabled());
        QVERIFY(part<QLabel>("videoBlocker")->text().contains("https://"));
        part<QLineEdit>("photoAddress")->setText("https://example.com/a.jpg");
        QVERIFY(part<QPushButton>("submitVideo")->isEnabled());
        QCOMPARE(m_presenter->input().face.photoUrl, QUrl("https://example.com/a.jpg"));
        QVERIFY(m_presenter->input().face.photoPath.isEmpty());
    }
    void aLogoThatIsGivenIsTheMark()
    {
        open();
        m_page->form()->setLogo("/logos/mine.png");
        QVERIFY(m_presenter->input().mark.kind == workflow::MarkChoice::Kind::Own);
        QCOMPARE(m_presenter->input().mark.logoPath, QString("/logos/mine.png"));
    }
    void aVideoIsNeverWithoutAMark()
    {
        open();
        const auto *kinds = part<QComboBox>("markKind");
        QCOMPARE(kinds->count(), 2);
        QCOMPARE(kinds->findText("None"), -1);
    }
    void aRuleThatDoesNotHoldStopsTheSubmission()
    {
        openReady();
        m_doubles.findings = {{.severity = api::Severity::Stop}};
        click("submitVideo");
        QTRY_VERIFY(message().text.startsWith("rule"));
        QVERIFY(m_doubles.submitted.isEmpty());
        QVERIFY(part<QPushButton>("submitVideo")->isVisible());
    }
    void aRefusedSubmissionIsTold()
    {
        openReady();
        m_doubles.submitError = Error{.kind = ErrorKind::Service, .code = "ResourceUnavailable.Delivering"};
        click("submitVideo");
        QTRY_COMPARE(message().text, QString("ResourceUnavailable.Delivering"));
        QVERIFY(m_presenter->jobs().isEmpty());
    }
};

LIKENESS_GUI_MAIN(TestVideoPage)
#include "tst_videopage.moc"
