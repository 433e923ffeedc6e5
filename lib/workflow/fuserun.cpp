// SPDX-License-Identifier: Apache-2.0
#include "workflow/fuserun.h"

#include "core/background.h"
#include "core/base64.h"
#include "core/logging.h"
#include "media/picture.h"
#include "net/download.h"
#include "net/expiry.h"

#include <QThreadPool>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error notAPicture(const QString &why)
{
    return {.kind = ErrorKind::Integrity, .code = u"Result.NotAPicture"_s, .detail = why};
}

//! The picture of these bytes as an outcome; it is decoded whole, so that a cut file is found here.
Result<FuseOutcome> outcomeOf(const QByteArray &bytes)
{
    const auto picture = media::decodePicture(bytes);
    if (!picture)
        return notAPicture(picture.error().detail);
    return FuseOutcome{.picture = bytes, .format = picture->facts.format, .size = picture->facts.size};
}

Result<FuseOutcome> outcomeOfText(const QString &base64)
{
    const std::optional<QByteArray> bytes = base64Decode(base64.toLatin1());
    if (!bytes)
        return notAPicture(u"the result is not base64"_s);
    return outcomeOf(*bytes);
}

} // namespace

FuseRun::FuseRun(QNetworkAccessManager &network, net::Client client, FuseInput input, FuseRecorder record,
                 QObject *parent)
    : OperationOf(parent)
    , m_network(network)
    , m_client(std::move(client))
    , m_input(std::move(input))
    , m_record(std::move(record))
{}

void FuseRun::run()
{
    m_since.start();
    emit progressed({0, 0, u"prepare"_s});
    auto *preparing = new Background<PreparedFusion>([input = m_input] { return prepareFusion(input); }, this);
    m_step = preparing;
    preparing->whenDone(this, [this](const Result<PreparedFusion> &prepared) { call(prepared); });
    preparing->start();
}

void FuseRun::stop()
{
    if (m_step)
        m_step->cancel();
    if (!m_sent || !m_record)
        return;
    // Nobody waits for it: the run has ended for its owner.
    const FuseRecord cancelled{m_input, Error{.kind = ErrorKind::Cancelled}, m_since.elapsed()};
    QThreadPool::globalInstance()->start([record = m_record, cancelled] {
        if (const auto kept = record(cancelled); !kept)
            qCWarning(lcStore) << "the history was not written:" << kept.error().detail;
    });
}

void FuseRun::call(const Result<PreparedFusion> &prepared)
{
    if (!prepared) {
        conclude(prepared.error());
        return;
    }
    m_sent = true;
    OperationOf<FusionAnswer> *fusing = callFusion(m_client, *prepared, this);
    m_step = fusing;
    connect(fusing, &Operation::progressed, this, &Operation::progressed);
    fusing->whenDone(this, [this](const Result<FusionAnswer> &answer) { take(answer); });
    fusing->start();
}

void FuseRun::take(const Result<FusionAnswer> &answer)
{
    if (!answer) {
        conclude(answer.error());
        return;
    }
    m_outcome.requestId = answer->requestId;
    m_outcome.attempts = answer->attempts;
    m_outcome.warnings = answer->warnings;
    m_outcome.review = answer->review;
    if (m_input.form == api::ResponseForm::Url)
        fetch(QUrl(answer->image, QUrl::StrictMode));
    else
        check([text = answer->image] { return outcomeOfText(text); });
}

void FuseRun::fetch(const QUrl &url)
{
    m_outcome.url = url;
    m_outcome.urlExpires = net::expiryOf(url);
    auto *download = net::fetchResult(m_network, m_client, url, net::DownloadLimits{}.bytes, this);
    m_step = download;
    connect(download, &Operation::progressed, this, &Operation::progressed);
    download->whenDone(this, [this](const Result<QByteArray> &bytes) {
        if (bytes) {
            check([bytes = *bytes] { return outcomeOf(bytes); });
            return;
        }
        Error error = bytes.error();
        error.attempts = m_outcome.attempts; // of the call; fetching costs nothing
        if (m_outcome.urlExpires.isValid() && m_outcome.urlExpires < m_client.endpoint().clock())
            error.code = u"Result.Expired"_s;
        conclude(error);
    });
    download->start();
}

void FuseRun::check(std::function<Result<FuseOutcome>()> read)
{
    auto *checking = new Background<FuseOutcome>(std::move(read), this);
    m_step = checking;
    checking->whenDone(this, [this](const Result<FuseOutcome> &result) { conclude(result); });
    checking->start();
}

void FuseRun::conclude(const Result<FuseOutcome> &result)
{
    if (hasEnded())
        return;
    Result<FuseOutcome> whole = result;
    if (result) {
        m_outcome.picture = result->picture;
        m_outcome.format = result->format;
        m_outcome.size = result->size;
        m_outcome.elapsedMs = m_since.elapsed();
        whole = m_outcome;
    } else {
        Error error = result.error();
        if (error.requestId.isEmpty())
            error.requestId = m_outcome.requestId;
        if (error.subject.isEmpty())
            error.subject = m_outcome.url.toString(); // it was paid for and may still be fetched by hand
        whole = error;
    }
    record(whole);
}

void FuseRun::record(const Result<FuseOutcome> &result)
{
    if (!m_record || !m_sent) {
        finish(result);
        return;
    }
    m_sent = false;
    const FuseRecord ended{m_input, result, m_since.elapsed()};
    auto *keeping = new Background<qint64>([keep = m_record, ended] { return keep(ended); }, this);
    m_step = keeping;
    keeping->whenDone(this, [this, result](const Result<qint64> &kept) {
        if (!kept)
            qCWarning(lcStore) << "the history was not written:" << kept.error().detail;
        if (!result)
            return fail(result.error());
        FuseOutcome outcome = *result;
        outcome.runId = kept ? *kept : 0;
        finish(outcome);
    });
    keeping->start();
}

} // namespace likeness::workflow

#include "moc_fuserun.cpp"
