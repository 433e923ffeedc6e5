// SPDX-License-Identifier: Apache-2.0
#include "api/limits.h"
#include "gui/forms/textlogobox.h"
#include "gui/window/textlogofile.h"
#include "tests/gui/stallwatch.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

int pixelsOf(const QImage &picture, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == color;
    }
    return count;
}

} // namespace

class TextLogoTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }

    void lettersStandOnAClearGround()
    {
        for (int i = 0; i < inkCount; ++i) {
            const QColor ink = colorOf(TextLogo::Ink(i));
            const QImage picture = pictureOf({.text = "AI", .ink = TextLogo::Ink(i)});
            QVERIFY(picture.width() > 60 && picture.height() > 60);
            QCOMPARE(picture.pixelColor(0, 0).alpha(), 0);
            QVERIFY2(pixelsOf(picture, ink) > picture.width(), qPrintable(ink.name()));
        }
    }
    void facesDiffer()
    {
        QList<QImage> pictures;
        for (int i = 0; i < faceCount; ++i) {
            const QImage picture = pictureOf({.text = "Made by AI", .face = TextLogo::Face(i)});
            QVERIFY(!picture.isNull());
            QVERIFY2(!pictures.contains(picture), qPrintable(QString::number(i)));
            pictures.append(picture);
        }
    }
    void theLongestTextIsNoLargerThanALogoMayBe()
    {
        const QImage picture = pictureOf({.text = QString(longestTextLogo, 'W')});
        QVERIFY(picture.width() <= api::limits::largestLogoSide);
        QVERIFY(picture.width() > api::limits::largestLogoSide / 2);
    }
    void nothingToSeeGivesNothing()
    {
        QVERIFY(pictureOf({}).isNull());
        QVERIFY(pictureOf({.text = "   "}).isNull());
    }
    void oneTextIsOneFileNamedAfterIt()
    {
        QTemporaryDir folder;
        QStringList paths;
        const auto write = [&](const TextLogo &logo) {
            auto *writing = writeTextLogo(logo, folder.path(), this);
            writing->whenDone(this, [&](const Result<QString> &path) { paths += path ? *path : path.error().code; });
            writing->start();
        };
        const TextLogo logo{.text = "Made/by: AI"};
        for (const TextLogo &each : {logo, logo, TextLogo{.text = logo.text, .ink = TextLogo::Ink::Red}, TextLogo{}})
            write(each);
        QTRY_COMPARE(paths.size(), 4);
        QCOMPARE(paths.removeAll("Input.NotAPicture"), 1);
        const QSet<QString> files(paths.begin(), paths.end());
        QCOMPARE(files.size(), 2);
        for (const QString &each : files) {
            QCOMPARE(QFileInfo(each).fileName(), QString("Madeby AI.png"));
            QVERIFY(!QImage(each).isNull());
        }
    }
    void wordsAreToldWhenTheyAreFinished()
    {
        TextLogoBox box;
        box.setLogo({.text = "Old", .face = TextLogo::Face::Serif, .ink = TextLogo::Ink::Gold});
        QCOMPARE(box.logo().face, TextLogo::Face::Serif);
        box.show();
        QSignalSpy chosen(&box, &TextLogoBox::chosen);
        auto *words = box.findChild<QLineEdit *>("logoText");
        words->clear();
        QTest::keyClicks(words, "New");
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(words, Qt::Key_Return);
        QTest::keyClick(words, Qt::Key_Return); // nothing else
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<TextLogo>(),
                 (TextLogo{.text = "New", .face = TextLogo::Face::Serif, .ink = TextLogo::Ink::Gold}));
        auto *ink = box.findChild<QComboBox *>("logoTextInk");
        ink->setCurrentIndex(int(TextLogo::Ink::Red));
        emit ink->activated(ink->currentIndex());
        QCOMPARE(chosen.size(), 2);
    }
};

LIKENESS_GUI_MAIN(TextLogoTest)
#include "tst_textlogo.moc"
