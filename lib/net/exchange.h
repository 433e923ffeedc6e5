// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/envelope.h"
#include "core/operation.h"
#include "net/exchangelog.h"
#include "net/request.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace likeness::net {

//! Answers of more bytes than this are not read on.
inline constexpr qint64 mostAnswerBytes = 40LL * 1024 * 1024;

//! One request sent once, signed at the moment of sending, and its envelope. Progress: "upload", "wait", "download".
//! Ends with ErrorKind::Timeout when nothing moves for the endpoint's timeout; redirects are not followed.
class Exchange : public OperationOf<api::Envelope>
{
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager &network, const Endpoint &endpoint, const ActionName &name, const RequestBody &body,
             QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void send();
    void noteUpload(qint64 done, qint64 total);
    void readMore();
    void end();
    void giveUp(const Error &error);
    void parse();
    //! Ends, and keeps what may be shown of it.
    void conclude(const Result<api::Envelope> &envelope);

    QNetworkAccessManager &m_network;
    Endpoint m_endpoint;
    ActionName m_name;
    RequestBody m_body;
    QPointer<QNetworkReply> m_reply;
    QPointer<Operation> m_parsing;
    QByteArray m_answer;
    ExchangeRecord m_record;
    QElapsedTimer m_since;
    QTimer m_patience;
};

} // namespace likeness::net
