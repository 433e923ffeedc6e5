// SPDX-License-Identifier: Apache-2.0
#include "net/request.h"

#include "core/base64.h"
#include "core/ids.h"
#include "core/redact.h"
#include "sign/digest.h"
#include "sign/tc3.h"
#include "json/text.h"

#include <QHostAddress>
#include <QJsonArray>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;

// A tile of base64 and its source stay in the processor's cache between encoding and hashing; a multiple of three.
constexpr qsizetype tileBytes = 48LL * 1024;

//! A picture and the place of its mark in the JSON text.
struct Gap
{
    qsizetype begin = 0;
    qsizetype length = 0;
    const Pictures::Picture *picture = nullptr;
};

QList<Gap> gapsOf(const QByteArray &text, const Pictures &pictures)
{
    QList<Gap> gaps;
    for (const Pictures::Picture &picture : pictures.all()) {
        const qsizetype at = text.indexOf(picture.mark.toLatin1());
        if (at >= 0)
            gaps.append({at, picture.mark.size(), &picture});
    }
    std::ranges::sort(gaps, {}, &Gap::begin);
    return gaps;
}

//! The request with its pictures named instead of their marks, other secrets and long texts elided.
QJsonValue shown(const QJsonValue &value, const Pictures &pictures)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = shown(it.value(), pictures);
        return object;
    }
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list.replace(i, shown(list.at(i), pictures));
        return list;
    }
    for (qsizetype i = 0; value.isString() && i < pictures.all().size(); ++i) {
        const Pictures::Picture &picture = pictures.all().at(i);
        if (value.toString() == picture.mark)
            return u"<picture %1, %2 bytes>"_s.arg(i + 1).arg(picture.size());
    }
    return redactedJson(value);
}

//! Writes pieces one after the other and hashes what it wrote.
class Writer
{
public:
    explicit Writer(qsizetype size)
        : m_bytes(size, Qt::Uninitialized)
        , m_out(m_bytes.data())
    {}

    void text(QByteArrayView piece)
    {
        m_out = std::copy(piece.begin(), piece.end(), m_out);
        m_hash.add(piece);
    }
    Status picture(const Pictures::Picture &picture)
    {
        if (!picture.parts.isEmpty())
            return picture.parts.read(tileBytes, [this](QByteArrayView piece) { tile(piece); });
        const QByteArrayView bytes = picture.bytes;
        for (qsizetype at = 0; at < bytes.size(); at += tileBytes)
            tile(bytes.sliced(at, std::min(tileBytes, bytes.size() - at)));
        return {};
    }
    RequestBody take() { return {.bytes = std::move(m_bytes), .hash = m_hash.result().toHex()}; }

private:
    void tile(QByteArrayView bytes)
    {
        const qsizetype written = base64EncodeInto(bytes, m_out);
        m_hash.add({m_out, written});
        m_out += written;
    }

    QByteArray m_bytes;
    char *m_out;
    sign::Sha256 m_hash;
};

} // namespace

QString Pictures::add(const QByteArray &bytes)
{
    QString mark = u"picture-"_s + makeToken(24, systemRandom());
    m_all.append({.mark = mark, .bytes = bytes});
    return mark;
}

QString Pictures::add(const FileParts &parts)
{
    QString mark = add(QByteArray());
    m_all.last().parts = parts;
    return mark;
}

Result<RequestBody> buildBody(const QJsonObject &request, const Pictures &pictures)
{
    const QByteArray text = json::compact(request);
    const QList<Gap> gaps = gapsOf(text, pictures);
    qsizetype size = text.size();
    for (const Gap &gap : gaps)
        size += base64Size(gap.picture->size()) - gap.length;
    Writer writer(size);
    qsizetype at = 0;
    for (const Gap &gap : gaps) {
        writer.text(QByteArrayView(text).sliced(at, gap.begin - at));
        if (const Status status = writer.picture(*gap.picture); !status)
            return status.error();
        at = gap.begin + gap.length;
    }
    writer.text(QByteArrayView(text).sliced(at));
    RequestBody body = writer.take();
    body.shown = shownRequest(request, pictures);
    return body;
}

QJsonObject shownRequest(const QJsonObject &request, const Pictures &pictures)
{
    return shown(request, pictures).toObject();
}

Headers signedHeaders(const Endpoint &endpoint, const ActionName &name, const QByteArray &bodyHash)
{
    const QByteArray contentType = QByteArrayLiteral("application/json");
    const QByteArray host = hostHeader(endpoint.url);
    const QDateTime now = endpoint.clock();
    sign::SignedParts parts = sign::usualParts(contentType, host, name.action);
    parts.payloadHash = bodyHash;
    Headers headers{{"Host", host},
                    {"Content-Type", contentType},
                    {"Accept-Encoding", "identity"},
                    {"X-TC-Action", name.action},
                    {"X-TC-Version", name.version},
                    {"X-TC-Timestamp", QByteArray::number(now.toSecsSinceEpoch())},
                    {"Authorization", sign::authorization(endpoint.credential, endpoint.service, parts, now)}};
    if (!endpoint.region.isEmpty())
        headers.append({"X-TC-Region", endpoint.region});
    if (!endpoint.language.isEmpty())
        headers.append({"X-TC-Language", endpoint.language});
    if (!endpoint.forwardedFor.isEmpty())
        headers.append({"X-Forwarded-For", endpoint.forwardedFor});
    if (!endpoint.credential.token.isEmpty())
        headers.append({"X-TC-Token", endpoint.credential.token.reveal()});
    return headers;
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    const int ownPort = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(ownPort);
    return port == ownPort ? host : host + ':' + QByteArray::number(port);
}

Status endpointProblem(const Endpoint &endpoint)
{
    const QString scheme = endpoint.url.scheme();
    if (scheme != "https"_L1 && !(scheme == "http"_L1 && isLoopback(endpoint.url)))
        return Error{.kind = ErrorKind::Usage,
                     .code = u"Usage.PlainHttp"_s,
                     .detail = u"only https, or http to this computer"_s,
                     .subject = endpoint.url.host(),
                     .attempts = 0};
    const QString user = QString::fromLatin1(endpoint.forwardedFor);
    if (!user.isEmpty() && QHostAddress(user).isNull())
        return Error{.kind = ErrorKind::Usage,
                     .code = u"Usage.ForwardedFor"_s,
                     .detail = u"the end user's address is one IP address"_s,
                     .attempts = 0};
    return {};
}

bool isLoopback(const QUrl &url)
{
    if (url.host().compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(url.host()).isLoopback();
}

} // namespace likeness::net
