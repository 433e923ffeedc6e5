// SPDX-License-Identifier: Apache-2.0
// Photos that are addresses: the sentence below the field, and their way through Compose to the request.
#include "gui/compose/composepage.h"
#include "gui/compose/composepresenter.h"
#include "gui/forms/addressadvice.h"
#include "gui/video/videoform.h"
#include "gui/widgets/emptystate.h"
#include "gui/window/composebinding.h"
#include "gui/window/intake.h"
#include "tests/gui/composedoubles.h"
#include "tests/gui/stallwatch.h"
#include "workflow/photosource.h"

#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

const QString signedAddress = "https://p-125.cos.ap-beijing.myqcloud.com/me.jpg?q-signature=1%2B2";

} // namespace

class TestAddressAdvice : public QObject
{
    Q_OBJECT

    gui::testing::Doubles m_doubles;
    Services m_services;
    std::unique_ptr<ComposePage> m_page;
    std::unique_ptr<ComposePresenter> m_presenter;
    std::unique_ptr<Intake> m_intake;

    //! A Compose page with one photo of a file.
    void compose()
    {
        m_page = std::make_unique<ComposePage>();
        m_page->resize(1280, 760);
        m_page->show();
        m_presenter = std::make_unique<ComposePresenter>(*m_page, m_doubles.actions());
        m_intake = std::make_unique<Intake>(m_services, *m_page, *m_presenter, nullptr);
        bindCompose(*m_page, *m_presenter, *m_intake);
        m_presenter->setProject("at_1");
        m_presenter->startWith({"a.jpg"});
        QTRY_VERIFY(!m_page->photoCanvas()->image().isNull());
        QTRY_COMPARE(m_presenter->state().material, QString("mt_1"));
    }
    template<typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(name);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }
    void cleanup()
    {
        m_intake.reset();
        m_presenter.reset();
        m_page.reset();
        m_doubles = {};
    }

    void everyKindOfAddressHasItsSentence_data()
    {
        QTest::addColumn<int>("use");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, AddressUse use, const char *address, const char *told) {
            QTest::newRow(name) << int(use) << QString(address) << QString(told);
        };
        const AddressUse fetch = AddressUse::Fetch, upload = AddressUse::Upload;
        row("nothing", fetch, "  ", "");
        row("no scheme", fetch, "photos.example.com/a.jpg", "begins with https://");
        row("a file", fetch, "file:///a.jpg", "begins with https://");
        row("no host", upload, "https://", "begins with https://");
        row("a bucket", fetch, "https://p-125.cos.ap-guangzhou.myqcloud.com/a.jpg", "On COS in ap-guangzhou");
        row("a name that only looks like a bucket", fetch, "https://myqcloud.com.example.com/a.jpg",
            "fetches it itself");
        row("a CDN", fetch, "https://cdn.example.com/a.jpg", "Behind a CDN");
        row("COS behind a CDN", fetch, "https://p-125.file.myqcloud.com/a.jpg", "Behind a CDN");
        row("another host", fetch, "http://example.com/a.jpg", "fetches it itself");
        row("an upload to a CDN", upload, "https://p-125.file.myqcloud.com/a.mp4?q-signature=1", "takes no uploads");
        row("an upload without a signature", upload, "https://p-125.cos.ap-guangzhou.myqcloud.com/a.mp4",
            "carries no signature");
        row("an empty signature", upload,
            "https://p-125.cos.ap-guangzhou.myqcloud.com/a.mp4?q-signature=", "carries no signature");
        row("an upload elsewhere", upload, "https://example.com/a.mp4?X-Amz-Signature=1", "Not an address of COS");
        row("a good upload", upload, "https://p-125.cos.ap-guangzhou.myqcloud.com/a.mp4?q-signature=1",
            "has to last until the job ends");
    }
    void everyKindOfAddressHasItsSentence()
    {
        QFETCH(int, use);
        QFETCH(QString, address);
        QFETCH(QString, told);
        const QString advice = addressAdvice(address, AddressUse(use));
        QVERIFY2(told.isEmpty() ? advice.isEmpty() : advice.contains(told), qPrintable(advice));
    }
    void itStandsBelowTheFieldWhileSomethingIsTyped()
    {
        VideoForm form;
        form.show();
        auto *advice = form.findChild<QLabel *>("photoAddressAdvice");
        QVERIFY(!advice->isVisible());
        form.findChild<QLineEdit *>("photoAddress")->setText("https://p-125.cos.ap-beijing.myqcloud.com/a.jpg");
        QVERIFY(advice->isVisible() && advice->text().contains("ap-beijing"));
        form.findChild<QLineEdit *>("uploadAddress")->setText("https://example.com/a.mp4");
        QVERIFY(form.findChild<QLabel *>("uploadAddressAdvice")->text().contains("signature"));
        form.findChild<QLineEdit *>("photoAddress")->clear();
        QVERIFY(!advice->isVisible());
    }
    void anAddressIsAddedOnComposeAndIsSent()
    {
        compose();
        auto *line = part<QLineEdit>("composeAddress");
        auto *add = part<QPushButton>("composeAddressButton");
        QVERIFY(!line->isVisible());
        QTest::mouseClick(part<QPushButton>("byAddress"), Qt::LeftButton);
        QVERIFY(line->isVisible() && line->hasFocus());
        line->setText("ftp://example.com/a.jpg");
        QVERIFY(!add->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_presenter->state().photos.size(), 1);
        line->setText(' ' + signedAddress);
        QVERIFY(part<QLabel>("composeAddressAdvice")->text().contains("ap-beijing"));
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(line->text().isEmpty());
        QCOMPARE(m_presenter->state().photo, signedAddress);
        QTRY_VERIFY(m_presenter->mayFuse());
        m_presenter->fuse();
        QTRY_COMPARE(m_doubles.fused.size(), 1);
        const workflow::FaceChoice sent = m_doubles.fused.first().faces.first();
        QCOMPARE(sent.photoUrl.toString(QUrl::FullyEncoded), signedAddress);
        QVERIFY(sent.photoPath.isEmpty() && !sent.rect);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
    }
    void itStandsInTheStripAndSaysWhyNothingIsShown()
    {
        compose();
        m_presenter->addPhotos({signedAddress});
        const QList<FilmItem> items = part<Filmstrip>("photos")->items();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(1).title, QString("me.jpg"));
        QVERIFY(!items.at(1).sign.isEmpty());
        QVERIFY(!items.at(1).note.contains("signature"));
        auto *away = part<EmptyState>("photoAway");
        QVERIFY(away->isVisible() && away->accessibleDescription().contains("no face can be drawn"));
        QVERIFY(!away->accessibleDescription().contains("q-signature"));
        QVERIFY(!m_page->photoCanvas()->isVisible());
        m_presenter->choosePhoto("a.jpg");
        QTRY_VERIFY(m_page->photoCanvas()->isVisible() && !m_page->photoCanvas()->image().isNull());
        m_presenter->choosePhoto(signedAddress);
        m_presenter->removePhoto(signedAddress);
        QTRY_VERIFY(m_page->photoCanvas()->isVisible() && !m_page->photoCanvas()->image().isNull());
        m_presenter->undoStack().undo();
        QVERIFY(away->isVisible());
    }
    void aPhotoStillBeingReadDoesNotTakeItsPlace()
    {
        compose();
        m_presenter->addPhotos({"late.jpg"});
        m_presenter->addPhotos({signedAddress});
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_presenter->mayFuse());
        QVERIFY(part<EmptyState>("photoAway")->isVisible());
    }
    void itsFaceGoesToATemplateFaceAndComesBack()
    {
        compose();
        m_presenter->addPhotos({signedAddress});
        m_presenter->tieCurrent(2);
        const workflow::FuseInput input = inputOf(m_presenter->state());
        QCOMPARE(input.faces.size(), 1);
        QCOMPARE(input.faces.first().templateFaceId, QString("mt_1_2"));
        const auto again = readSession(bytesOf(sessionOf(m_presenter->state())));
        QVERIFY(again);
        QCOMPARE(again->photo, signedAddress);
        QCOMPARE(again->drawn, m_presenter->state().drawn);
        m_presenter->startWith({"a.jpg"});
        m_presenter->load(input, false);
        QCOMPARE(m_presenter->state().drawn.photos, QStringList{signedAddress});
        QTRY_COMPARE(inputOf(m_presenter->state()).faces, input.faces);
    }
    void anAddressThatIsPastedOrDroppedIsTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asLink");
        QTest::addColumn<QStringList>("taken");
        QTest::newRow("text") << "  https://example.com/a.jpg\n" << false << QStringList{"https://example.com/a.jpg"};
        QTest::newRow("two lines and a word") << "http://a.example/1.png\nwords\nhttps://b.example/2%2B.png" << false
                                              << QStringList{"http://a.example/1.png", "https://b.example/2%2B.png"};
        QTest::newRow("a link") << signedAddress << true << QStringList{signedAddress};
        QTest::newRow("words") << "see https://example.com" << false << QStringList{};
        QTest::newRow("another scheme") << "ftp://example.com/a.jpg" << true << QStringList{};
    }
    void anAddressThatIsPastedOrDroppedIsTaken()
    {
        QFETCH(QString, text);
        QFETCH(bool, asLink);
        QFETCH(QStringList, taken);
        compose();
        QMimeData data;
        if (asLink)
            data.setUrls({QUrl(text)});
        else
            data.setText(text);
        QCOMPARE(m_page->take(data), !taken.isEmpty());
        QCOMPARE(m_presenter->state().drawn.photos.mid(1), taken);
    }
    void whatIsWrongWithItIsMendedByRemovingIt()
    {
        m_doubles.findings = {{.rule = api::Rule::UrlForm, .severity = api::Severity::Stop, .face = 0}};
        compose();
        m_presenter->addPhotos({"http:///nobody.jpg"});
        QTRY_VERIFY(!m_presenter->mayFuse());
        QTRY_VERIFY(part<QPushButton>("mend0"));
        QTRY_COMPARE(inputOf(m_presenter->state()).faces.first().photoPath, QString());
        part<QPushButton>("mend0")->click();
        QCOMPARE(m_presenter->state().drawn.photos, QStringList{"a.jpg"});
    }
    void namesOfPhotosAreNamesOfFiles_data()
    {
        QTest::addColumn<QString>("photo");
        QTest::addColumn<QString>("name");
        QTest::newRow("a file") << "/photos/a.b.jpg"
                                << "a.b.jpg";
        QTest::newRow("an address") << "HTTPS://example.com/x/a%20b.jpg?q=1"
                                    << "a b.jpg";
        QTest::newRow("an address without a file") << "https://example.com/"
                                                   << "example.com";
    }
    void namesOfPhotosAreNamesOfFiles()
    {
        QFETCH(QString, photo);
        QTEST(workflow::photoName(photo), "name");
        QCOMPARE(workflow::photoOf(workflow::faceOf(photo)),
                 workflow::isAddress(photo) ? QUrl(photo).toString(QUrl::FullyEncoded) : photo);
    }
};

LIKENESS_GUI_MAIN(TestAddressAdvice)
#include "tst_addressadvice.moc"
