// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <chrono>
#include <functional>
#include <utility>

namespace likeness::service::http {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! A request as it came; header names are in lower case, values as sent.
struct Request
{
    QByteArray method{};
    QByteArray target{}; //!< path and query
    Headers headers{};
    QByteArray body{};
    QString peer{};
    bool secure = false;    //!< came over TLS
    bool certified = false; //!< and the certificate is for the host it names

    //! The first of that name (in lower case), else empty.
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[known, value] : headers) {
            if (known == name)
                return value;
        }
        return {};
    }
};

//! What goes wrong with an answer on purpose, so that clients can be tried against it.
enum class Mishap {
    None,
    Reset,    //!< the connection breaks before the answer
    Truncate, //!< it breaks in the middle of the body
};

//! Content-Length and Connection are added when it is written.
struct Response
{
    int status = 200;
    Headers headers{};
    QByteArray body{};
    Mishap mishap = Mishap::None;
    std::chrono::milliseconds delay{0}; //!< before it is written; no thread waits meanwhile
};

//! Called on worker threads, several at once.
using Handler = std::function<Response(const Request &)>;
//! Makes the answer to a request that was too large to be read (413).
using Oversized = std::function<Response()>;

struct ServerOptions
{
    QString address = QStringLiteral("127.0.0.1"); //!< loopback, unless there is a certificate
    quint16 port = 0;                              //!< 0: any free one
    QString certificate{};                         //!< PEM file with its chain; everything is TLS (1.2 or later) then
    QString key{};                                 //!< PEM file of the certificate's key
    int connections = 256;
    int workers = 2;       //!< threads for what is answered at once
    int heavyWorkers = 2;  //!< threads for what takes long, so that it keeps nothing else waiting
    int heavyWaiting = 64; //!< requests that may wait for those; more are answered by `busy`
    std::function<bool(const Request &)> isHeavy{};  //!< absent: nothing is
    std::function<Response(const Request &)> busy{}; //!< absent: a bare 503
    quint32 headerBytes = 64 * 1024;
    quint64 bodyBytes = 16ULL * 1024 * 1024;
    std::chrono::milliseconds headerTime{15'000}; //!< from the first wait to the last header line; idle time included
    std::chrono::milliseconds bodyTime{60'000};
    std::chrono::milliseconds writeTime{60'000};
    std::chrono::milliseconds stopTime{5'000}; //!< how long stop() lets running requests end
    Oversized oversized{};                     //!< absent: a bare 413
    std::function<Response()> crowded{};       //!< over `connections`; absent: a bare 503
};

} // namespace likeness::service::http
