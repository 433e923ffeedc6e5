// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <optional>

namespace likeness::service::http {

//! What all sessions of a server share; it outlives them.
struct SessionContext
{
    ServerOptions options;
    Handler handler;
    boost::asio::thread_pool workers;
    boost::asio::thread_pool heavyWorkers;
    std::optional<boost::asio::ssl::context> tls{}; //!< where everything is TLS
    int heavy = 0;                                  //!< requests for the heavy workers, waiting or running; likewise
    int open = 0;                                   //!< connections; only the input and output thread touches it
    bool stopping = false;                          //!< likewise
};

//! One connection: reads a request, has a worker answer it, writes the answer, again. Lives as long as something is
//! under way on it.
class Session : public std::enable_shared_from_this<Session>
{
public:
    //! crowded: one connection too many, whose first request is refused.
    Session(boost::asio::ip::tcp::socket socket, SessionContext &context, bool crowded);
    ~Session();

    void start();
    //! Ends at once unless a request is being answered; then after its answer.
    void finish();
    void abort();

private:
    using ErrorCode = boost::beast::error_code;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    //! Calls use(stream) with the plain or the TLS stream.
    template<typename Use>
    void with(Use use)
    {
        if (m_secure)
            use(*m_secure);
        else
            use(m_stream);
    }
    void limitReading(std::chrono::milliseconds time);
    void readHeader();
    void headerRead(ErrorCode error);
    void readBody();
    void bodyRead(ErrorCode error);
    void act();
    void actOn(std::shared_ptr<Request> request, bool heavy);
    void answered(Response response, bool keep);
    void refuse(ErrorCode error);
    void write(Response response, bool keep);
    void written(ErrorCode error, bool keep);
    void sayGoodbye();
    void linger();
    void acknowledgeQuickly();

    SessionContext &m_context;
    boost::beast::tcp_stream m_stream;
    std::optional<boost::asio::ssl::stream<boost::beast::tcp_stream &>> m_secure; // on top of m_stream
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    boost::asio::steady_timer m_pause;
    boost::asio::steady_timer m_patience; // with a request that is being read
    QString m_peer;
    bool m_answering = false;
    bool m_late = false; // the request took too long to come
    bool m_crowded = false;
    bool m_unread = false; // something of a refused request may still come
    qint64 m_discarded = 0;
};

} // namespace likeness::service::http
