// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "workflow/fuserequest.h"

#include <QElapsedTimer>
#include <QPointer>

namespace likeness::workflow {

//! What a run is told when it ends: to be kept in the history. Called on the run's thread, before its callbacks.
using FuseRecord = std::function<void(const FuseInput &, const Result<FuseOutcome> &)>;

//! One fusion from photos to picture: prepare, call, decode or fetch the result, check that it is a whole picture,
//! record. A result that is none is ErrorKind::Integrity, Result.NotAPicture. The manager outlives the run.
class FuseRun : public OperationOf<FuseOutcome>
{
    Q_OBJECT

public:
    FuseRun(QNetworkAccessManager &network, net::Client client, FuseInput input, FuseRecord record = {},
            QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    using Answer = net::Answer<api::FuseFaceResponse>;

    void call(const Result<PreparedFusion> &prepared);
    void take(const Result<Answer> &answer);
    void fetch(const QUrl &url);
    void check(std::function<Result<FuseOutcome>()> read);
    void conclude(const Result<FuseOutcome> &result);

    QNetworkAccessManager &m_network;
    net::Client m_client;
    FuseInput m_input;
    FuseRecord m_record;
    FuseOutcome m_outcome;
    QElapsedTimer m_since;
    QPointer<Operation> m_step;
};

} // namespace likeness::workflow
