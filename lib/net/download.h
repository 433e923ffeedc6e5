// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "net/tls.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace likeness::net {

//! What a download keeps to.
struct DownloadLimits
{
    qint64 bytes = 40LL * 1024 * 1024;
    std::chrono::milliseconds timeout{30'000}; //!< longest wait without progress
    Tls tls{};                                 //!< absent: what the system trusts
};

//! Fetches a result address: http and https only, no credentials, no redirects, never more than the limit. The bytes
//! are handed over as they came; what they are is judged by the caller from the bytes.
class Download : public OperationOf<QByteArray>
{
    Q_OBJECT

public:
    Download(QNetworkAccessManager &network, const QUrl &url, const DownloadLimits &limits, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void readMore();
    void end();
    void giveUp(const Error &error);

    QNetworkAccessManager &m_network;
    QUrl m_url;
    DownloadLimits m_limits;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_bytes;
    QTimer m_patience;
};

} // namespace likeness::net
