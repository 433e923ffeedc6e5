// SPDX-License-Identifier: Apache-2.0
// Every text against the box it stands in, in both languages; the build runs it at several scales.
#include "gui/window/workspace.h"
#include "tests/gui/stallwatch.h"
#include "tests/gui/windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>

using namespace likeness;
using namespace likeness::gui;

namespace {

//! What a text needs; a label that wraps needs height, others width.
bool isClipped(const QLabel &label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText)
        return false;
    const QSize box = label.contentsRect().size();
    if (!label.wordWrap())
        return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
    return label.heightForWidth(label.width()) > label.height() || box.width() < label.minimumSizeHint().width();
}

bool isClipped(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) > field.width();
}

bool givesUpItsText(const QWidget &widget) { return widget.inherits("likeness::gui::Chip"); } // with a tool tip

QStringList clippedBelow(const QWidget &root)
{
    QStringList clipped;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (!each->isVisible() || givesUpItsText(*each))
            continue;
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(each); label && isClipped(*label))
            text = label->text();
        if (const auto *box = qobject_cast<const QComboBox *>(each); box && isClipped(*box))
            text = box->currentText();
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        if (button && !button->text().isEmpty() && !each->inherits("QTabBar") &&
            button->sizeHint().width() > button->width())
            text = button->text();
        if (!text.isEmpty())
            clipped.append(QString("%1 \"%2\" in %3 x %4")
                               .arg(each->metaObject()->className(), text)
                               .arg(each->width())
                               .arg(each->height()));
    }
    return clipped;
}

} // namespace

class TestTextBoxes : public QObject
{
    Q_OBJECT

    gui::testing::WindowFixture m_fixture;

    QString leastOfPages() const
    {
        QStringList told;
        const auto *stack = m_fixture.window->findChild<QStackedWidget *>();
        for (int i = 0; i < stack->count(); ++i) {
            const QSize least = stack->widget(i)->minimumSizeHint();
            told += QString("%1 x %2").arg(least.width()).arg(least.height());
        }
        return told.join(", ");
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); } // offscreen says so
    void cleanup() { m_fixture = {}; }

    void noTextIsCut_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("language");
        for (const PageRow &row : pageRows()) {
            for (const char *language : {"en", "zh_CN"})
                QTest::addRow("%s, %s", row.title, language) << int(row.id) << QString(language);
        }
    }
    void noTextIsCut()
    {
        QFETCH(int, id);
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        m_fixture.window->resize(1280, 800);
        m_fixture.window->showPage(PageId(id));
        m_fixture.settle();
        QCOMPARE(clippedBelow(*m_fixture.window).join('\n'), QString());
    }
    void everyPageFitsASmallScreen_data() { noTextIsCut_data(); }
    void everyPageFitsASmallScreen()
    {
        constexpr QSize small(853, 533); // 1280 × 800 at 150 %
        QFETCH(int, id);
        QFETCH(QString, language);
        m_fixture.open(language);
        m_fixture.fill();
        m_fixture.window->showPage(PageId(id)); // a page may make its parts only now
        m_fixture.settle();
        const QSize least = m_fixture.window->minimumSizeHint();
        QVERIFY2(least.width() <= small.width() && least.height() <= small.height(),
                 qPrintable(QString("%1 x %2, pages %3").arg(least.width()).arg(least.height()).arg(leastOfPages())));
        m_fixture.window->resize(small);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_fixture.window->size(), small);
    }
};

LIKENESS_GUI_MAIN(TestTextBoxes)
#include "tst_textboxes.moc"
