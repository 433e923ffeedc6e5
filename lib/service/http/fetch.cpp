// SPDX-License-Identifier: Apache-2.0
#include "service/http/fetch.h"

#include "service/http/peer_p.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

namespace likeness::service::http {

namespace {

namespace beast = boost::beast;
using namespace Qt::Literals::StringLiterals;
using StringParser = beast::http::response_parser<beast::http::string_body>;

template<typename Body>
beast::http::request<Body> requestTo(const QUrl &url, beast::http::verb method)
{
    const QString query = url.query(QUrl::FullyEncoded);
    QString target = url.path(QUrl::FullyEncoded);
    if (target.isEmpty())
        target = u"/"_s;
    if (!query.isEmpty())
        target += u'?' + query;
    const QString host = url.host(QUrl::FullyEncoded);
    QString name = host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    if (url.port() >= 0)
        name += u":%1"_s.arg(url.port());
    beast::http::request<Body> request(method, target.toStdString(), 11);
    request.set(beast::http::field::host, name.toStdString());
    request.set(beast::http::field::user_agent, "Likeness");
    request.set(beast::http::field::connection, "close");
    return request;
}

template<typename Body>
Peer::ErrorCode send(Peer &peer, beast::http::request<Body> &request)
{
    beast::http::request_serializer<Body> serializer(request);
    Peer::ErrorCode error;
    while (!error && !serializer.is_done()) {
        serializer.next(error, [&](Peer::ErrorCode &writing, const auto &pieces) {
            std::size_t sent = 0;
            for (const auto piece : beast::buffers_range_ref(pieces)) {
                writing = peer.write(piece);
                if (writing)
                    return;
                sent += piece.size();
            }
            serializer.consume(sent);
        });
    }
    return error;
}

//! Reads and parses until enough() is true of the answer, which is asked after each piece.
template<typename Enough>
Peer::ErrorCode receive(Peer &peer, StringParser &answer, Enough enough)
{
    beast::flat_buffer buffer;
    Peer::ErrorCode error;
    while (!error && !enough()) {
        std::size_t count = 0;
        error = peer.read(buffer.prepare(65536), count);
        if (error == boost::asio::error::eof && answer.got_some()) {
            error = {};
            answer.put_eof(error); // an answer without a length ends with its connection
            break;
        }
        buffer.commit(count);
        while (!error && buffer.size() > 0 && !answer.is_done()) {
            buffer.consume(answer.put(buffer.data(), error));
            if (error == beast::http::error::need_more) {
                error = {};
                break;
            }
        }
    }
    return error;
}

template<typename Request>
Status exchange(Peer &peer, Request &request, StringParser &answer, qint64 most)
{
    answer.body_limit(std::uint64_t(most));
    answer.eager(true);
    const Peer::ErrorCode writing = send(peer, request);
    // A server that has seen enough may answer before it has read everything: its answer counts.
    bool tooLarge = false;
    const Peer::ErrorCode reading = receive(peer, answer, [&] {
        // Beast 1.74 as C++20 does not hold a Content-Length against the limit.
        const auto announced = answer.is_header_done() ? answer.content_length() : boost::none;
        tooLarge = announced && *announced > std::uint64_t(most);
        return tooLarge || answer.is_done();
    });
    if (tooLarge || reading == beast::http::error::body_limit)
        return Error{.kind = ErrorKind::Network, .code = tooLargeCode};
    if (reading && !answer.is_done())
        return peer.failure(writing ? writing : reading);
    return {};
}

Result<QUrl> parsed(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!isFetchable(address))
        return Error{.kind = ErrorKind::Input, .code = badAddressCode, .detail = address.left(200)};
    return url;
}

bool isRedirection(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error refused(int status)
{
    return {.kind = ErrorKind::Network, .code = refusedCode, .detail = u"HTTP %1"_s.arg(status)};
}

} // namespace

bool isFetchable(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

Result<QByteArray> fetch(const QString &address, const FetchOptions &options)
{
    const auto deadline = Peer::Clock::now() + options.time;
    Result<QUrl> url = parsed(address);
    for (int hop = 0; url; ++hop) {
        Peer peer(*url, deadline);
        if (Status connected = peer.connect(options.publicOnly); !connected)
            return connected.error();
        auto request = requestTo<beast::http::empty_body>(*url, beast::http::verb::get);
        StringParser answer;
        if (Status done = exchange(peer, request, answer, options.most); !done)
            return done.error();
        const int status = int(answer.get().result_int());
        if (status >= 200 && status < 300)
            return QByteArray::fromStdString(answer.get().body());
        if (!isRedirection(status) || hop >= options.redirections)
            return refused(status);
        const auto location = answer.get()[beast::http::field::location];
        const QUrl next = url->resolved(QUrl(QString::fromUtf8(location.data(), qsizetype(location.size()))));
        url = parsed(next.toString(QUrl::FullyEncoded));
    }
    return url.error();
}

Status upload(const QString &file, const QByteArray &contentType, const QString &address, const FetchOptions &options)
{
    const Result<QUrl> url = parsed(address);
    if (!url)
        return url.error();
    auto request = requestTo<beast::http::file_body>(*url, beast::http::verb::put);
    Peer::ErrorCode opening;
    request.body().open(file.toUtf8().constData(), beast::file_mode::scan, opening);
    if (opening)
        return Error{.kind = ErrorKind::File, .code = u"File.CannotRead"_s, .detail = file};
    request.set(beast::http::field::content_type, contentType.toStdString());
    request.prepare_payload();
    Peer peer(*url, Peer::Clock::now() + options.time);
    if (Status connected = peer.connect(options.publicOnly); !connected)
        return connected;
    StringParser answer;
    if (Status done = exchange(peer, request, answer, options.most); !done)
        return done;
    const int status = int(answer.get().result_int());
    if (status < 200 || status >= 300)
        return refused(status);
    return {};
}

} // namespace likeness::service::http
