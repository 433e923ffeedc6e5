// SPDX-License-Identifier: Apache-2.0
#include "support/enginemetricsdrawn.h"
#include "support/enginemetricspeople.h"

#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::testing;

//! The bars of a fusion on people of seeds that no training saw, and two ways of not fusing that must miss them.
class TestFusedFaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_engine = loadedEngine();
        QVERIFY(m_engine);
        m_trial = trialOf(*m_engine, drawnPeople(12, 9'000'000, 64));
    }
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyBarIsReached()
    {
        const Figures figures = figuresOf(measured(*m_engine, m_trial, {5, 7}, fusingBy(*m_engine)));
        QCOMPARE(figures.pairs, 24);
        QCOMPARE(barsMissed(figures).join("; "), "");
    }

    void templateLeftAsItIsMissesThem()
    {
        const Figures figures = figuresOf(measured(*m_engine, m_trial, {5}, unchangedTemplate(*m_engine)));
        QVERIFY2(!barsMissed(figures).isEmpty(), "returning the template passed");
        QVERIFY2(figures.identity < 10, qPrintable(QString::number(figures.identity)));
    }

    void pastedRectangleMissesThem()
    {
        const Figures figures = figuresOf(measured(*m_engine, m_trial, {5}, pastedRectangle(*m_engine)));
        QVERIFY2(figures.ring > 1, qPrintable(QString::number(figures.ring)));
        QVERIFY2(figures.seam > 1.07, qPrintable(QString::number(figures.seam)));
        QVERIFY2(barsMissed(figures).size() >= 2, "pasting a rectangle passed");
    }

private:
    std::unique_ptr<engine::Engine> m_engine;
    Trial m_trial;
};

QTEST_GUILESS_MAIN(TestFusedFaces)
#include "tst_fusedfaces.moc"
