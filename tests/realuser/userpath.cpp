// SPDX-License-Identifier: Apache-2.0
#include "tests/realuser/userpath.h"

#include <QDir>
#include <QFileInfo>

namespace likeness::testing {

void UserPath::cleanup()
{
    m_sound = m_sound && !QTest::currentTestFailed();
    const QString folder = QStringLiteral(LIKENESS_BIN_DIR "/../realuser/");
    if (QDir().mkpath(folder))
        m_desktop.screen().save(folder + metaObject()->className() + '-' + QTest::currentTestFunction() + ".png");
}

void UserPath::open()
{
    const QString trouble = m_desktop.open();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void UserPath::restart()
{
    const QString trouble = m_desktop.restart();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void UserPath::end()
{
    QVERIFY(m_desktop.isRunning());
    QCOMPARE(m_desktop.quit(), 0);
    QCOMPARE(m_desktop.programErrors(), QByteArray());
}

void UserPath::goTo(const QString &page, const QString &key) const
{
    m_desktop.key(key);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(page), 10000);
}

void UserPath::choose(const QString &key, const QString &title, const QString &path)
{
    m_desktop.key(key);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window(title).isEmpty(), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.answerFileDialog(title, m_desktop.path(path)), 10000);
}

void UserPath::saveResult(const QString &name)
{
    choose("ctrl+s", "Save the result", name);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_desktop.path(name)).size() > 0, 10000);
}

void UserPath::fuse() { QTRY_VERIFY_WITH_TIMEOUT(m_desktop.isFused(), 60000); }

void UserPath::waitForSamples() const
{
    // They are there once the template's place is no longer of one colour.
    const auto there = [this] {
        const QImage side = m_desktop.screen().copy(530, 30, 426, 580);
        return side.scaled(2, 2).convertToFormat(QImage::Format_RGB32).pixel(0, 0) != side.pixel(2, 2);
    };
    QTRY_VERIFY_WITH_TIMEOUT(there(), 30000);
}

} // namespace likeness::testing

#include "moc_userpath.cpp"
