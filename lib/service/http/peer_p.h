// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "service/http/fetch.h"

#include <QUrl>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <optional>

namespace likeness::service::http {

//! Addresses that belong to no public network: RFC 6890 and its successors, and such addresses inside IPv6 ones.
bool isSpecial(const boost::asio::ip::address &address);

//! A connection to another server, plain or TLS, of which every step ends by one deadline. One thread, its own loop.
class Peer
{
public:
    using ErrorCode = boost::beast::error_code;
    using Clock = std::chrono::steady_clock;

    Peer(const QUrl &url, Clock::time_point deadline);

    Status connect(bool publicOnly);

    //! All of the bytes, over TLS where the address says so.
    ErrorCode write(boost::asio::const_buffer bytes);
    //! As many bytes as there are, at least one; count says how many.
    ErrorCode read(boost::asio::mutable_buffer room, std::size_t &count);

    //! For words: "the address: reason".
    Error failure(ErrorCode error) const;
    void close();

private:
    template<typename Start>
    ErrorCode wait(Start start);
    Status handshake();

    QUrl m_url;
    Clock::time_point m_deadline;
    boost::asio::io_context m_loop;
    boost::asio::ssl::context m_trust{boost::asio::ssl::context::tls_client};
    boost::asio::ip::tcp::resolver m_resolver{m_loop};
    boost::beast::tcp_stream m_plain{m_loop};
    std::optional<boost::asio::ssl::stream<boost::beast::tcp_stream &>> m_secure; // on top of m_plain
};

} // namespace likeness::service::http
