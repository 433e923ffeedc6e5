// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

namespace likeness::gui::testing {

//! An application that knows how long its event loop was kept from other events: the longest handling of one event on
//! its thread. It is computing time, so that a busy machine fails no test; calls that wait are kept out of the window
//! by the shape test.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv);

    struct Stall
    {
        double ms = 0;
        QByteArray test{}; //!< the test function it happened in
        QByteArray what{}; //!< class of the receiver, name and type of the event

        bool operator==(const Stall &) const = default;
    };

    const Stall &longest() const { return m_longest; }
    void forget() { m_longest = {}; }
    //! Prints the longest stall; false where it was longer than may be.
    bool judge() const;

    bool notify(QObject *receiver, QEvent *event) override;

    static double busyMs(); //!< what this thread has computed so far

private:
    static void warmUp();

    Stall m_longest;
    int m_depth = 0;
};

// What one event may take. Without optimisation the same code is several times slower.
#ifdef NDEBUG
inline constexpr double mostMs = 50;
#else
inline constexpr double mostMs = 250;
#endif

} // namespace likeness::gui::testing

//! The main function of a test of the window: fails, besides for what the test finds, when the event loop stalled.
#define LIKENESS_GUI_MAIN(TestClass)                                                                                   \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        likeness::gui::testing::WatchedApplication application(argc, argv);                                            \
        TestClass tests;                                                                                               \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        const int failures = QTest::qExec(&tests, argc, argv);                                                         \
        return application.judge() ? failures : failures + 1;                                                          \
    }
