// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <memory>

class QTcpSocket;

namespace likeness::testing {

//! An HTTP server on a free loopback port that does what its script says once a request has been read whole.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<void(QTcpSocket &, const QByteArray &request)>;

    explicit ScriptedServer(Script script, QObject *parent = nullptr);
    //! On a server of the caller's making: one that speaks TLS.
    ScriptedServer(Script script, std::unique_ptr<QTcpServer> server);

    QUrl url(const QString &path = QStringLiteral("/")) const;
    int requests() const { return int(m_requests.size()); }
    QList<QByteArray> received() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    QList<QByteArray> m_requests;
};

//! A whole HTTP answer.
QByteArray httpAnswer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = {});
//! A script that sends the bytes and closes, and says so in their head where they have a whole one.
ScriptedServer::Script answering(const QByteArray &bytes);

} // namespace likeness::testing
