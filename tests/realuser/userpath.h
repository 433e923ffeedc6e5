// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/realuser/desktop.h"

#include <QTest>
#include <functional>

namespace likeness::testing {

//! A person's way through the program, in steps that build on one another: once one failed, those after it fail at
//! once. Steps that several ways have in common end the test function's work as QVERIFY does.
//! What the screen showed after each step lies in the build folder, in realuser.
class UserPath : public QObject
{
    Q_OBJECT

protected:
    Desktop m_desktop;

    void open();    //!< the desktop with the program on Compose
    void restart(); //!< after a failure of power
    void end();     //!< by the user's wish: without an error, and with nothing said
    bool isShown(const QString &page) const { return !m_desktop.window(page + " — Likeness").isEmpty(); }
    //! Waits; what is waited for is looked at once when it has come, unlike by QTRY_VERIFY, which looks again.
    static bool until(const std::function<bool()> &come, int ms = 20000) { return QTest::qWaitFor(come, ms); }
    //! By a key that leads to it.
    void goTo(const QString &page, const QString &key) const;
    //! Opens a file dialog by a key and answers it. A path may be one in the desktop's folder.
    void choose(const QString &key, const QString &title, const QString &path);
    //! Saves the result that is shown, in the desktop's folder.
    void saveResult(const QString &name);
    void fuse(); //!< until the Result page is up
    //! Until the first start has brought sample photos and materials to Compose.
    void waitForSamples() const;

private slots:
    void init() { QVERIFY2(m_sound, "an earlier step failed"); }
    void cleanup();

private:
    bool m_sound = true;
};

} // namespace likeness::testing
