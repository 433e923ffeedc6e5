// SPDX-License-Identifier: Apache-2.0
#include "net/exchange.h"

#include "core/background.h"
#include "core/logging.h"
#include "core/redact.h"
#include "net/backoff.h"
#include "net/replyerror.h"
#include "net/uploaddevice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;

QNetworkRequest requestOf(const Endpoint &endpoint, const Headers &headers, const RequestBody &body)
{
    QUrl url = endpoint.url;
    url.setPath(u"/"_s);
    QNetworkRequest request(url);
    for (const auto &[header, value] : headers)
        request.setRawHeader(header, value);
    request.setSslConfiguration(endpoint.tls ? *endpoint.tls : systemTls());
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.bytes.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

//! The answer as it may be shown; nothing where none came.
QJsonObject answerOf(const Result<api::Envelope> &envelope)
{
    if (envelope) {
        QJsonObject shown = redactedJson(envelope->response).toObject();
        shown.insert("RequestId"_L1, envelope->requestId);
        return shown;
    }
    const Error &error = envelope.error();
    if (error.kind != ErrorKind::Service)
        return {};
    return {{u"Error"_s, QJsonObject{{u"Code"_s, error.code}, {u"Message"_s, error.detail}}},
            {u"RequestId"_s, error.requestId}};
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, const Endpoint &endpoint, const ActionName &name,
                   const RequestBody &body, QObject *parent)
    : OperationOf(parent)
    , m_network(network)
    , m_endpoint(endpoint)
    , m_name(name)
    , m_body(body)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(endpoint.timeout);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(timeoutError()); });
}

void Exchange::run()
{
    if (const Status usable = endpointProblem(m_endpoint); usable)
        send();
    else
        fail(usable.error());
}

void Exchange::send()
{
    const Headers headers = signedHeaders(m_endpoint, m_name, m_body.hash);
    const QNetworkRequest request = requestOf(m_endpoint, headers, m_body);
    if (m_endpoint.log)
        m_record = recordOf(m_endpoint, m_name, m_body, headers);
    m_since.start();
    auto *upload = new UploadDevice(m_body.bytes, this);
    m_reply = m_network.post(request, upload);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::noteUpload);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::end);
    m_patience.start();
    qCDebug(lcNet) << "sent" << m_name.action << m_body.bytes.size() << "bytes";
}

void Exchange::stop()
{
    m_patience.stop();
    if (m_parsing)
        m_parsing->cancel();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
}

void Exchange::noteUpload(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_patience.start();
    emit progressed({done, total, done < total ? u"upload"_s : u"wait"_s});
}

void Exchange::readMore()
{
    m_patience.start();
    m_answer += m_reply->read(mostAnswerBytes + 1 - m_answer.size());
    if (m_answer.size() > mostAnswerBytes) {
        giveUp(networkError(oversizeCode, u"more than %1 bytes"_s.arg(mostAnswerBytes)));
        return;
    }
    const qint64 total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    emit progressed({m_answer.size(), total, u"download"_s});
}

void Exchange::giveUp(const Error &error)
{
    stop();
    conclude(error);
}

void Exchange::end()
{
    if (m_reply->bytesAvailable() > 0)
        readMore();
    if (hasEnded())
        return;
    m_patience.stop();
    const int status = httpStatus(*m_reply);
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (status == 0 || (status == 200 && m_reply->error() != QNetworkReply::NoError)) {
        conclude(connectionError(*m_reply));
    } else if (m_answer.size() < announced) {
        conclude(networkError(lostCode, u"the answer was cut off"_s));
    } else if (status >= 300 && status <= 399) {
        conclude(statusError(*m_reply));
    } else {
        parse();
    }
}

void Exchange::parse()
{
    auto *parsing = new Background<api::Envelope>([answer = std::move(m_answer)] { return api::unwrap(answer); }, this);
    m_parsing = parsing;
    const int status = httpStatus(*m_reply);
    const Error unusable = status == 200 ? Error{} : statusError(*m_reply);
    parsing->whenDone(this, [this, status, unusable](const Result<api::Envelope> &envelope) {
        const bool answered = envelope || envelope.error().kind == ErrorKind::Service;
        if (status != 200 && (envelope || !answered))
            conclude(unusable);
        else
            conclude(envelope);
    });
    parsing->start();
}

void Exchange::conclude(const Result<api::Envelope> &envelope)
{
    if (m_endpoint.log && !hasEnded()) {
        m_record.elapsedMs = m_since.elapsed();
        if (m_reply) {
            m_record.status = httpStatus(*m_reply);
            m_record.serverTime = httpTime(m_reply->rawHeader("Date"));
        }
        m_record.answer = answerOf(envelope);
        m_record.requestId = envelope ? envelope->requestId : envelope.error().requestId;
        m_record.code = envelope ? QString() : envelope.error().code;
        m_endpoint.log->add(m_record);
    }
    if (envelope || !m_reply || !m_reply->hasRawHeader("Retry-After")) {
        finish(envelope);
        return;
    }
    const QDateTime told = httpTime(m_reply->rawHeader("Date"));
    Error error = envelope.error();
    error.retryAfter = retryAfterOf(m_reply->rawHeader("Retry-After"), told.isValid() ? told : m_endpoint.clock());
    fail(error);
}

} // namespace likeness::net

#include "moc_exchange.cpp"
