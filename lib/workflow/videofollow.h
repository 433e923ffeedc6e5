// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "workflow/pollpace.h"
#include "workflow/savedresult.h"
#include "workflow/videoinput.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QPointer>
#include <QTimer>
#include <memory>

namespace likeness::workflow {

//! One question about a job; the answer also goes into the history.
OperationOf<VideoState> *askAboutVideo(const net::Client &client, const QString &jobId, const HistorySource &history,
                                       QObject *parent);

//! How a job is followed.
struct Following
{
    QString jobId{};
    QString out{};
    Existing existing = Existing::Keep;
    PollPace pace{};
    HistorySource history{};
    QString lockFolder{}; //!< one follower of a job at a time, over all programs; another waits for its turn
};

//! Asks until the job has ended, fetches the video, checks it against its MD5 and writes it beside and renames. Answers
//! that fail on the way are borne for a while. Works after a restart, from any program: the job's id is all it needs.
//! A failed job is ErrorKind::Job with its JobErrorCode; a video that is not what it should be is
//! ErrorKind::Integrity, Result.Md5 or Result.NotAVideo. The manager outlives it.
class VideoFollow : public OperationOf<VideoOutcome>
{
    Q_OBJECT

public:
    VideoFollow(QNetworkAccessManager &network, net::Client client, Following following, QObject *parent = nullptr);
    ~VideoFollow() override;

protected:
    void run() override;
    void stop() override;

private:
    void takeTurn();
    void begin(double estimatedSeconds);
    void ask();
    void judge(const Result<VideoState> &state);
    void fetch(const VideoState &state);
    void save(const VideoState &state, const QByteArray &bytes);

    QNetworkAccessManager &m_network;
    net::Client m_client;
    Following m_following;
    std::unique_ptr<QLockFile> m_turn;
    QElapsedTimer m_since;
    QTimer m_pause;
    QPointer<Operation> m_step;
    double m_estimate = 5;
    int m_questions = 0;
    int m_blips = 0;
};

} // namespace likeness::workflow
