// SPDX-License-Identifier: Apache-2.0
#include "media/compare.h"
#include "media/picture.h"
#include "support/imagefactory.h"

#include <QColorSpace>
#include <QImageWriter>
#include <QRegularExpression>

using namespace likeness;
using namespace likeness::testing;

namespace {

QString cornerNames(const QImage &image)
{
    QString names;
    const int w = image.width();
    const int h = image.height();
    for (const QPoint &at :
         {QPoint(w / 8, h / 8), QPoint(w * 7 / 8, h / 8), QPoint(w * 7 / 8, h * 7 / 8), QPoint(w / 8, h * 7 / 8)}) {
        const QColor c = image.pixelColor(at);
        const bool r = c.red() > 128, g = c.green() > 128, b = c.blue() > 128;
        names += r && g && b ? 'W' : r ? 'R' : g ? 'G' : b ? 'B' : '-';
    }
    return names;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void orientationIsApplied_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QString>("upright");
        QTest::newRow("1") << 1 << "RGBW";
        QTest::newRow("2, mirrored") << 2 << "GRWB";
        QTest::newRow("3, upside down") << 3 << "BWRG";
        QTest::newRow("4") << 4 << "WBGR";
        QTest::newRow("5") << 5 << "RWBG";
        QTest::newRow("6, turned right") << 6 << "WRGB";
        QTest::newRow("7") << 7 << "BGRW";
        QTest::newRow("8, turned left") << 8 << "GBWR";
    }
    void orientationIsApplied()
    {
        QFETCH(int, orientation);
        QFETCH(QString, upright);
        const QByteArray bytes = withExif(jpeg(corners({320, 160})), orientation);
        const auto picture = media::decodePicture(bytes);
        QVERIFY(picture);
        QCOMPARE(cornerNames(picture->image), upright);
        QCOMPARE(picture->facts.upright, orientation == 1);
        QCOMPARE(picture->facts.storedSize, QSize(320, 160));
        QCOMPARE(picture->facts.size, orientation >= 5 ? QSize(160, 320) : QSize(320, 160));
        QCOMPARE(picture->image.size(), picture->facts.size);
    }

    void thumbnailsAreUprightAndSmall()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("照片.jpg");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(withExif(jpeg(corners({640, 320})), 6));
        file.close();
        const auto thumbnail = media::loadThumbnail(path, {100, 100});
        QVERIFY(thumbnail);
        QCOMPARE(thumbnail->size(), QSize(50, 100));
        QCOMPARE(cornerNames(*thumbnail), "WRGB");
    }

    void formatIsThatOfTheContent()
    {
        QCOMPARE(media::pictureFacts(png(corners({70, 70})))->format, "png");
        QCOMPARE(media::pictureFacts(jpeg(corners({70, 70})))->format, "jpeg");
        QCOMPARE(media::sniffFormat(jpeg(corners({70, 70}))), "jpeg");
        QCOMPARE(media::sniffFormat("GIF89a"), QByteArray());
    }

    void oddPicturesAreRead_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("grey") << int(QImage::Format_Grayscale8);
        QTest::newRow("16-bit grey") << int(QImage::Format_Grayscale16);
        QTest::newRow("palette") << int(QImage::Format_Indexed8);
        QTest::newRow("one bit") << int(QImage::Format_Mono);
        QTest::newRow("alpha") << int(QImage::Format_ARGB32);
        QTest::newRow("16 bits a channel") << int(QImage::Format_RGBA64);
    }
    void oddPicturesAreRead()
    {
        QFETCH(int, format);
        const auto picture = media::decodePicture(png(corners({100, 80}).convertToFormat(QImage::Format(format))));
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), QSize(100, 80));
    }

    void truncatedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = jpeg(noise({200, 200}));
        const QByteArray wholePng = png(noise({60, 60}));
        for (int part = 0; part < 10; ++part) {
            QTest::addRow("JPEG, %d tenths", part) << whole.left(whole.size() * part / 10);
            QTest::addRow("PNG, %d tenths", part) << wholePng.left(wholePng.size() * part / 10);
        }
    }
    void truncatedFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto picture = media::decodePicture(bytes);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, "Input.NotAPicture");
    }

    void thumbnailsEndIsNotThePicturesEnd()
    {
        // A camera's EXIF holds a whole small JPEG; a segment of that kind must not make a cut photo look whole.
        const QByteArray small = jpeg(corners({32, 32}));
        const int length = int(small.size()) + 2;
        const QByteArray segment = QByteArray("\xff\xe1") + char(length >> 8) + char(length & 0xff) + small;
        QByteArray whole = jpeg(noise({200, 200}));
        whole.insert(2, segment);
        QVERIFY(media::decodePicture(whole));
        for (const int percent : {90, 50}) {
            const auto cut = media::decodePicture(whole.left(whole.size() * percent / 100));
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, "Input.NotAPicture");
        }
    }

    void bombsAreRefusedByTheirHeader()
    {
        QByteArray bytes = png(corners({70, 70}));
        bytes.replace(16, 8, QByteArray("\x00\x00\x75\x30\x00\x00\x75\x30", 8));
        const auto picture = media::decodePicture(bytes);
        QVERIFY(!picture);
        QVERIFY(picture.error().code == "Input.PictureTooLarge" || picture.error().code == "Input.NotAPicture");
    }

    void errorsNameTheFile()
    {
        const QTemporaryDir folder;
        const auto missing = media::loadPicture(folder.filePath("none.jpg"));
        QCOMPARE(missing.error().code, "File.NotReadable");
        QCOMPARE(missing.error().subject, folder.filePath("none.jpg"));
        QFile file(folder.filePath("text.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();
        const auto wrong = media::loadPicture(file.fileName());
        QCOMPARE(wrong.error().code, "Input.NotAPicture");
        QCOMPARE(wrong.error().subject, file.fileName());
    }

    void differenceIsBlackWhereNothingChanged()
    {
        const QImage before = corners({40, 40});
        QImage after = before;
        after.setPixelColor(3, 3, QColor(240, 10, 0));
        const QImage difference = media::differencePicture(before, after, 4);
        QCOMPARE(difference.pixelColor(3, 3), QColor(60, 40, 0));
        QCOMPARE(difference.pixelColor(4, 4), QColor(Qt::black));
        QCOMPARE(media::differencePicture(before, after.scaled(20, 20)).size(), before.size());
    }
};

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
