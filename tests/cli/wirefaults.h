// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliprocess.h"

#include <QTcpSocket>
#include <QTimer>

// What a broken or hostile service does with a request, and what its client takes from that.
namespace likeness::testing {

inline ScriptedServer::Script saying(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

//! Bytes without end, as fast as they are taken.
inline void pour(QTcpSocket &socket, const QByteArray &head, const QByteArray &piece)
{
    socket.write(head);
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, piece] {
        if (socket.bytesToWrite() < piece.size())
            socket.write(piece);
    });
}

inline void endless(QTcpSocket &socket, const QByteArray &)
{
    pour(socket, "HTTP/1.1 200 OK\r\nContent-Length: 629145600\r\n\r\n", QByteArray(1 << 20, ' '));
}

inline void silent(QTcpSocket &, const QByteArray &) {}
//! A byte now and then: no answer, and no silence either.
inline void drip(QTcpSocket &socket, const QByteArray &)
{
    const QByteArray error = R"({"Response":{"Error":{"Code":"A.B","Message":"m"},"RequestId":"r"}})";
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(error.size()) + "\r\n\r\n");
    auto *dripping = new QTimer(&socket);
    QObject::connect(dripping, &QTimer::timeout, &socket, [&socket, dripping, left = error]() mutable {
        socket.write(left.left(1));
        left.remove(0, 1);
        if (left.isEmpty())
            dripping->stop();
    });
    dripping->start(20);
}

inline void reset(QTcpSocket &socket, const QByteArray &)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.abort();
}

inline QByteArray envelope(const QByteArray &members)
{
    return httpAnswer(R"({"Response":{)" + members + R"(,"RequestId":"r1"}})");
}

inline QByteArray errorOf(const QByteArray &code)
{
    return envelope(R"("Error":{"Code":")" + code + R"(","Message":"m"})");
}

inline QByteArray nested(int depth) { return QByteArray(R"({"a":)").repeated(depth) + '1' + QByteArray(depth, '}'); }

//! Most memory a program that runs has held, in bytes; 0 once it has ended.
inline qint64 peakOf(const QProcess &process)
{
    QFile status(QString("/proc/%1/status").arg(process.processId()));
    const QByteArray text = process.processId() && status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

} // namespace likeness::testing
