// SPDX-License-Identifier: Apache-2.0
#include "service/http/server.h"

#include "service/http/session_p.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <thread>

namespace likeness::service::http {

namespace asio = boost::asio;
using boost::system::error_code;

struct Server::Private
{
    explicit Private(const ServerOptions &options, Handler handler)
        : context{.options = options,
                  .handler = std::move(handler),
                  .workers = asio::thread_pool(size_t(options.workers)),
                  .heavyWorkers = asio::thread_pool(size_t(options.heavyWorkers))}
    {}

    Status loadCertificate();
    Status listen();
    void accept();
    void accepted(const error_code &error, asio::ip::tcp::socket socket);
    void wind();

    SessionContext context;
    asio::io_context io{1};
    asio::ip::tcp::acceptor acceptor{io};
    asio::steady_timer deadline{io};
    std::list<std::weak_ptr<Session>> sessions;
    std::thread thread;
    quint16 port = 0;
};

namespace {

//! Beyond the limit so many more are told so; what comes on top of them is closed at once.
constexpr int mostCrowded = 64;

Error failure(const char *code, const std::string &detail, const QString &subject)
{
    return {.kind = ErrorKind::Input,
            .code = QLatin1StringView(code),
            .detail = QString::fromStdString(detail),
            .subject = subject};
}

} // namespace

Status Server::Private::loadCertificate()
{
    const ServerOptions &options = context.options;
    if (options.certificate.isEmpty() && options.key.isEmpty())
        return {};
    asio::ssl::context tls(asio::ssl::context::tls_server);
    error_code error;
    tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1 | asio::ssl::context::single_dh_use,
                    error);
    QString subject = options.certificate;
    if (!error)
        tls.use_certificate_chain_file(options.certificate.toStdString(), error);
    if (!error) {
        subject = options.key;
        tls.set_password_callback([](auto...) { return std::string(); }, error); // never ask on the terminal
    }
    if (!error)
        tls.use_private_key_file(options.key.toStdString(), asio::ssl::context::pem, error);
    if (error)
        return failure("Http.BadCertificate", error.message(), subject);
    context.tls.emplace(std::move(tls));
    return {};
}

Status Server::Private::listen()
{
    const auto failure = [&](const char *code, const std::string &detail) {
        return http::failure(code, detail, context.options.address);
    };
    error_code error;
    const auto address = asio::ip::make_address(context.options.address.toStdString(), error);
    if (error || (!address.is_loopback() && !context.tls))
        return failure("Http.NotLoopback", "only loopback addresses are served without TLS");
    const asio::ip::tcp::endpoint where(address, context.options.port);
    acceptor.open(where.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(where, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return failure("Http.CannotListen", error.message());
    port = acceptor.local_endpoint(error).port();
    return {};
}

void Server::Private::accept()
{
    acceptor.async_accept(
        [this](error_code error, asio::ip::tcp::socket socket) { accepted(error, std::move(socket)); });
}

void Server::Private::accepted(const error_code &error, asio::ip::tcp::socket socket)
{
    if (!acceptor.is_open())
        return;
    if (!error && context.open < context.options.connections + mostCrowded) {
        const bool crowded = context.open >= context.options.connections;
        const auto session = std::make_shared<Session>(std::move(socket), context, crowded);
        sessions.remove_if([](const auto &one) { return one.expired(); });
        sessions.push_back(session);
        session->start();
    }
    if (error != asio::error::no_descriptors)
        return accept();
    deadline.expires_after(std::chrono::milliseconds(100)); // too many open files: others end meanwhile
    deadline.async_wait([this](error_code cancelled) {
        if (!cancelled)
            accept();
    });
}

void Server::Private::wind()
{
    context.stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    for (const auto &one : sessions) {
        if (const auto session = one.lock())
            session->finish();
    }
    deadline.expires_after(context.options.stopTime);
    deadline.async_wait([this](error_code cancelled) {
        for (const auto &one : sessions) {
            if (const auto session = one.lock(); session && !cancelled)
                session->abort();
        }
    });
}

Server::Server() = default;
Server::~Server() { stop(); }

quint16 Server::port() const { return d->port; }

Result<std::shared_ptr<Server>> Server::start(const ServerOptions &options, Handler handler)
{
    std::shared_ptr<Server> server(new Server);
    server->d = std::make_unique<Private>(options, std::move(handler));
    if (Status status = server->d->loadCertificate(); !status)
        return status.error();
    if (Status status = server->d->listen(); !status)
        return status.error();
    server->d->accept();
    server->d->thread = std::thread([d = server->d.get()] { d->io.run(); });
    return server;
}

void Server::stop()
{
    if (!d->thread.joinable())
        return;
    asio::post(d->io, [this] { d->wind(); });
    // Answers end in the input and output thread, so that one goes on until the last session is gone.
    d->context.workers.join();
    d->context.heavyWorkers.join();
    asio::post(d->io, [this] {
        d->deadline.cancel();
        if (d->context.open == 0)
            return;
        d->deadline.expires_after(std::chrono::seconds(2));
        d->deadline.async_wait([this](error_code) { d->io.stop(); });
    });
    d->thread.join();
}

} // namespace likeness::service::http
