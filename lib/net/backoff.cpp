// SPDX-License-Identifier: Apache-2.0
#include "net/backoff.h"

#include "core/ids.h"
#include "net/replyerror.h"

#include <QLocale>
#include <QStringList>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

constexpr double firstPause = 300;
constexpr double shortestPause = 200;
constexpr qint64 mostSeconds = 1'000'000; // of a Retry-After
constexpr int mostDoublings = 6;
constexpr milliseconds longestWait = std::chrono::minutes(1); // whoever is told to wait longer decides himself

bool isServiceCodeWorthIt(const QString &code, int next)
{
    static constexpr std::array exact{"InternalError"_L1,
                                      "ServiceUnavailable"_L1,
                                      "FailedOperation.InnerError"_L1,
                                      "FailedOperation.ServerError"_L1,
                                      "FailedOperation.RequestTimeout"_L1,
                                      "FailedOperation.RpcFail"_L1,
                                      "FailedOperation.FuseInnerError"_L1,
                                      "FailedOperation.FuseBackendServerFault"_L1};
    if (code == "RequestLimitExceeded"_L1 || code.startsWith("RequestLimitExceeded."_L1))
        return true;
    if (code == "FailedOperation.ImageDownloadError"_L1)
        return next == 1;
    return std::ranges::find(exact, code) != exact.end();
}

bool isServerFault(const Error &error) { return error.code == httpStatusCode && error.detail.startsWith("HTTP 5"_L1); }

bool isWorthIt(const Error &error, CallKind kind, int next)
{
    if (error.kind == ErrorKind::Service)
        return isServiceCodeWorthIt(error.code, next);
    if (error.kind != ErrorKind::Network)
        return false;
    if (error.code == refusedCode)
        return true;
    return kind != CallKind::Job && (error.code == lostCode || isServerFault(error));
}

} // namespace

std::optional<milliseconds> Backoff::before(int next, const Error &last) const
{
    if (next < 1 || next > retries || !isWorthIt(last, kind, next))
        return std::nullopt;
    if (last.retryAfter > longestWait)
        return std::nullopt;
    const double spread = 0.6 + 0.6 * (jitter ? std::clamp(jitter(), 0.0, 1.0) : 0.5);
    const double pause = firstPause * double(1 << std::min(next - 1, mostDoublings)) * spread;
    return std::max(milliseconds(qRound64(std::max(pause, shortestPause))), last.retryAfter);
}

milliseconds retryAfterOf(const QByteArray &header, const QDateTime &serverTime)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return milliseconds(std::clamp(seconds, qint64(0), mostSeconds) * 1000);
    const QDateTime until = httpTime(header.trimmed());
    if (!until.isValid() || !serverTime.isValid())
        return {};
    return milliseconds(std::max(serverTime.msecsTo(until), qint64(0)));
}

QDateTime httpTime(const QByteArray &date)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

std::function<double()> systemJitter()
{
    return [random = systemRandom()] { return double(random()) / double(std::numeric_limits<quint32>::max()); };
}

} // namespace likeness::net
