// SPDX-License-Identifier: Apache-2.0
#include "service/http/session_p.h"

#include "core/logging.h"
#include "service/http/wire_p.h"

#include <array>
#include <boost/asio/post.hpp>
#include <netinet/tcp.h>
#include <sstream>
#include <sys/socket.h>

namespace likeness::service::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

namespace {

constexpr std::chrono::milliseconds crowdedTime{2'000};

beast::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

//! An answer and the bytes it stands for, written as they are: a serializer for each kind of stream is a long
//! compilation.
struct Outgoing
{
    Response response;
    std::string head;
    std::array<asio::const_buffer, 2> bytes;
};

} // namespace

Session::Session(asio::ip::tcp::socket socket, SessionContext &context, bool crowded)
    : m_context(context)
    , m_stream(std::move(socket))
    , m_pause(m_stream.get_executor())
    , m_patience(m_stream.get_executor())
    , m_crowded(crowded)
{
    ErrorCode error;
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), error);
    m_peer = QString::fromStdString(m_stream.socket().remote_endpoint(error).address().to_string());
    if (m_context.tls)
        m_secure.emplace(m_stream, *m_context.tls);
    ++m_context.open;
}

Session::~Session() { --m_context.open; }

void Session::start()
{
    if (!m_secure)
        return readHeader();
    m_stream.expires_after(m_context.options.headerTime);
    m_secure->async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](ErrorCode error) {
        if (error)
            self->abort();
        else
            self->readHeader();
    });
}

//! The stream's own limit would close it; a request that is too slow gets an answer.
void Session::limitReading(std::chrono::milliseconds time)
{
    m_stream.expires_never();
    m_patience.expires_after(time);
    m_patience.async_wait([weak = weak_from_this()](ErrorCode cancelled) {
        const auto self = weak.lock();
        if (!self || cancelled || self->m_patience.expiry() > std::chrono::steady_clock::now())
            return; // gone, or read in time while this waited its turn
        self->m_late = true;
        self->m_stream.cancel();
    });
}

void Session::acknowledgeQuickly()
{
    const int on = 1; // a client with Nagle's algorithm would else wait 40 ms for the acknowledgement
    setsockopt(m_stream.socket().native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

void Session::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(m_context.options.headerBytes);
    m_parser->body_limit(m_context.options.bodyBytes);
    m_answering = false;
    limitReading(m_crowded ? std::min(crowdedTime, m_context.options.headerTime) : m_context.options.headerTime);
    with([this](auto &stream) {
        wire::async_read_header(stream, m_buffer, *m_parser,
                                [self = shared_from_this()](ErrorCode error, size_t) { self->headerRead(error); });
    });
}

void Session::headerRead(ErrorCode error)
{
    if (error || m_late)
        return refuse(error);
    m_answering = true;
    if (m_crowded) {
        const ServerOptions &options = m_context.options;
        m_unread = true;
        return write(options.crowded ? options.crowded() : Response{.status = 503}, false);
    }
    // Left alone the buffer takes a body in steps of a kilobyte.
    constexpr size_t step = 64UL * 1024;
    if (m_parser->chunked() || m_parser->content_length().value_or(0) > step)
        m_buffer.reserve(step);
    limitReading(m_context.options.bodyTime);
    if (!beast::iequals(m_parser->get()[wire::field::expect], "100-continue"))
        return readBody();
    static const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    with([this](auto &stream) {
        asio::async_write(stream, asio::buffer(goOn), [self = shared_from_this()](ErrorCode failed, size_t) {
            if (!failed)
                self->readBody();
        });
    });
}

void Session::readBody()
{
    if (m_parser->is_done())
        return act();
    acknowledgeQuickly();
    with([this](auto &stream) {
        wire::async_read_some(stream, m_buffer, *m_parser,
                              [self = shared_from_this()](ErrorCode error, size_t) { self->bodyRead(error); });
    });
}

void Session::bodyRead(ErrorCode error)
{
    if (error || m_late)
        refuse(error);
    else
        readBody();
}

void Session::act()
{
    m_patience.expires_at(std::chrono::steady_clock::time_point::max());
    auto request = std::make_shared<Request>(requestOf(m_parser->get()));
    const auto names = m_parser->get().equal_range(wire::field::host);
    if (std::distance(names.first, names.second) > 1) // who reads the one and who reads the other would disagree
        return write({.status = 400, .headers = {}, .body = {}}, false);
    request->peer = m_peer;
    request->secure = m_secure.has_value();
    request->certified = m_secure && isCertified(m_context.tls->native_handle(), request->header("host"));
    const ServerOptions &options = m_context.options;
    const bool heavy = options.isHeavy && options.isHeavy(*request);
    if (heavy && m_context.heavy >= options.heavyWaiting)
        return write(options.busy ? options.busy(*request) : Response{.status = 503}, true);
    m_context.heavy += heavy ? 1 : 0;
    actOn(std::move(request), heavy);
}

void Session::actOn(std::shared_ptr<Request> request, bool heavy)
{
    // The worker hands its share of the session over: the last one must go on the input and output thread.
    asio::post(heavy ? m_context.heavyWorkers : m_context.workers, [self = shared_from_this(),
                                                                    request = std::move(request), heavy]() mutable {
        const bool keep = self->m_parser->get().keep_alive();
        Response response;
        try {
            response = self->m_context.handler(*request);
        } catch (const std::exception &problem) {
            qCWarning(lcService) << "a handler failed:" << problem.what();
            response = {.status = 500, .headers = {}, .body = {}};
        }
        request.reset();
        const auto executor = self->m_stream.get_executor();
        asio::post(executor, [self = std::move(self), keep, heavy, response = std::move(response)]() mutable {
            self->m_context.heavy -= heavy ? 1 : 0;
            self->answered(std::move(response), keep && !self->m_context.stopping);
        });
    });
}

void Session::answered(Response response, bool keep)
{
    if (response.delay.count() > 0 && !m_context.stopping) {
        m_pause.expires_after(std::exchange(response.delay, {}));
        m_pause.async_wait([self = shared_from_this(), keep, response = std::move(response)](ErrorCode) mutable {
            self->answered(std::move(response), keep);
        });
        return;
    }
    if (response.mishap != Mishap::Reset)
        return write(std::move(response), keep);
    ErrorCode ignored;
    m_stream.socket().set_option(asio::socket_base::linger(true, 0), ignored);
    abort();
}

void Session::refuse(ErrorCode error)
{
    m_patience.expires_at(std::chrono::steady_clock::time_point::max());
    const int status = m_late ? 408 : statusOf(error);
    const bool idle = !m_answering && m_buffer.size() == 0 && !m_parser->got_some();
    if (status == 0 || (m_late && idle))
        return abort();
    m_answering = true;
    m_unread = true;
    if (status == 413 && m_context.options.oversized)
        return write(m_context.options.oversized(), false);
    write({.status = status, .headers = {}, .body = {}}, false);
}

void Session::write(Response response, bool keep)
{
    wire::response<wire::empty_body> message;
    message.version(m_parser->get().version() == 10 ? 10 : 11);
    message.result(unsigned(response.status));
    for (const auto &[name, value] : response.headers)
        message.insert(viewOf(name), viewOf(value));
    const auto size = size_t(response.body.size());
    const bool headOnly = m_parser->get().method() == wire::verb::head;
    const bool cut = response.mishap == Mishap::Truncate;
    message.content_length(size);
    message.keep_alive(keep);
    std::ostringstream head;
    head << message.base();
    auto out = std::make_shared<Outgoing>(Outgoing{.response = std::move(response), .head = head.str(), .bytes = {}});
    out->bytes = {asio::buffer(out->head), asio::buffer(out->response.body.constData(), headOnly ? 0
                                                                                        : cut    ? size / 2
                                                                                                 : size)};
    m_stream.expires_after(m_context.options.writeTime);
    with([&](auto &stream) {
        asio::async_write(stream, out->bytes,
                          [self = shared_from_this(), out, keep = keep && !cut](ErrorCode error, size_t) {
                              self->written(error, keep);
                          });
    });
}

void Session::written(ErrorCode error, bool keep)
{
    if (error)
        return abort();
    if (keep && !m_context.stopping)
        return readHeader();
    m_stream.expires_after(std::chrono::seconds(2));
    sayGoodbye();
}

void Session::sayGoodbye()
{
    ErrorCode ignored;
    if (m_secure && !m_unread) { // waits for the other side's farewell too
        m_secure->async_shutdown([self = shared_from_this()](ErrorCode) { self->abort(); });
        return;
    }
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    linger();
}

void Session::linger()
{
    // Closing with unread bytes would reset the connection and the answer with it, so what still comes is thrown away.
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(64UL * 1024), [self = shared_from_this()](ErrorCode error, size_t bytes) {
        self->m_discarded += qint64(bytes);
        if (error || self->m_discarded > qint64(self->m_context.options.bodyBytes) * 16)
            self->abort();
        else
            self->linger();
    });
}

void Session::finish()
{
    m_pause.cancel();
    if (!m_answering)
        abort();
}

void Session::abort()
{
    m_patience.expires_at(std::chrono::steady_clock::time_point::max());
    ErrorCode ignored;
    m_stream.socket().close(ignored);
}

} // namespace likeness::service::http
