// SPDX-License-Identifier: Apache-2.0
#include "service/faults.h"

#include "api/errorcatalog.h"

#include <QRegularExpression>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 longestDelay = 600'000; // ms

Error unknownFault(const QString &text)
{
    return {.kind = ErrorKind::Usage,
            .code = u"Usage.Fault"_s,
            .detail = u"neither an error code, delay=2s, throttle, reset nor truncate"_s,
            .subject = text.left(80)};
}

} // namespace

Result<Fault> parseFault(const QString &text)
{
    static const QRegularExpression shape(u"^([A-Za-z.]+)(?:=(\\d{1,6})(ms|s))?(?::every (\\d{1,6}))?$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return unknownFault(text);
    Fault fault{.every = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt()};
    const QString what = match.captured(1);
    const bool timed = !match.captured(2).isEmpty();
    if (fault.every < 1 || timed != (what == "delay"_L1))
        return unknownFault(text);
    const qint64 delay = match.captured(2).toLongLong() * (match.captured(3) == "s"_L1 ? 1000 : 1);
    if (timed)
        fault.delay = std::chrono::milliseconds(std::min(delay, longestDelay));
    else if (what == "throttle"_L1)
        fault.code = u"RequestLimitExceeded"_s;
    else if (what == "reset"_L1)
        fault.mishap = http::Mishap::Reset;
    else if (what == "truncate"_L1)
        fault.mishap = http::Mishap::Truncate;
    else if (api::isKnownError(what))
        fault.code = what;
    else
        return unknownFault(text);
    return fault;
}

Faults::Faults(const QList<Fault> &faults)
{
    for (const Fault &fault : faults)
        m_faults.append({fault, 0});
}

Fault Faults::next()
{
    const QMutexLocker lock(&m_mutex);
    Fault sum;
    for (Counted &counted : m_faults) {
        if (++counted.calls % counted.fault.every != 0)
            continue;
        if (sum.code.isEmpty())
            sum.code = counted.fault.code;
        sum.delay += counted.fault.delay;
        if (counted.fault.mishap != http::Mishap::None)
            sum.mishap = counted.fault.mishap;
    }
    return sum;
}

} // namespace likeness::service
