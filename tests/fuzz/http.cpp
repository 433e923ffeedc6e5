// SPDX-License-Identifier: Apache-2.0
// Bytes on a connection of the embedded service: whatever comes, each connection ends and each answer is HTTP.
#include "fuzz/target.h"
#include "service/http/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace likeness::service;

namespace {

http::Response answer(const http::Request &request)
{
    for (const auto &[name, value] : request.headers) {
        PROMISE(name == name.toLower());
        PROMISE(!value.contains('\n') && !value.contains('\r'));
    }
    PROMISE(!request.method.isEmpty() && !request.target.isEmpty());
    return {.headers = {{"content-type", "text/plain"}},
            .body = request.method + ' ' + QByteArray::number(request.body.size())};
}

quint16 port()
{
    static const auto server = http::Server::start({.workers = 1, .headerBytes = 4096, .bodyBytes = 65536}, answer);
    PROMISE(server);
    return (*server)->port();
}

int connected()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval patience{5, 0}; // longer is a hang
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    // Closing resets the connection: no port is left waiting.
    const linger none{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port());
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    PROMISE(connect(socket, reinterpret_cast<const sockaddr *>(&where), sizeof where) == 0);
    return socket;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const int socket = connected();
    ssize_t sent = send(socket, data, size, MSG_NOSIGNAL);
    shutdown(socket, SHUT_WR);
    QByteArray answers;
    char piece[4096];
    ssize_t got = 0;
    // libFuzzer's own alarm interrupts a wait now and then
    while ((got = recv(socket, piece, sizeof piece, 0)) > 0 || (got < 0 && errno == EINTR))
        answers.append(piece, std::max<ssize_t>(got, 0));
    PROMISE(got == 0 || errno == ECONNRESET || sent < 0);
    PROMISE(answers.isEmpty() || answers.startsWith("HTTP/1."));
    close(socket);
    return 0;
}
