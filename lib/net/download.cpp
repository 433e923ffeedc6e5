// SPDX-License-Identifier: Apache-2.0
#include "net/download.h"

#include "net/replyerror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace likeness::net {

using namespace Qt::Literals::StringLiterals;

Download::Download(QNetworkAccessManager &network, const QUrl &url, const DownloadLimits &limits, QObject *parent)
    : OperationOf(parent)
    , m_network(network)
    , m_url(url)
    , m_limits(limits)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(limits.timeout);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(timeoutError()); });
}

void Download::run()
{
    const QString scheme = m_url.scheme();
    if ((scheme != "http"_L1 && scheme != "https"_L1) || m_url.host().isEmpty()) {
        fail(networkError(QLatin1StringView("Answer.ResultAddress"), u"the result address is not http or https"_s));
        return;
    }
    QUrl url = m_url;
    url.setUserInfo({});
    QNetworkRequest request(url);
    request.setSslConfiguration(m_limits.tls ? *m_limits.tls : systemTls());
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_reply = m_network.get(request);
    m_reply->setParent(this);
    connect(m_reply, &QIODevice::readyRead, this, &Download::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &Download::end);
    m_patience.start();
}

void Download::stop()
{
    m_patience.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
}

void Download::readMore()
{
    m_patience.start();
    m_bytes += m_reply->read(m_limits.bytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_limits.bytes) {
        giveUp(networkError(oversizeCode, u"more than %1 bytes"_s.arg(m_limits.bytes)));
        return;
    }
    const qint64 total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    emit progressed({m_bytes.size(), total, u"download"_s});
}

void Download::giveUp(const Error &error)
{
    stop();
    fail(error);
}

void Download::end()
{
    if (m_reply->bytesAvailable() > 0)
        readMore();
    if (hasEnded())
        return;
    m_patience.stop();
    const int status = httpStatus(*m_reply);
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (status != 0 && status != 200)
        fail(statusError(*m_reply));
    else if (m_reply->error() != QNetworkReply::NoError)
        fail(connectionError(*m_reply));
    else if (m_bytes.size() < announced)
        fail(networkError(lostCode, u"the result was cut off"_s));
    else
        finish(m_bytes);
}

} // namespace likeness::net

#include "moc_download.cpp"
