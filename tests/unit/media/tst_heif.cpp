// SPDX-License-Identifier: Apache-2.0
#include "media/fit.h"
#include "support/heiffactory.h"
#include "support/imagefactory.h"

#include <QColorSpace>
#include <QtEndian>

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

//! The sizes that the file tells of its picture ("ispe"), replaced.
QByteArray claiming(QByteArray bytes, quint32 width, quint32 height)
{
    for (qsizetype at = bytes.indexOf("ispe"); at >= 0; at = bytes.indexOf("ispe", at + 4)) {
        qToBigEndian(width, bytes.data() + at + 8);
        qToBigEndian(height, bytes.data() + at + 12);
    }
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(likeness::testing::HeifKind)

class TestHeif : public QObject
{
    Q_OBJECT

private:
    static void addKinds()
    {
        QTest::addColumn<HeifKind>("kind");
        QTest::newRow("HEIC") << HeifKind::Heic;
        QTest::newRow("AVIF") << HeifKind::Avif;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void picturesAreReadUpright_data()
    {
        QTest::addColumn<HeifKind>("kind");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QString>("upright");
        const QStringList names{"RGBW", "GRWB", "BWRG", "WBGR", "RWBG", "WRGB", "BGRW", "GBWR"};
        for (int i = 0; i < names.size(); ++i) {
            QTest::addRow("HEIC, orientation %d", i + 1) << HeifKind::Heic << i + 1 << names[i];
            QTest::addRow("AVIF, orientation %d", i + 1) << HeifKind::Avif << i + 1 << names[i];
        }
    }
    void picturesAreReadUpright()
    {
        QFETCH(HeifKind, kind);
        QFETCH(int, orientation);
        QFETCH(QString, upright);
        const QByteArray bytes = heif(corners({320, 160}), kind, orientation);
        const auto facts = media::pictureFacts(bytes);
        QVERIFY(facts);
        QCOMPARE(facts->format, kind == HeifKind::Heic ? "heic" : "avif");
        QCOMPARE(facts->size, orientation >= 5 ? QSize(160, 320) : QSize(320, 160));
        QVERIFY(facts->upright);
        const auto picture = media::decodePicture(bytes);
        QVERIFY(picture);
        QCOMPARE(picture->image.size(), facts->size);
        QCOMPARE(cornerNames(picture->image), upright);
    }

    void aPhotoIsSentAsAJpegOfTheSameColours_data() { addKinds(); }
    void aPhotoIsSentAsAJpegOfTheSameColours()
    {
        QFETCH(HeifKind, kind);
        QImage wide = corners({320, 160});
        wide.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const auto fitted = media::fitPicture(heif(wide, kind, 6));
        QVERIFY(fitted);
        QCOMPARE(fitted->format, "jpeg");
        QVERIFY(fitted->reencoded);
        const auto sent = media::decodePicture(fitted->bytes);
        QVERIFY(sent);
        QCOMPARE(cornerNames(sent->image), "WRGB");
        QCOMPARE(sent->image.colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
    }

    void alphaIsKept_data() { addKinds(); }
    void alphaIsKept()
    {
        QFETCH(HeifKind, kind);
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(QColor(200, 40, 40, 90));
        const auto picture = media::decodePicture(heif(image, kind));
        QVERIFY(picture);
        QVERIFY(std::abs(picture->image.pixelColor(32, 32).alpha() - 90) < 8);
        QVERIFY(std::abs(picture->image.pixelColor(32, 32).red() - 200) < 12);
    }

    void thumbnailsAreUprightAndSmall()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("照片.heic"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(heif(corners({640, 320}), HeifKind::Heic, 6));
        file.close();
        const auto thumbnail = media::loadThumbnail(file.fileName(), {100, 100});
        QVERIFY(thumbnail);
        QCOMPARE(thumbnail->size(), QSize(50, 100));
        QCOMPARE(cornerNames(*thumbnail), "WRGB");
    }

    void bombsAreRefusedByTheirHead_data() { addKinds(); }
    void bombsAreRefusedByTheirHead()
    {
        QFETCH(HeifKind, kind);
        const QByteArray bytes = claiming(heif(corners({64, 64}), kind), 30000, 30000);
        QCOMPARE(media::pictureFacts(bytes).error().code, "Input.PictureTooLarge");
        QCOMPARE(media::decodePicture(bytes).error().code, "Input.PictureTooLarge");
    }

    void anotherSizeThanTheFileSaysIsRefused()
    {
        const QByteArray bytes = claiming(heif(corners({64, 64}), HeifKind::Heic), 4000, 4000);
        QVERIFY(!media::decodePicture(bytes));
    }

    void cutFilesAreRefused_data() { addKinds(); }
    void cutFilesAreRefused()
    {
        QFETCH(HeifKind, kind);
        const QByteArray whole = heif(noise({128, 128}), kind);
        for (int part = 1; part < 10; ++part) {
            const auto picture = media::decodePicture(whole.left(whole.size() * part / 10));
            QVERIFY2(!picture, qPrintable(QString::number(part)));
            QCOMPARE(picture.error().code, "Input.NotAPicture");
        }
    }

    void aCodecThatIsNotThereIsNamed()
    {
        QByteArray bytes = heif(corners({64, 64}), HeifKind::Heic);
        bytes.replace("hvc1", "vvc1");
        const auto picture = media::decodePicture(bytes);
        QVERIFY(!picture);
        QVERIFY2(picture.error().code == "Input.NoDecoder",
                 qPrintable(picture.error().code + ' ' + picture.error().detail));
    }

    void aVideoIsNoPicture()
    {
        const QByteArray video = QByteArray("\0\0\0\x18", 4) + "ftypisom" + QByteArray(4, '\0') + "isommp42";
        QCOMPARE(media::decodePicture(video).error().code, "Input.NotAPicture");
    }
};

QTEST_GUILESS_MAIN(TestHeif)
#include "tst_heif.moc"
