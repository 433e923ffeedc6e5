// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "workflow/videoinput.h"

#include <QElapsedTimer>
#include <QPointer>

namespace likeness::workflow {

//! Where a submission is remembered, and under whose name.
struct JobMemory
{
    HistorySource history{};
    QString profile{};
};

//! Prepares the photo, submits the job and remembers it before anyone asks about it. A submission whose answer is lost
//! is not sent again. A history that cannot be written does not fail the submission.
class VideoSubmit : public OperationOf<VideoSubmission>
{
    Q_OBJECT

public:
    VideoSubmit(net::Client client, VideoInput input, JobMemory memory, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    struct Prepared;
    static Result<Prepared> prepare(const VideoInput &input);
    void send(const Prepared &prepared);
    void remember(const Result<VideoSubmission> &result);

    net::Client m_client;
    VideoInput m_input;
    JobMemory m_memory;
    QElapsedTimer m_since;
    QPointer<Operation> m_step;
};

} // namespace likeness::workflow
