// SPDX-License-Identifier: Apache-2.0
#include "bench/serviceload.h"

#include "sign/digest.h"
#include "sign/tc3.h"

#include <QDateTime>
#include <arpa/inet.h>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace likeness::testing {

namespace {

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connect(socket, reinterpret_cast<const sockaddr *>(&where), sizeof where) == 0 ? socket : -1;
}

//! One whole answer, or what there was of it.
QByteArray readAnswer(int socket)
{
    QByteArray answer;
    char piece[16384];
    qsizetype whole = -1;
    while (whole < 0 || answer.size() < whole) {
        const ssize_t got = recv(socket, piece, sizeof piece, 0);
        if (got <= 0)
            return answer;
        answer.append(piece, got);
        const qsizetype head = answer.indexOf("\r\n\r\n");
        if (whole >= 0 || head < 0)
            continue;
        const QByteArray lower = answer.first(head).toLower();
        const qsizetype at = lower.indexOf("content-length:");
        whole = head + 4 + lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }
    return answer;
}

bool sendAll(int socket, const QByteArray &request)
{
    qsizetype sent = 0;
    while (sent < request.size()) {
        const ssize_t now = send(socket, request.constData() + sent, size_t(request.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

} // namespace

Line::Line(quint16 port)
    : m_socket(connected(port))
{}

Line::~Line()
{
    if (m_socket >= 0)
        close(m_socket);
}

QByteArray Line::ask(const QByteArray &request)
{
    return m_socket >= 0 && sendAll(m_socket, request) ? readAnswer(m_socket) : QByteArray();
}

QByteArray signedRequest(const sign::Credential &who, quint16 port, const QByteArray &action, const QByteArray &body)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    sign::SignedParts parts = sign::usualParts("application/json", host);
    parts.payloadHash = sign::sha256Hex(body);
    return "POST / HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\nX-TC-Action: " + action +
           "\r\nX-TC-Version: 2022-09-27\r\nX-TC-Timestamp: " + QByteArray::number(now.toSecsSinceEpoch()) +
           "\r\nAuthorization: " + sign::authorization(who, "facefusion", parts, now) +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

LoadResult load(quint16 port, const QByteArray &request, const QByteArray &wanted, int connections,
                std::chrono::milliseconds time)
{
    using Clock = std::chrono::steady_clock;
    const std::clock_t processor = std::clock();
    const Clock::time_point begin = Clock::now();
    const Clock::time_point end = begin + time;
    std::vector<LoadResult> results{size_t(connections)};
    {
        std::vector<std::jthread> threads;
        for (LoadResult &result : results) {
            threads.emplace_back([&result, &request, &wanted, port, end] {
                Line line(port);
                while (Clock::now() < end) {
                    const QByteArray answer = line.ask(request);
                    ++result.answers;
                    result.wrong += answer.contains(wanted) ? 0 : 1;
                    if (answer.isEmpty())
                        break;
                }
            });
        }
    }
    LoadResult sum{.seconds = std::chrono::duration<double>(Clock::now() - begin).count(),
                   .processorSeconds = double(std::clock() - processor) / CLOCKS_PER_SEC};
    for (const LoadResult &result : results) {
        sum.answers += result.answers;
        sum.wrong += result.wrong;
    }
    return sum;
}

} // namespace likeness::testing
