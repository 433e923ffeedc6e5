// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/request.h"
#include "sign/tc3.h"

#include <QMutex>

namespace likeness::net {

//! One request and its answer as they may be shown: secrets and picture data elided, keys of the signature left out.
struct ExchangeRecord
{
    qint64 number = 0; //!< counts up from 1
    QDateTime when{};  //!< UTC, the time it was signed with
    QByteArray action{};
    QByteArray version{};
    QUrl url{};
    QByteArray region{};
    Headers headers{};
    qint64 sentBytes = 0;
    QJsonObject request{}; //!< a picture is "<picture n, m bytes>"
    sign::Tc3Trace trace{};
    int status = 0;         //!< of HTTP; 0: no answer
    QDateTime serverTime{}; //!< UTC, by its Date header; invalid: it told none
    QJsonObject answer{};
    QString requestId{};
    QString code{}; //!< of the error; empty: it went well
    qint64 elapsedMs = 0;
};

//! The latest exchanges of a session, in memory only. Safe from any thread.
class ExchangeLog
{
public:
    static constexpr int most = 50;

    void add(ExchangeRecord record);
    QList<ExchangeRecord> records() const; //!< the latest first
    void clear();

private:
    mutable QMutex m_mutex;
    QList<ExchangeRecord> m_records;
    qint64 m_count = 0;
};

//! A signed request as a record without an answer; the credential is used for the trace only.
ExchangeRecord recordOf(const Endpoint &endpoint, const ActionName &name, const RequestBody &body,
                        const Headers &headers);

//! Whole seconds by which this computer is ahead of the service; nothing where the service told no time.
std::optional<qint64> clockAhead(const ExchangeRecord &record);

} // namespace likeness::net
