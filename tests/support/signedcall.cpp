// SPDX-License-Identifier: Apache-2.0
#include "support/signedcall.h"

#include "sign/digest.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

namespace likeness::testing {

namespace {

bool isWhole(const QByteArray &answer)
{
    const qsizetype head = answer.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArray lower = answer.left(head).toLower();
    const qsizetype at = lower.indexOf("content-length: ");
    if (at < 0)
        return true;
    const qsizetype end = lower.indexOf('\r', at);
    const qsizetype length = lower.mid(at + 16, end < 0 ? -1 : end - at - 16).trimmed().toLongLong();
    return answer.size() >= head + 4 + length;
}

} // namespace

QByteArray exchange(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port);
    socket.write(bytes);
    QByteArray answer;
    const auto done = [&] {
        answer += socket.readAll();
        return isWhole(answer) || socket.state() == QAbstractSocket::UnconnectedState;
    };
    if (!QTest::qWaitFor(done, 20000))
        return {};
    return answer + socket.readAll();
}

QByteArray SignedCall::send(const QByteArray &body) const
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(clockOffset);
    const QByteArray name = host.isEmpty() ? "127.0.0.1:" + QByteArray::number(port) : host;
    sign::SignedParts parts = sign::usualParts("application/json", name);
    parts.method = method;
    parts.payloadHash = sign::sha256Hex(body);
    QByteArray bytes = method + " / HTTP/1.1\r\nHost: " + name +
                       "\r\nContent-Type: application/json\r\nX-TC-Action: " + action + "\r\nX-TC-Version: " + version +
                       "\r\nX-TC-Timestamp: " + QByteArray::number(when.toSecsSinceEpoch()) +
                       "\r\nAuthorization: " + sign::authorization(who, "facefusion", parts, when) +
                       "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!language.isEmpty())
        bytes += "X-TC-Language: " + language + "\r\n";
    if (!region.isEmpty())
        bytes += "X-TC-Region: " + region + "\r\n";
    if (!who.token.isEmpty())
        bytes += "X-TC-Token: " + who.token.reveal() + "\r\n";
    return exchange(port, bytes + "\r\n" + body);
}

QJsonObject SignedCall::response(const QJsonObject &body) const
{
    const QByteArray answer = send(QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!answer.startsWith("HTTP/1.1 200"))
        return {{"Error", QJsonObject{{"Code", "not 200: " + QString::fromUtf8(answer.left(60))}}}};
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object().value("Response").toObject();
}

QString SignedCall::code(const QJsonObject &body) const
{
    const QJsonObject answer = response(body);
    if (answer.value("RequestId").toString().size() != 36)
        return "no RequestId";
    return answer.contains("Error") ? answer["Error"]["Code"].toString() : QString("ok");
}

} // namespace likeness::testing
