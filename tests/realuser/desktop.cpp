// SPDX-License-Identifier: Apache-2.0
#include "tests/realuser/desktop.h"

#include "tests/realuser/screen.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

namespace likeness::testing {

namespace {

constexpr int patienceMs = 15000;

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    process.waitForFinished(patienceMs);
}

} // namespace

Desktop::~Desktop()
{
    end(m_program);
    end(m_manager);
    end(m_server);
}

QProcessEnvironment Desktop::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *each : {"WAYLAND_DISPLAY", "XAUTHORITY", "QT_SCALE_FACTOR"})
        environment.remove(each);
    environment.insert("DISPLAY", m_display);
    // without an address a bus would be launched for this display, and waited for
    environment.insert("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    environment.insert("HOME", path("home"));
    environment.insert("XDG_RUNTIME_DIR", path("run"));
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("LC_ALL", "C.UTF-8");
    return environment;
}

//! Whether it answers.
bool Desktop::startServer(const QSize &size)
{
    m_server.setStandardErrorFile(path("server.log"));
    // without -noreset it starts anew when the last client goes, as a search does before the others have come
    m_server.start("Xvfb", {"-displayfd", "1", "-screen", "0", QString("%1x%2x24").arg(size.width()).arg(size.height()),
                            "-fbdir", path("screen"), "-nolisten", "tcp", "-noreset"});
    QByteArray number;
    while (!number.endsWith('\n') && m_server.waitForReadyRead(patienceMs))
        number += m_server.readAllStandardOutput();
    m_display = ':' + number.trimmed();
    return !number.trimmed().isEmpty() && !xdotool({"getdisplaygeometry"}).isEmpty();
}

QString Desktop::start(const QSize &size)
{
    for (const char *each : {"Xvfb", "icewm", "xdotool"}) {
        if (QStandardPaths::findExecutable(each).isEmpty())
            return QString("%1 is not installed: see packaging/debian/build-deps").arg(each);
    }
    for (const char *folder : {"home", "run", "screen"})
        QDir(m_home.path()).mkdir(folder);
    QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // A server now and then takes connections and answers none, from its start on: such a one is replaced.
    constexpr int servers = 4;
    for (int i = 0; i < servers && !startServer(size); ++i)
        end(m_server);
    if (m_server.state() != QProcess::Running)
        return "Xvfb did not start or does not answer";
    return startManager() ? QString() : "icewm did not start or does not manage";
}

//! Whether it manages: a window mapped while it takes over would be shown by neither.
bool Desktop::startManager()
{
    QFile preferences(path("preferences"));
    if (!preferences.open(QIODevice::WriteOnly) || preferences.write("ShowTaskBar=0\n") < 0)
        return false;
    preferences.close();
    m_manager.setProcessEnvironment(environment());
    m_manager.setStandardOutputFile(QProcess::nullDevice());
    m_manager.setStandardErrorFile(path("manager.log"));
    m_manager.start("icewm", {"--config", preferences.fileName()});
    return m_manager.waitForStarted(patienceMs) &&
           QTest::qWaitFor([this] { return !xdotool({"get_num_desktops"}).isEmpty(); }, patienceMs);
}

QString Desktop::open()
{
    if (const QString trouble = start(); !trouble.isEmpty())
        return trouble;
    if (!launch())
        return "the program did not start";
    return awaitWindow();
}

QString Desktop::restart()
{
    m_program.kill();
    m_program.waitForFinished(patienceMs);
    m_program.readAllStandardError();
    return launch() ? awaitWindow() : "the program did not start";
}

QString Desktop::awaitWindow()
{
    if (!QTest::qWaitFor([this] { return !window("Compose — Likeness").isEmpty(); }, 2 * patienceMs))
        return "the window did not come up: program " + QString::number(m_program.state()) + ", exit " +
               QString::number(m_program.exitCode()) + ", windows [" +
               QString::fromUtf8(xdotool({"search", "--onlyvisible", "--name", "."})) +
               "], it said: " + QString::fromUtf8(m_program.readAllStandardError());
    const auto stands = [this] { // the manager may still be about to place it and to give the focus elsewhere
        resizeWindow("Compose — Likeness", {1280, 800});
        const QByteArray id = window("Compose — Likeness");
        const QByteArray told = xdotool({"getwindowgeometry", id});
        return told.contains("Position: 0,0") && told.contains("Geometry: 1280x800") &&
               xdotool({"getwindowfocus"}) == id;
    };
    return QTest::qWaitFor(stands, patienceMs) ? QString() : "the window does not stand where it was put";
}

bool Desktop::launch()
{
    if (!m_tour && !QFileInfo::exists(path("data"))) { // as after it was dismissed
        QDir(path("data")).mkpath(".");
        QFile settings(path("data/likeness.ini"));
        if (!settings.open(QIODevice::WriteOnly) || settings.write("[look]\ntourSeen=true\n") < 0)
            return false;
    }
    QProcessEnvironment own = environment();
    if (!m_module.isEmpty())
        own.insert("LD_PRELOAD", m_module);
    m_program.setProcessEnvironment(own);
    m_program.start(LIKENESS_BIN_DIR "/likeness",
                    QStringList{"--data-dir", path("data"), "--language", "en"} + m_photos);
    return m_program.waitForStarted(patienceMs);
}

int Desktop::quit()
{
    key("ctrl+q");
    if (!m_program.waitForFinished(patienceMs) || m_program.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_program.exitCode();
}

QByteArray Desktop::xdotool(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start("xdotool", arguments);
    if (!process.waitForFinished(patienceMs / 3)) {
        process.kill();
        process.waitForFinished(patienceMs);
        return {};
    }
    return process.readAllStandardOutput().trimmed();
}

QByteArray Desktop::window(const QString &title) const
{
    return xdotool({"search", "--onlyvisible", "--name", title}).split('\n').constLast();
}

void Desktop::resizeWindow(const QString &title, const QSize &size) const
{
    const QString id = window(title);
    xdotool({"windowsize", id, QString::number(size.width()), QString::number(size.height())});
    xdotool({"windowmove", id, "0", "0"});
    xdotool({"windowfocus", id});
}

void Desktop::key(const QString &combination) const { xdotool({"key", combination}); }

void Desktop::type(const QString &text) const { xdotool({"type", "--delay", "4", text}); }

void Desktop::click(const QPoint &at) const
{
    xdotool({"mousemove", QString::number(at.x()), QString::number(at.y()), "click", "1"});
}

void Desktop::drag(const QPoint &from, const QPoint &to) const { drag(from, to, "0"); }

void Desktop::carry(const QPoint &from, const QPoint &to) const { drag(from, to, "0.4"); }

void Desktop::drag(const QPoint &from, const QPoint &to, const QString &pause) const
{
    QStringList moves{"mousemove", QString::number(from.x()), QString::number(from.y()), "mousedown", "1"};
    constexpr int steps = 8;
    for (int i = 1; i <= steps; ++i) {
        const QPoint at = from + (to - from) * i / steps;
        moves += {"mousemove", QString::number(at.x()), QString::number(at.y()), "sleep", "0.02"};
        if (i == 2)
            moves += {"sleep", pause};
    }
    xdotool(moves + QStringList{"sleep", pause, "mouseup", "1"});
}

bool Desktop::isFused()
{
    constexpr int longEndedMs = 8000;
    if (!window("Result — Likeness").isEmpty())
        return true;
    if (!m_pressed.isValid() || m_pressed.hasExpired(longEndedMs)) {
        key("ctrl+Return");
        m_pressed.start();
    }
    return false;
}

bool Desktop::answerFileDialog(const QString &title, const QString &path)
{
    if (std::exchange(m_typed, path) != path) {
        key("ctrl+a");
        type(path);
    }
    if (!window(title).isEmpty())
        key("Return"); // the first one may only close the list of completions
    return window(title).isEmpty();
}

QImage Desktop::screen() const { return readScreen(path("screen/Xvfb_screen0")); }

} // namespace likeness::testing
