// SPDX-License-Identifier: Apache-2.0
#include "service/rates.h"

#include "service/apierror.h"

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 rateWindow = 1'000; // ms
constexpr double unpublishedRate = 1;
constexpr double publishedRate = 50;
constexpr qsizetype mostKeys = 4'096;

struct Limit
{
    QString key{};
    double calls = 0;
    QLatin1StringView code;
};

QList<Limit> limitsOf(const api::Action &action, const RatedCall &call)
{
    const QString name = action.name + u' ' + action.version + u' ';
    if (action.callsPerSecond <= 0)
        return {};
    if (action.version == api::version2018) {
        const double rate = call.published ? publishedRate : unpublishedRate;
        return {{name + u"project "_s + call.project, rate, "RequestLimitExceeded"_L1}};
    }
    const double rate = action.callsPerSecond;
    const QString who = name + call.secretId + u' ';
    return {{who + u"in "_s + call.region, rate, "RequestLimitExceeded.UinLimitExceeded"_L1},
            {who + u"anywhere"_s, 2 * rate, "RequestLimitExceeded.GlobalRegionUinLimitExceeded"_L1},
            {name + u"from "_s + call.peer, 4 * rate, "RequestLimitExceeded.IPLimitExceeded"_L1}};
}

} // namespace

Rates::Rates(Clock clock)
    : m_clock(std::move(clock))
{}

Status Rates::count(const api::Action &action, const RatedCall &call)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock().toMSecsSinceEpoch();
    if (m_calls.size() > mostKeys)
        m_calls.clear();
    const QList<Limit> limits = limitsOf(action, call);
    for (const Limit &limit : limits) {
        QList<qint64> &calls = m_calls[limit.key];
        calls.removeIf([now](qint64 then) { return then <= now - rateWindow || then > now; });
        if (double(calls.size()) >= limit.calls)
            return apiError(limit.code, u"%1 calls a second"_s.arg(limit.calls));
    }
    for (const Limit &limit : limits)
        m_calls[limit.key].append(now);
    return {};
}

} // namespace likeness::service
