// SPDX-License-Identifier: Apache-2.0
#include "net/exchangelog.h"

#include "core/redact.h"

namespace likeness::net {

namespace {

//! The parts that signedHeaders() signed, with the keys and the signature left out.
sign::Tc3Trace shownTrace(const Endpoint &endpoint, const ActionName &name, const RequestBody &body,
                          const QDateTime &when)
{
    sign::SignedParts parts = sign::usualParts("application/json", hostHeader(endpoint.url), name.action);
    parts.payloadHash = body.hash;
    sign::Tc3Trace trace = sign::tc3(endpoint.credential, endpoint.service, parts, when);
    const QByteArray elided = redactedText.toUtf8();
    for (Secret *each : {&trace.dateKey, &trace.serviceKey, &trace.signingKey})
        *each = Secret(elided);
    trace.signature = elided;
    trace.authorization = redactedHeader("Authorization", trace.authorization).toUtf8();
    return trace;
}

QByteArray valueOf(const Headers &headers, QByteArrayView name)
{
    const auto at = std::ranges::find_if(headers, [name](const auto &each) { return each.first == name; });
    return at == headers.end() ? QByteArray() : at->second;
}

} // namespace

void ExchangeLog::add(ExchangeRecord record)
{
    const QMutexLocker lock(&m_mutex);
    record.number = ++m_count;
    m_records.prepend(std::move(record));
    while (m_records.size() > most)
        m_records.removeLast();
}

QList<ExchangeRecord> ExchangeLog::records() const
{
    const QMutexLocker lock(&m_mutex);
    return m_records;
}

void ExchangeLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_records.clear();
}

ExchangeRecord recordOf(const Endpoint &endpoint, const ActionName &name, const RequestBody &body,
                        const Headers &headers)
{
    const qint64 seconds = valueOf(headers, "X-TC-Timestamp").toLongLong();
    ExchangeRecord record{.when = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC),
                          .action = name.action,
                          .version = name.version,
                          .url = endpoint.url,
                          .region = endpoint.region,
                          .sentBytes = body.bytes.size(),
                          .request = body.shown};
    for (const auto &[header, value] : headers)
        record.headers.append({header, redactedHeader(header, value).toUtf8()});
    record.trace = shownTrace(endpoint, name, body, record.when);
    return record;
}

std::optional<qint64> clockAhead(const ExchangeRecord &record)
{
    if (!record.serverTime.isValid())
        return std::nullopt;
    return record.serverTime.secsTo(record.when) + record.elapsedMs / 2000;
}

} // namespace likeness::net
