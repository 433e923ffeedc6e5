// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/labelledslider.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/wraplayout.h"
#include "tests/gui/stallwatch.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace likeness::gui;

class WidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints).*")));
    }

    void aMessageOffersItsActionsAndItsReference()
    {
        MessageBar bar;
        QSignalSpy chosen(&bar, &MessageBar::actionChosen);
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.showMessage({.severity = Severity::Error, .text = "T", .reference = "Code 1", .actions = {"A", "B"}});
        QVERIFY(bar.isVisible());
        bar.findChild<QPushButton *>("messageAction1")->click();
        QCOMPARE(chosen.first().first().toInt(), 1);
        bar.findChild<QToolButton *>("messageCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Code 1"));
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QCOMPARE(dismissed.size(), 1);
    }

    void aSliderWithoutATickHasNoValue()
    {
        LabelledSlider slider;
        slider.setTexts("Shape", "like the user", "like the template");
        QCOMPARE(slider.value(), std::nullopt);
        QSignalSpy changed(&slider, &LabelledSlider::valueChanged);
        slider.findChild<QCheckBox *>("given")->click();
        QCOMPARE(slider.value(), std::optional(50));
        slider.findChild<QSlider *>("slider")->setValue(70);
        QCOMPARE(slider.value(), std::optional(70));
        QCOMPARE(changed.size(), 2);
        slider.setValue(std::nullopt);
        QCOMPARE(slider.value(), std::nullopt);
        QCOMPARE(changed.size(), 2);
    }

    void progressShowsKnownAndUnknownEnds()
    {
        ProgressLine line;
        QSignalSpy cancelled(&line, &ProgressLine::cancelRequested);
        line.showProgress("Sending", 5, 10);
        QCOMPARE(line.findChild<QProgressBar *>("progressBar")->value(), 500);
        line.showProgress("Waiting", 0, 0);
        QCOMPARE(line.findChild<QProgressBar *>("progressBar")->maximum(), 0);
        line.findChild<QPushButton *>("progressCancel")->click();
        QCOMPARE(cancelled.size(), 1);
        line.finish();
        QVERIFY(line.isHidden());
    }

    void aRowThatIsTooNarrowGoesOnBelow()
    {
        QWidget bar;
        auto *row = new WrapLayout(&bar, 4);
        QList<QWidget *> parts;
        for (int i = 0; i < 4; ++i) {
            if (i == 3)
                row->addGap();
            parts.append(new QWidget(&bar));
            parts.last()->setFixedSize(100, 20);
            row->addWidget(parts.last());
        }
        parts.at(1)->hide(); // takes no room
        QCOMPARE(row->sizeHint(), QSize(308, 20));
        QCOMPARE(row->minimumSize(), QSize(100, 20));
        row->setGeometry({0, 0, 400, 20});
        QCOMPARE(parts.at(2)->pos(), QPoint(104, 0));
        QCOMPARE(parts.at(3)->pos(), QPoint(300, 0)); // at the right end
        QCOMPARE(row->heightForWidth(307), 44);
        row->setGeometry({0, 0, 307, 44});
        QCOMPARE(parts.at(2)->pos(), QPoint(104, 0));
        QCOMPARE(parts.at(3)->pos(), QPoint(0, 24));
    }
};

LIKENESS_GUI_MAIN(WidgetsTest)
#include "tst_widgets.moc"
