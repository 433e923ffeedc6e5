// SPDX-License-Identifier: Apache-2.0
#include "service/http/wire_p.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>

namespace likeness::service::http {

namespace beast = boost::beast;
namespace wire = boost::beast::http;

namespace {

QByteArray bytesOf(beast::string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace

Request requestOf(const wire::request<wire::string_body> &message)
{
    Request request{.method = bytesOf(message.method_string()),
                    .target = bytesOf(message.target()),
                    .headers = {},
                    .body = bytesOf(message.body())};
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()).toLower(), bytesOf(field.value())});
    return request;
}

int statusOf(const beast::error_code &error)
{
    if (error == wire::error::body_limit)
        return 413;
    if (error == wire::error::header_limit || error == wire::error::buffer_overflow)
        return 431;
    if (error == wire::error::end_of_stream || error == wire::error::partial_message)
        return 0;
    if (error.category() == wire::make_error_code(wire::error::bad_version).category())
        return 400;
    return 0;
}

bool isCertified(SSL_CTX *tls, const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    QByteArray name = colon > host.lastIndexOf(']') ? host.left(colon) : host;
    if (name.startsWith('['))
        name = name.mid(1, name.size() - 2);
    X509 *certificate = SSL_CTX_get0_certificate(tls);
    return !name.isEmpty() && (X509_check_host(certificate, name.constData(), size_t(name.size()), 0, nullptr) == 1 ||
                               X509_check_ip_asc(certificate, name.constData(), 0) == 1);
}

} // namespace likeness::service::http
