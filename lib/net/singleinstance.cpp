// SPDX-License-Identifier: Apache-2.0
#include "net/singleinstance.h"

#include "core/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::chrono::milliseconds pause{200};
constexpr int mostTries = 25;
constexpr qint64 longestCall = 1 << 20;
constexpr qsizetype longestPath = 100; //!< of a local socket, on every system

//! In the data folder itself, which is the user's own; a path that is too long goes by its hash.
QString socketName(const QString &dataFolder)
{
    QString inside = QDir(dataFolder).absoluteFilePath(u"window.socket"_s);
    if (inside.toUtf8().size() <= longestPath)
        return inside;
    const QByteArray hash = QCryptographicHash::hash(inside.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QDir::temp().absoluteFilePath(u"likeness-"_s + QString::fromLatin1(hash));
}

} // namespace

struct SingleInstance::Private
{
    QString name;
    QLockFile lock;
    QLocalServer server{};
    QLocalSocket socket{};
    QTimer again{};
    QByteArray message{};
    int tries = 0;
    bool finished = false;
};

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , d(new Private{.name = socketName(dataFolder), .lock = QLockFile(dataFolder + u"/window.lock"_s)})
{
    d->lock.setStaleLockTime(0); // a window may be open for weeks; one that died is seen by its process id
    d->again.setSingleShot(true);
    d->again.setInterval(pause);
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&d->server, &QLocalServer::newConnection, this, &SingleInstance::takeCall);
    connect(&d->again, &QTimer::timeout, this, &SingleInstance::reach);
    connect(&d->socket, &QLocalSocket::connected, this, [this] { d->socket.write(d->message); });
    connect(&d->socket, &QLocalSocket::errorOccurred, this, [this] {
        if (++d->tries < mostTries && !d->finished)
            d->again.start();
        else
            finish(false);
    });
    connect(&d->socket, &QLocalSocket::readyRead, this, [this] { finish(true); });
}

SingleInstance::~SingleInstance()
{
    d->socket.disconnect(this);
    d->server.close();
}

bool SingleInstance::claim()
{
    QDir().mkpath(QFileInfo(d->lock.fileName()).absolutePath());
    if (!d->lock.tryLock(0) && d->lock.error() == QLockFile::LockFailedError)
        return false;
    listen();
    return true;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(d->name); // left by one that died: the lock says that nobody else is here
    if (!d->server.listen(d->name))
        qCWarning(lcNet) << "later windows cannot find this one:" << d->server.errorString();
}

void SingleInstance::takeCall()
{
    while (QLocalSocket *socket = d->server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readCall(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        readCall(*socket);
    }
}

void SingleInstance::readCall(QLocalSocket &socket)
{
    if (socket.bytesAvailable() > longestCall)
        return socket.abort();
    if (!socket.canReadLine())
        return;
    QStringList arguments;
    for (const QJsonValue each : QJsonDocument::fromJson(socket.readLine()).array())
        arguments.append(each.toString());
    socket.write("ok\n");
    socket.disconnectFromServer();
    emit called(arguments);
}

void SingleInstance::call(const QStringList &arguments)
{
    d->message = QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n';
    QMetaObject::invokeMethod(this, &SingleInstance::reach, Qt::QueuedConnection);
}

void SingleInstance::reach() { d->socket.connectToServer(d->name); }

void SingleInstance::finish(bool reached)
{
    if (!std::exchange(d->finished, true))
        emit answered(reached);
}

} // namespace likeness::net

#include "moc_singleinstance.cpp"
