// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "workflow/fuserequest.h"
#include "workflow/history.h"

#include <QElapsedTimer>
#include <QPointer>

namespace likeness::workflow {

//! One fusion from photos to picture: prepare, call, decode or fetch the result, check that it is a whole picture,
//! record. A result that is none is ErrorKind::Integrity, Result.NotAPicture. What was sent is recorded also where it
//! was cancelled; a history that cannot be written does not fail the run. The manager outlives the run.
class FuseRun : public OperationOf<FuseOutcome>
{
    Q_OBJECT

public:
    FuseRun(QNetworkAccessManager &network, net::Client client, FuseInput input, FuseRecorder record = {},
            QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void call(const Result<PreparedFusion> &prepared);
    void take(const Result<FusionAnswer> &answer);
    void fetch(const QUrl &url);
    void check(std::function<Result<FuseOutcome>()> read);
    void conclude(const Result<FuseOutcome> &result);
    void record(const Result<FuseOutcome> &result);

    QNetworkAccessManager &m_network;
    net::Client m_client;
    FuseInput m_input;
    FuseRecorder m_record;
    FuseOutcome m_outcome;
    QElapsedTimer m_since;
    QPointer<Operation> m_step;
    bool m_sent = false;
};

} // namespace likeness::workflow
