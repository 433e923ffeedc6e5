// SPDX-License-Identifier: Apache-2.0
#include "workflow/videofollow.h"

#include "core/background.h"
#include "core/logging.h"
#include "core/mapped.h"
#include "net/download.h"
#include "net/expiry.h"
#include "net/replyerror.h"
#include "store/database.h"
#include "store/jobs.h"
#include "workflow/savedvideo.h"

#include <QDir>
#include <QRegularExpression>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;
using Answer = net::Answer<api::QueryVideoJobResponse>;

constexpr qint64 mostBytes = 1024LL * 1024 * 1024;
constexpr int mostBlips = 20;
constexpr std::chrono::milliseconds turnPause{500};

Result<VideoState> stateOf(const QString &jobId, const Answer &answer)
{
    const api::QueryVideoJobResponse &response = answer.response;
    const int code = response.jobStatusCode.value_or(0);
    if (code != 1 && code != 3 && code != 5 && code != 7)
        return Error{.kind = ErrorKind::Network,
                     .code = u"Answer.WrongType"_s,
                     .detail = u"JobStatusCode %1"_s.arg(code),
                     .requestId = answer.requestId};
    return VideoState{.jobId = jobId,
                      .status = store::Job::Status(code),
                      .code = response.jobErrorCode.value_or(QString()),
                      .message = response.jobErrorMsg.value_or(QString()),
                      .requestId = answer.requestId,
                      .output = response.videoFaceFusionOutput,
                      .warnings = response.likenessWarnings.value_or(QList<api::LikenessWarning>{})};
}

//! Trouble on the way or in the service, against which asking again helps: what a query is sent again for, and more
//! patiently whatever kept an answer from coming.
bool isBlip(Error error)
{
    error.retryAfter = {}; // the next question comes when it comes
    const net::Backoff backoff{.retries = 1, .kind = net::CallKind::Query};
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || backoff.before(1, error).has_value();
}

QString lockNameOf(const QString &jobId)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_-]"_s);
    return QString(jobId).replace(odd, u"_"_s) + u".lock"_s;
}

double estimateOf(const Following &following)
{
    const auto database = following.history ? following.history() : Result<std::shared_ptr<store::Database>>(nullptr);
    if (!database || !*database)
        return 0;
    const auto job = store::Jobs(*database).find(following.jobId);
    if (!job || !*job)
        return 0;
    const double past = double((*job)->submitted.msecsTo(QDateTime::currentDateTimeUtc())) / 1000;
    return std::max(0.0, (*job)->estimatedSeconds - past);
}

} // namespace

OperationOf<VideoState> *askAboutVideo(const net::Client &client, const QString &jobId, const HistorySource &history,
                                       QObject *parent)
{
    const auto turn = [jobId, history](const Answer &answer) {
        Result<VideoState> state = stateOf(jobId, answer);
        if (!state || !history)
            return state;
        QThreadPool::globalInstance()->start([history, state = *state] {
            const auto database = history();
            if (!database)
                return;
            const store::Job job{
                .id = state.jobId, .status = state.status, .code = state.code, .message = state.message};
            if (const auto noted = store::Jobs(*database).setStatus(job); !noted)
                qCWarning(lcStore) << "the history was not written:" << noted.error().detail;
        });
        return state;
    };
    return new Mapped<Answer, VideoState>(client.queryVideoJob({.jobId = jobId}), turn, parent);
}

VideoFollow::VideoFollow(QNetworkAccessManager &network, net::Client client, Following following, QObject *parent)
    : OperationOf(parent)
    , m_network(network)
    , m_client(std::move(client))
    , m_following(std::move(following))
{
    m_pause.setSingleShot(true);
}

VideoFollow::~VideoFollow() = default;

void VideoFollow::run()
{
    if (!m_following.lockFolder.isEmpty()) {
        QDir().mkpath(m_following.lockFolder);
        m_turn = std::make_unique<QLockFile>(m_following.lockFolder + u'/' + lockNameOf(m_following.jobId));
        m_turn->setStaleLockTime(0); // a follower may take hours; one that died is seen by its process id
    }
    takeTurn();
}

void VideoFollow::stop()
{
    m_pause.stop();
    if (m_step)
        m_step->cancel();
}

void VideoFollow::takeTurn()
{
    if (m_turn && !m_turn->tryLock(0) && m_turn->error() == QLockFile::LockFailedError) {
        emit progressed({0, 0, u"turn"_s});
        m_pause.callOnTimeout(this, [this] {
            m_pause.disconnect(this);
            takeTurn();
        });
        m_pause.start(turnPause);
        return;
    }
    const std::function<Result<double>()> work = [following = m_following]() -> Result<double> {
        return estimateOf(following);
    };
    auto *reading = new Background<double>(work, this);
    m_step = reading;
    reading->whenDone(this, [this](const Result<double> &left) { begin(left ? *left : 0); });
    reading->start();
}

void VideoFollow::begin(double estimatedSeconds)
{
    if (hasEnded())
        return;
    m_estimate = estimatedSeconds;
    m_since.start();
    emit progressed({0, 0, u"queued"_s});
    m_pause.callOnTimeout(this, &VideoFollow::ask);
    m_pause.start(m_following.pace.before(0, m_estimate));
}

void VideoFollow::ask()
{
    OperationOf<VideoState> *question = askAboutVideo(m_client, m_following.jobId, m_following.history, this);
    m_step = question;
    question->whenDone(this, [this](const Result<VideoState> &state) { judge(state); });
    question->start();
}

void VideoFollow::judge(const Result<VideoState> &state)
{
    if (hasEnded())
        return;
    const bool blip = !state && isBlip(state.error()) && ++m_blips <= mostBlips;
    if (!state && !blip)
        return fail(state.error());
    if (state)
        m_blips = 0;
    if (state && state->status == store::Job::Status::Completed && state->output)
        return fetch(*state);
    if (state && state->status == store::Job::Status::Failed)
        return fail({.kind = ErrorKind::Job,
                     .code = state->code,
                     .detail = state->message,
                     .requestId = state->requestId,
                     .subject = state->jobId});
    if (m_since.elapsed() > m_following.pace.patienceFor(m_estimate).count())
        return fail({.kind = ErrorKind::Timeout, .code = u"Timeout.Job"_s, .subject = m_following.jobId});
    if (state) {
        const bool works = state->status == store::Job::Status::Processing;
        // The API tells no progress: the estimate stands in, and never says that it is done.
        const double share = m_estimate > 0 ? double(m_since.elapsed()) / 1000 / m_estimate : 0;
        emit progressed({qint64(std::min(share, 0.97) * 1000), works ? 1000 : 0, works ? u"process"_s : u"queued"_s});
    }
    m_pause.start(m_following.pace.before(++m_questions, m_estimate));
}

void VideoFollow::fetch(const VideoState &state)
{
    const QUrl url(state.output->videoUrl, QUrl::StrictMode);
    auto *download = net::fetchResult(m_network, m_client, url, mostBytes, this);
    m_step = download;
    connect(download, &Operation::progressed, this, &Operation::progressed);
    download->whenDone(this, [this, state, url](const Result<QByteArray> &bytes) {
        if (bytes)
            return save(state, *bytes);
        Error error = bytes.error();
        error.requestId = state.requestId;
        error.subject = url.toString(); // the job is paid for: its video may still be fetched by hand
        const QDateTime expires = net::expiryOf(url);
        if (expires.isValid() && expires < m_client.endpoint().clock())
            error.code = u"Result.Expired"_s;
        fail(error);
    });
    download->start();
}

void VideoFollow::save(const VideoState &state, const QByteArray &bytes)
{
    const std::function<Result<VideoOutcome>()> work = [state, bytes, following = m_following] {
        return saveVideo(state, bytes, following);
    };
    auto *saving = new Background<VideoOutcome>(work, this);
    m_step = saving;
    emit progressed({0, 0, u"save"_s});
    saving->whenDone(this, [this](const Result<VideoOutcome> &outcome) { finish(outcome); });
    saving->start();
}

} // namespace likeness::workflow

#include "moc_videofollow.cpp"
