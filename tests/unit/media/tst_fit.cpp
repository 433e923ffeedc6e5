// SPDX-License-Identifier: Apache-2.0
#include "media/fit.h"
#include "media/metadatastrip.h"
#include "support/imagefactory.h"

#include <QBuffer>
#include <QColorSpace>
#include <QRegularExpression>
#include <QTemporaryFile>

using namespace likeness;
using namespace likeness::testing;

class TestFit : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void uprightJpegKeepsItsPixelsAndLosesItsPlace()
    {
        const QByteArray plain = jpeg(noise({200, 150}));
        const QByteArray tagged = withExif(plain, 1) + "appended by a camera";
        const auto fitted = media::fitPicture(tagged);
        QVERIFY(fitted);
        QVERIFY(!fitted->reencoded);
        QVERIFY(!fitted->bytes.contains("GPS"));
        QVERIFY(!fitted->bytes.contains("appended"));
        QCOMPARE(QImage::fromData(fitted->bytes), QImage::fromData(plain));
        // Every byte of the tables and of the picture itself is the camera's own.
        const qsizetype tables = plain.indexOf("\xff\xdb");
        QVERIFY(tables > 0);
        QVERIFY(fitted->bytes.endsWith(plain.mid(tables)));
        QCOMPARE(fitted->size, QSize(200, 150));
        QCOMPARE(fitted->scale, 1.0);
    }

    void fileThatFitsIsNamedByItsParts()
    {
        const QByteArray plain = jpeg(noise({200, 150}));
        const QByteArray tagged = withExif(plain, 1) + "appended by a camera";
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(tagged), tagged.size());
        file.close();
        const auto fitted = media::fitFile(file.fileName());
        QVERIFY(fitted);
        QVERIFY(!fitted->reencoded);
        QVERIFY(fitted->bytes.isEmpty());
        QByteArray sent;
        QVERIFY(fitted->parts.read(1000, [&](QByteArrayView piece) { sent.append(piece); }));
        QCOMPARE(sent, *media::withoutMetadata(tagged));
    }

    void fileThatDoesNotFitIsWrittenAnew()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(withExif(jpeg(corners({320, 160})), 6));
        file.close();
        const auto fitted = media::fitFile(file.fileName());
        QVERIFY(fitted);
        QVERIFY(fitted->parts.isEmpty());
        QCOMPARE(QImage::fromData(fitted->bytes).size(), QSize(160, 320));
        QCOMPARE(media::fitFile("/nowhere/a.jpg").error().code, "File.NotReadable");
    }

    void turnedJpegIsTurnedAndWrittenAnew()
    {
        const auto fitted = media::fitPicture(withExif(jpeg(corners({320, 160})), 6));
        QVERIFY(fitted);
        QVERIFY(fitted->reencoded);
        QCOMPARE(fitted->format, "jpeg");
        const QImage sent = QImage::fromData(fitted->bytes);
        QCOMPARE(sent.size(), QSize(160, 320));
        QVERIFY(sent.pixelColor(140, 40).red() > 200);
        QVERIFY(!fitted->bytes.contains("GPS"));
        // The first entry of the luminance table is 16 at quality 50 and 2 at 95: the smaller, the better.
        const qsizetype table = fitted->bytes.indexOf("\xff\xdb");
        QVERIFY(table > 0);
        QVERIFY(int(fitted->bytes.at(table + 5)) <= 2);
    }

    void pngLosesItsTextsAndKeepsItsPixels()
    {
        QImage image = noise({50, 50}).convertToFormat(QImage::Format_ARGB32);
        image.setPixelColor(0, 0, QColor(1, 2, 3, 4));
        image.setText("Author", "somebody");
        const auto fitted = media::fitPicture(png(image));
        QVERIFY(fitted);
        QVERIFY(!fitted->reencoded);
        QVERIFY(!fitted->bytes.contains("somebody"));
        const QImage sent = QImage::fromData(fitted->bytes).convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(sent.pixelColor(0, 0), QColor(1, 2, 3, 4));
    }

    void colourProfileStays()
    {
        QImage image = noise({80, 80});
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const auto fitted = media::fitPicture(withExif(jpeg(image), 1));
        QVERIFY(fitted);
        QCOMPARE(QImage::fromData(fitted->bytes).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
    }

    void otherFormatsBecomeJpegOrPng()
    {
        QByteArray bmp;
        QBuffer buffer(&bmp);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(corners({100, 100}).save(&buffer, "bmp"));
        const auto fitted = media::fitPicture(bmp);
        QVERIFY(fitted);
        QCOMPARE(fitted->format, "jpeg");
        QVERIFY(fitted->reencoded);
    }

    void tooLargeIsShrunkWithinBothLimits()
    {
        const media::FitLimits limits{.longestSide = 300, .bytes = 60000};
        const auto fitted = media::fitPicture(jpeg(noise({600, 400})), limits);
        QVERIFY(fitted);
        QVERIFY(fitted->bytes.size() <= limits.bytes);
        QVERIFY(fitted->size.width() <= 300);
        QVERIFY(fitted->scale <= 0.5);
        QCOMPARE(QImage::fromData(fitted->bytes).size(), fitted->size);
        const QRect mapped = fitted->mapped(QRect(300, 200, 300, 200));
        QVERIFY(QRect(QPoint(), fitted->size).contains(mapped));
        QVERIFY(qAbs(mapped.width() - fitted->scale * 300) < 2);
    }

    void aLargePhotoIsShrunkWhileItIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("JPEG, by the reader") << jpeg(corners({1200, 600}));
        QTest::newRow("JPEG that is turned") << withExif(jpeg(corners({600, 1200})), 6);
        QTest::newRow("PNG, afterwards") << png(corners({1200, 600}));
    }
    void aLargePhotoIsShrunkWhileItIsRead()
    {
        QFETCH(QByteArray, file);
        const auto whole = media::decodePicture(file);
        const auto small = media::decodePicture(file, 400);
        QVERIFY(whole && small);
        QCOMPARE(small->facts, whole->facts);
        QCOMPARE(small->facts.size, QSize(1200, 600));
        QCOMPARE(small->image.size(), QSize(400, 200));
        const QImage expected = whole->image.scaled(400, 200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (const QPoint at : {QPoint(20, 20), QPoint(380, 20), QPoint(20, 180), QPoint(380, 180)}) {
            const QColor a = small->image.pixelColor(at), b = expected.pixelColor(at);
            QVERIFY(qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 12);
        }
        const media::FitLimits limits{.longestSide = 400};
        const media::FittedPicture fitted = media::fitDecoded(*whole, file, limits);
        QCOMPARE(media::fitDecoded(*small, file, limits).size, fitted.size);
        QCOMPARE(media::fitDecoded(*small, file, limits).scale, fitted.scale);
    }

    void brokenStructuresAreErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = jpeg(noise({64, 64}));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only the start") << whole.left(2);
        QTest::newRow("segment past the end") << QByteArray("\xff\xd8\xff\xe0\xff\xff", 6);
        QTest::newRow("segment of length 0") << QByteArray("\xff\xd8\xff\xe0\x00\x00", 6);
        QTest::newRow("no end") << whole.chopped(2);
        QTest::newRow("PNG chunk past the end") << QByteArray("\x89PNG\r\n\x1a\n\x7f\xff\xff\xffIHDR0000", 20);
        QTest::newRow("PNG without an end") << png(noise({8, 8})).chopped(12);
        QTest::newRow("GIF") << QByteArray("GIF89a");
    }
    void brokenStructuresAreErrors()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!media::withoutMetadata(bytes));
    }

    void aJpegIsTheSameOutOfThreeAndFourBytes()
    {
        const QImage image = noise({70, 50}).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(media::encodePicture(image, "jpeg"),
                 media::encodePicture(image.convertToFormat(QImage::Format_RGB888), "jpeg"));
    }

    void writtenJpegHasFullColourResolution()
    {
        // One-pixel stripes of colour survive only without chroma subsampling.
        QImage image(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                image.setPixelColor(x, y, x % 2 ? QColor(200, 60, 60) : QColor(60, 60, 200));
        }
        const QImage back = QImage::fromData(media::encodePicture(image, "jpeg"));
        QVERIFY(back.pixelColor(31, 30).red() - back.pixelColor(30, 30).red() > 100);
    }
};

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"
