// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedserver.h"

#include <QTcpSocket>

namespace likeness::testing {

namespace {

//! Bytes of a whole request at the head of the buffer, 0 while some are missing.
qsizetype wholeRequest(const QByteArray &buffer)
{
    const qsizetype head = buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray lower = buffer.left(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    return buffer.size() >= head + 4 + length ? head + 4 + length : 0;
}

} // namespace

ScriptedServer::ScriptedServer(Script script, QObject *parent)
    : ScriptedServer(std::move(script), std::make_unique<QTcpServer>())
{
    setParent(parent);
}

ScriptedServer::ScriptedServer(Script script, std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server))
    , m_script(std::move(script))
{
    // Of a server that speaks TLS a connection is told only once it is secure.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_server->inherits("QSslServer") ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
    if (const qsizetype size = wholeRequest(buffer)) {
        const QByteArray request = buffer.left(size);
        buffer.remove(0, size);
        m_requests.append(request);
        socket->setProperty("buffer", buffer);
        m_script(*socket, request);
        return;
    }
    socket->setProperty("buffer", buffer);
}

QByteArray httpAnswer(const QByteArray &body, const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

ScriptedServer::Script answering(const QByteArray &bytes)
{
    QByteArray told = bytes;
    // Else the next call may be sent into this connection before its end is seen.
    if (told.contains("\r\n\r\n") && !told.contains("Connection: "))
        told.insert(told.indexOf("\r\n"), "\r\nConnection: close");
    return [told](QTcpSocket &socket, const QByteArray &) {
        socket.write(told);
        socket.disconnectFromHost();
    };
}

} // namespace likeness::testing

#include "moc_scriptedserver.cpp"
