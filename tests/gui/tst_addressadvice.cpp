// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/addressadvice.h"
#include "gui/video/videoform.h"
#include "tests/gui/stallwatch.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace likeness::gui;

class TestAddressAdvice : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }

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
};

LIKENESS_GUI_MAIN(TestAddressAdvice)
#include "tst_addressadvice.moc"
