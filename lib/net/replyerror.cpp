// SPDX-License-Identifier: Apache-2.0
#include "net/replyerror.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return refusedCode;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return lostCode;
    case QNetworkReply::HostNotFoundError:
        return hostCode;
    case QNetworkReply::SslHandshakeFailedError:
        return tlsCode;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return proxyCode;
    default:
        return otherCode;
    }
}

//! A proxy that refuses is an "unknown" error to Qt once the connection through it was to be secure.
bool isProxyToBlame(const QNetworkReply &reply)
{
    QNetworkAccessManager *manager = reply.manager();
    if (reply.error() != QNetworkReply::UnknownNetworkError || !manager || !manager->proxyFactory())
        return false;
    const auto proxies = manager->proxyFactory()->queryProxy(QNetworkProxyQuery(reply.url()));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

} // namespace

Error networkError(QLatin1StringView code, const QString &detail)
{
    return {.kind = ErrorKind::Network, .code = code, .detail = detail};
}

Error timeoutError()
{
    return {.kind = ErrorKind::Timeout, .code = timeoutCode, .detail = u"no progress within the time given"_s};
}

int httpStatus(const QNetworkReply &reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

Error connectionError(const QNetworkReply &reply)
{
    return networkError(isProxyToBlame(reply) ? proxyCode : codeOf(reply.error()), reply.errorString());
}

Error statusError(const QNetworkReply &reply)
{
    const int status = httpStatus(reply);
    if (status < 300 || status > 399)
        return networkError(httpStatusCode, u"HTTP %1"_s.arg(status));
    const QUrl target = reply.header(QNetworkRequest::LocationHeader).toUrl();
    return networkError(redirectCode, u"HTTP %1 to %2"_s.arg(status).arg(target.host()));
}

} // namespace likeness::net
