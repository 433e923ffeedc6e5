// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmdelegate.h"
#include "gui/picture/filmstrip.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class FilmstripTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theModelKeepsItsPromises()
    {
        FilmModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({{.id = "a", .title = "A"}, {.id = "b", .title = "B"}});
        model.setThumbnail("b", QImage(4, 4, QImage::Format_RGB32));
        model.setItems({{.id = "b", .title = "B"}});
        QVERIFY(model.hasThumbnail("b"));
        model.setItems({});
        QVERIFY(!model.hasThumbnail("b"));
    }

    void everyThumbnailIsLoadedOnce()
    {
        Filmstrip strip;
        QStringList asked;
        strip.setThumbnail([&asked](const QString &id, int edge) {
            asked += id;
            return new ReadyOperation<QImage>(Result(QImage(edge, edge, QImage::Format_RGB32)));
        });
        strip.setItems({{.id = "a"}, {.id = "b"}, {.id = "c"}});
        const auto *model = qobject_cast<FilmModel *>(strip.model());
        QTRY_VERIFY(model->hasThumbnail("a") && model->hasThumbnail("b") && model->hasThumbnail("c"));
        QCOMPARE(asked, (QStringList{"a", "b", "c"}));
    }

    void anotherPictureIsLoadedAgain()
    {
        Filmstrip strip;
        QStringList asked;
        strip.setThumbnail([&asked](const QString &id, int edge) {
            asked += id;
            return new ReadyOperation<QImage>(Result(QImage(edge, edge, QImage::Format_RGB32)));
        });
        const auto *model = qobject_cast<FilmModel *>(strip.model());
        strip.setItems({{.id = "a", .picture = "one.jpg"}, {.id = "b"}});
        QTRY_VERIFY(model->hasThumbnail("a") && model->hasThumbnail("b"));
        strip.setItems({{.id = "a", .picture = "other.jpg"}, {.id = "b"}});
        QTRY_COMPARE(asked, (QStringList{"a", "b", "a"}));
        QTRY_VERIFY(model->hasThumbnail("a"));
    }
    void keysChooseAndRemove()
    {
        Filmstrip strip;
        strip.resize(400, strip.sizeHint().height());
        strip.setItems({{.id = "a", .title = "A"}, {.id = "b", .title = "B"}});
        strip.setCurrent("a");
        strip.show();
        QSignalSpy chosen(&strip, &Filmstrip::currentChosen);
        QSignalSpy removed(&strip, &Filmstrip::removeRequested);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), QStringLiteral("b"));
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(&strip, Qt::Key_Delete);
        QCOMPARE(removed.first().first().toString(), QStringLiteral("b"));
    }

    void aTitleIsTypedWhereItStands()
    {
        Filmstrip strip;
        strip.resize(400, strip.sizeHint().height());
        strip.setItems({{.id = "a", .title = "A"}, {.id = "b", .title = "B"}});
        strip.setCurrent("b");
        strip.show();
        QSignalSpy renamed(&strip, &Filmstrip::renamed);
        const auto editor = [&strip] { return strip.findChild<QLineEdit *>("filmTitle"); };
        QTest::keyClick(&strip, Qt::Key_F2);
        QVERIFY(!editor()); // not unless the owner wishes it
        strip.setRenamable(5);
        QTest::keyClick(&strip, Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), QString("B"));
        QVERIFY(strip.viewport()->rect().contains(editor()->geometry()));
        QTest::keyClicks(editor(), "  Summer");
        qobject_cast<FilmModel *>(strip.model())->setThumbnail("b", QImage(4, 4, QImage::Format_RGB32)); // it goes on
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first(), (QVariantList{"b", "Sum"})); // five letters, two of them gaps
        QCOMPARE(strip.items().at(1).title, QString("B"));     // until the owner says so
    }
    void aLongTitleIsReadWhileItIsTyped()
    {
        const QString name("Campaign of the summer 2026");
        Filmstrip strip;
        strip.resize(400, strip.sizeHint().height());
        strip.setItems({{.id = "a", .title = name}});
        strip.setCurrent("a");
        strip.setRenamable(40);
        strip.show();
        QTest::keyClick(&strip, Qt::Key_F2);
        const auto *editor = strip.findChild<QLineEdit *>("filmTitle");
        QVERIFY(editor);
        QVERIFY(editor->width() > editor->fontMetrics().horizontalAdvance(name));
    }
    void aTitleGivesUpItsEndingFirst()
    {
        const QFontMetrics metrics(QApplication::font());
        const int room = metrics.horizontalAdvance("photo-1-mei.j");
        QCOMPARE(FilmDelegate::fittingTitle("photo-1-mei.jpg", metrics, room), QString("photo-1-mei"));
        QCOMPARE(FilmDelegate::fittingTitle("photo-1-mei.jpg", metrics, 2 * room), QString("photo-1-mei.jpg"));
        QVERIFY(FilmDelegate::fittingTitle("a photo of mei in the garden.jpg", metrics, room).endsWith("en"));
    }
    void aTitleThatIsLeftAsItWasIsNotTold()
    {
        Filmstrip strip;
        strip.resize(400, strip.sizeHint().height());
        strip.setItems({{.id = "a", .title = "A"}});
        strip.setRenamable(40);
        strip.show();
        QSignalSpy renamed(&strip, &Filmstrip::renamed);
        const QPoint at = strip.visualRect(strip.model()->index(0, 0)).center();
        for (const char *typed : {"A", " ", ""}) {
            QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, at);
            QTest::mouseDClick(strip.viewport(), Qt::LeftButton, {}, at);
            auto *editor = strip.findChild<QLineEdit *>("filmTitle");
            QVERIFY(editor);
            editor->setText(typed);
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_VERIFY(!strip.findChild<QLineEdit *>("filmTitle"));
        }
        QTest::mouseDClick(strip.viewport(), Qt::LeftButton, {}, at);
        QTest::keyClicks(strip.findChild<QLineEdit *>("filmTitle"), "other");
        QTest::keyClick(strip.findChild<QLineEdit *>("filmTitle"), Qt::Key_Escape);
        QVERIFY(renamed.isEmpty());
    }
    void theCurrentOneStaysWhenOthersCome()
    {
        Filmstrip strip;
        strip.setItems({{.id = "a"}, {.id = "b"}});
        strip.setCurrent("b");
        QSignalSpy chosen(&strip, &Filmstrip::currentChosen);
        strip.setItems({{.id = "c"}, {.id = "a"}, {.id = "b"}});
        QCOMPARE(strip.current(), QStringLiteral("b"));
        QVERIFY(chosen.isEmpty());
    }
};

LIKENESS_GUI_MAIN(FilmstripTest)
#include "tst_filmstrip.moc"
