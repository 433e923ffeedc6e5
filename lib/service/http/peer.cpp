// SPDX-License-Identifier: Apache-2.0
#include "service/http/peer_p.h"

#include <algorithm>
#include <boost/asio/connect.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/write.hpp>

namespace likeness::service::http {

namespace {

namespace asio = boost::asio;
using namespace Qt::Literals::StringLiterals;

struct Network
{
    quint32 address;
    int bits;
};

// Of the IANA registry of special-purpose addresses, those that are not reachable from everywhere.
constexpr Network specialNetworks[] = {
    {0x00000000, 8},  {0x0a000000, 8},  {0x64400000, 10}, {0x7f000000, 8},  {0xa9fe0000, 16},
    {0xac100000, 12}, {0xc0000000, 24}, {0xc0000200, 24}, {0xc0a80000, 16}, {0xc6120000, 15},
    {0xc6336400, 24}, {0xcb007100, 24}, {0xe0000000, 4},  {0xf0000000, 4},
};

bool isSpecial4(quint32 address)
{
    return std::ranges::any_of(specialNetworks, [address](const Network &network) {
        return (address >> (32 - network.bits)) == (network.address >> (32 - network.bits));
    });
}

bool isSpecial6(const asio::ip::address_v6 &address)
{
    const auto bytes = address.to_bytes();
    const auto inner = [&bytes](std::size_t from) {
        return quint32(bytes[from]) << 24 | quint32(bytes[from + 1]) << 16 | quint32(bytes[from + 2]) << 8 |
               bytes[from + 3];
    };
    if (address.is_v4_mapped() || address.is_v4_compatible())
        return isSpecial4(inner(12));
    const bool nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == 0xff && bytes[3] == 0x9b;
    if (nat64)
        return true;
    const bool sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    if (sixToFour)
        return isSpecial4(inner(2));
    const bool documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8;
    // Only 2000::/3 is given out; the rest is local, multicast or kept back.
    return documentation || (bytes[0] & 0xe0) != 0x20;
}

} // namespace

bool isSpecial(const asio::ip::address &address)
{
    return address.is_v4() ? isSpecial4(address.to_v4().to_uint()) : isSpecial6(address.to_v6());
}

//! Starts a step with its completion handler and waits for it; a step that is late is cut off.
template<typename Start>
Peer::ErrorCode Peer::wait(Start start)
{
    std::optional<ErrorCode> done;
    start([&done](ErrorCode error, auto &&...) { done = error; });
    m_loop.restart();
    m_loop.run_until(m_deadline);
    if (done)
        return *done;
    close();
    m_loop.restart();
    m_loop.run();
    return boost::beast::error::timeout;
}

Peer::Peer(const QUrl &url, Clock::time_point deadline)
    : m_url(url)
    , m_deadline(deadline)
{}

Status Peer::connect(bool publicOnly)
{
    const bool tls = m_url.scheme() == "https"_L1;
    asio::ip::tcp::resolver::results_type found;
    const std::string host = m_url.host(QUrl::FullyEncoded).toStdString();
    const std::string port = std::to_string(m_url.port(tls ? 443 : 80));
    const ErrorCode resolving = wait([&](auto done) {
        m_resolver.async_resolve(host, port, [&found, done](ErrorCode error, auto results) mutable {
            found = std::move(results);
            done(error);
        });
    });
    if (resolving)
        return failure(resolving);
    std::vector<asio::ip::tcp::endpoint> endpoints;
    for (const auto &each : found) {
        if (!publicOnly || !isSpecial(each.endpoint().address()))
            endpoints.push_back(each.endpoint());
    }
    if (endpoints.empty())
        return Error{.kind = ErrorKind::Input, .code = privateAddressCode, .detail = m_url.host()};
    const ErrorCode connecting = wait([&](auto done) { m_plain.async_connect(endpoints, done); });
    if (connecting)
        return failure(connecting);
    return tls ? handshake() : Status();
}

Status Peer::handshake()
{
    const std::string host = m_url.host(QUrl::FullyEncoded).toStdString();
    ErrorCode error;
    m_trust.set_default_verify_paths(error);
    if (error)
        return failure(error);
    m_trust.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1);
    m_secure.emplace(m_plain, m_trust);
    m_secure->set_verify_mode(asio::ssl::verify_peer);
    m_secure->set_verify_callback(asio::ssl::host_name_verification(host));
    SSL_set_tlsext_host_name(m_secure->native_handle(), host.c_str());
    error = wait([&](auto done) { m_secure->async_handshake(asio::ssl::stream_base::client, done); });
    if (error)
        return failure(error);
    return {};
}

Peer::ErrorCode Peer::write(asio::const_buffer bytes)
{
    return wait([&](auto done) {
        return m_secure ? asio::async_write(*m_secure, bytes, done) : asio::async_write(m_plain, bytes, done);
    });
}

Peer::ErrorCode Peer::read(asio::mutable_buffer room, std::size_t &count)
{
    return wait([&](auto done) {
        const auto counted = [&count, done](ErrorCode error, std::size_t bytes) {
            count = bytes;
            done(error);
        };
        return m_secure ? m_secure->async_read_some(room, counted) : m_plain.async_read_some(room, counted);
    });
}

Error Peer::failure(ErrorCode error) const
{
    if (error == boost::beast::error::timeout)
        return {.kind = ErrorKind::Timeout, .code = fetchTimeoutCode, .detail = m_url.host()};
    return {.kind = ErrorKind::Network,
            .code = unreachableCode,
            .detail = m_url.host() + u": "_s + QString::fromStdString(error.message())};
}

void Peer::close()
{
    m_resolver.cancel();
    m_plain.close();
}

} // namespace likeness::service::http
