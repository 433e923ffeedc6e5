// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/filmstrip.h"
#include "tests/gui/stallwatch.h"

#include <QAbstractItemModelTester>
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
