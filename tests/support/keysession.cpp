// SPDX-License-Identifier: Apache-2.0
#include "support/keysession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace likeness::testing {

bool isInKeySession() { return qEnvironmentVariableIsSet("LIKENESS_IN_SESSION"); }

int runInKeySession(const QStringList &arguments)
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *gone : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"})
        environment.remove(gone);
    for (const char *folder : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(folder, home.path());
    environment.insert("LIKENESS_IN_SESSION", "1");
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    // Whoever asks before the store has its name on the bus makes the bus start another, which is locked.
    const QString script = R"(
        printf word | { exec gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null; } &
        export LIKENESS_KEYRING_PID=$!
        owned() { dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; }
        for i in $(seq 400); do owned && break; sleep 0.05; done
        status=0; "$0" "$@" || status=$?
        kill $LIKENESS_KEYRING_PID
        exit $status)";
    session.start("dbus-run-session",
                  QStringList{"--", "sh", "-c", script, QCoreApplication::applicationFilePath()} + arguments);
    if (!session.waitForStarted() || !session.waitForFinished(120'000)) {
        qCritical("install dbus and gnome-keyring (packaging/debian/build-deps)");
        return 1;
    }
    return session.exitStatus() == QProcess::NormalExit ? session.exitCode() : 1;
}

} // namespace likeness::testing
