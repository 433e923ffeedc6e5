// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"

#include <QElapsedTimer>
#include <QPointer>

namespace likeness::workflow {

//! What a service said that lets this key in.
struct ConnectionReport
{
    qint64 elapsedMs = 0;
    QString requestId{};

    bool operator==(const ConnectionReport &) const = default;
};

//! Whether an error of the service shows that the call was let in: it speaks of what was asked for, not of who asked.
bool provesAccess(const Error &error);

//! Asks a service for the materials of a project that need not exist: it changes nothing and costs nothing. Ends with
//! the error that names what stands in the way: clock, key, permission, service not activated, network or proxy.
class ConnectionTest : public OperationOf<ConnectionReport>
{
    Q_OBJECT

public:
    explicit ConnectionTest(net::Client client, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void judge(const Result<net::Answer<api::DescribeMaterialListResponse>> &answer);

    net::Client m_client;
    QElapsedTimer m_since;
    QPointer<Operation> m_step;
};

} // namespace likeness::workflow
