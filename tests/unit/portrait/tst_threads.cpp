// SPDX-License-Identifier: Apache-2.0
#include "portrait/portrait.h"

#include <QRegularExpression>
#include <opencv2/core/utility.hpp>

using namespace likeness::portrait;

//! A program of its own: the number of threads is the whole process's.
class TestThreads : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void anyNumberOfThreadsDrawsTheSame_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<int>("interPupil");
        QTest::newRow("short, small") << int(HairStyle::Short) << 40;
        QTest::newRow("long, with single hairs of brows and lashes") << int(HairStyle::Long) << 84;
        QTest::newRow("curly") << int(HairStyle::Curly) << 60;
    }

    void anyNumberOfThreadsDrawsTheSame()
    {
        QFETCH(int, style);
        QFETCH(int, interPupil);
        Person person = randomPerson(77);
        person.style = HairStyle(style);
        person.female = false;
        person.beard = Beard::Full;
        person.glasses = Glasses::Round;
        const Shot shot{
            .size = QSize(4 * interPupil, 5 * interPupil), .interPupil = double(interPupil), .pose = {.yaw = 12}};
        const int usual = cv::getNumThreads();
        cv::setNumThreads(1);
        const Portrait alone = render(person, shot);
        for (const int threads : {2, 5}) {
            cv::setNumThreads(threads);
            const Portrait together = render(person, shot);
            QCOMPARE(together.picture, alone.picture);
            QCOMPARE(together.landmarks, alone.landmarks);
        }
        cv::setNumThreads(usual);
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
