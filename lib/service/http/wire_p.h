// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace likeness::service::http {

//! A request as it was read, without what the connection knows.
Request requestOf(const boost::beast::http::request<boost::beast::http::string_body> &message);

//! The status a broken request earns; 0 where there is nobody to answer.
int statusOf(const boost::beast::error_code &error);

//! Whether the certificate is for the name or address in a Host header.
bool isCertified(SSL_CTX *tls, const QByteArray &host);

} // namespace likeness::service::http
