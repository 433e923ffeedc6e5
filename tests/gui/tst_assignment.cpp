// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composestate.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

class TestAssignment : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void bothEndsHaveOneTie()
    {
        Assignment ties;
        QVERIFY(ties.tie({"a.jpg", 1}, "t1"));
        QVERIFY(ties.tie({"b.jpg", 0}, "t1"));
        QCOMPARE(ties.templateFaceOf({"a.jpg", 1}), QString());
        QVERIFY(ties.tie({"b.jpg", 0}, "t2"));
        QCOMPARE(ties.ties.size(), 1);
        QCOMPARE(ties.templateFaceOf({"b.jpg", 0}), QString("t2"));
    }
    void theSeventhIsRefusedButAMoveIsNot()
    {
        Assignment ties;
        for (int i = 1; i <= 6; ++i)
            QVERIFY(ties.tie({"a.jpg", i}, QString::number(i)));
        QVERIFY(!ties.tie({"b.jpg", 1}, "7"));
        QVERIFY(ties.tie({"a.jpg", 3}, "7"));
        QCOMPARE(ties.ties.size(), 6);
    }
    void aPhotoOrMaterialThatGoesTakesItsTiesAlong()
    {
        Assignment ties{{{{"a.jpg", 1}, "t1"}, {{"a.jpg", 2}, "t2"}, {{"b.jpg", 0}, "t3"}}};
        ties.loosenPhoto("a.jpg");
        QCOMPARE(ties.ties, (QList<Tie>{{{"b.jpg", 0}, "t3"}}));
        ties.keepTemplateFaces({"t1"});
        QVERIFY(ties.ties.isEmpty());
    }
    void withoutTiesTheCurrentFaceGoesToTheLargest()
    {
        ComposeState state{.material = "m", .photos = {{.path = "a.jpg"}}, .photo = "a.jpg"};
        QCOMPARE(inputOf(state).faces, (QList<workflow::FaceChoice>{{.photoPath = "a.jpg"}}));
        state.drawn.rects["a.jpg"] = {{.id = 1, .rect = {0, 0, 40, 40}}, {.id = 2, .rect = {50, 0, 60, 60}}};
        state.rect = 2;
        QCOMPARE(inputOf(state).faces.first().rect, std::optional(QRect(50, 0, 60, 60)));
        state.drawn.assignment.tie({"a.jpg", 1}, "t9");
        QCOMPARE(
            inputOf(state).faces,
            (QList<workflow::FaceChoice>{{.photoPath = "a.jpg", .rect = QRect(0, 0, 40, 40), .templateFaceId = "t9"}}));
    }
    void templateFacesAreNumberedFromTheLargest()
    {
        const ComposeState state{.materials = {{.id = "m",
                                                .faces = {{.id = "small", .rect = {0, 0, 50, 50}},
                                                          {.id = "large", .rect = {90, 0, 80, 80}}}}},
                                 .material = "m"};
        QCOMPARE(state.templateFaces(), QStringList({"large", "small"}));
        QCOMPARE(state.templateNumber("small"), 2);
        QCOMPARE(state.templateNumber("other"), 0);
    }
    void growingStaysInThePicture_data()
    {
        QTest::addColumn<QRect>("rect");
        QTest::addColumn<QRect>("grown");
        QTest::newRow("in the middle") << QRect(100, 100, 10, 20) << QRect(90, 95, 30, 30);
        QTest::newRow("in the corner") << QRect(0, 0, 10, 10) << QRect(0, 0, 30, 30);
        QTest::newRow("outside") << QRect(195, 190, 40, 40) << QRect(160, 160, 40, 40);
        QTest::newRow("larger than the picture") << QRect(-10, -10, 300, 300) << QRect(0, 0, 200, 200);
    }
    void growingStaysInThePicture()
    {
        QFETCH(QRect, rect);
        QFETCH(QRect, grown);
        QCOMPARE(gui::grown(rect, {200, 200}, 30), grown);
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
