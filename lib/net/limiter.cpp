// SPDX-License-Identifier: Apache-2.0
#include "net/limiter.h"

#include "net/limiter_p.h"
#include "json/fields.h"
#include "json/text.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QSysInfo>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

constexpr int lockPatienceMs = 10'000;
constexpr qint64 rateWindowMs = 60'000;
constexpr qsizetype mostRecent = 64;
constexpr qint64 longestQueueMs = 3'600'000; // a turn further away than this was written by mistake

Error fileError(const QString &file, const QString &detail)
{
    return {.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = detail, .subject = file};
}

ActionPace &paceOf(QList<ActionPace> &paces, const QString &action)
{
    const auto found = std::ranges::find(paces, action, &ActionPace::action);
    if (found != paces.end())
        return *found;
    paces.append({.action = action});
    return paces.last();
}

//! When the action's turn comes; the turn after it is moved on.
qint64 takeTurn(ActionPace &pace, double perSecond, qint64 now)
{
    const bool isSane = pace.next <= now + longestQueueMs;
    const qint64 turn = perSecond > 0 && isSane ? std::max(pace.next, now) : now;
    pace.next = turn + (perSecond > 0 ? qint64(std::ceil(1000 / perSecond)) : 0);
    pace.recent.append(turn);
    if (pace.recent.size() > mostRecent)
        pace.recent.removeFirst();
    return turn;
}

double rateOf(const QList<qint64> &turns, qint64 now)
{
    QList<qint64> lately;
    for (const qint64 turn : turns) {
        if (turn <= now && turn > now - rateWindowMs)
            lately.append(turn);
    }
    if (lately.size() < 2 || lately.last() <= lately.first())
        return 0;
    return double(lately.size() - 1) * 1000 / double(lately.last() - lately.first());
}

} // namespace

struct Limiter::Ledger : CallLedger
{};

TickClock systemTicks()
{
    return [boot = QString::fromLatin1(QSysInfo::bootUniqueId())] {
        return Ticks{boot, QDeadlineTimer::current(Qt::PreciseTimer).deadline()};
    };
}

Limiter::Limiter(QString file, TickClock ticks, Clock clock)
    : m_file(std::move(file))
    , m_ticks(std::move(ticks))
    , m_clock(std::move(clock))
{}

Result<milliseconds> Limiter::reserve(const CallWish &wish) const
{
    return locked([&]() -> Result<milliseconds> {
        const Ticks now = m_ticks();
        Result<Ledger> ledger = load(now);
        if (!ledger)
            return ledger.error();
        if (wish.billed && ledger->budget && ledger->billed >= *ledger->budget)
            return Error{.kind = ErrorKind::Input,
                         .code = u"Budget.Reached"_s,
                         .detail = u"%1 billed calls of %2 are made"_s.arg(ledger->billed).arg(*ledger->budget),
                         .attempts = 0};
        const qint64 turn = takeTurn(paceOf(ledger->paces, wish.action), wish.perSecond, now.ms);
        if (wish.billed)
            ++ledger->billed;
        if (const Status saved = save(*ledger); !saved)
            return saved.error();
        return milliseconds(turn - now.ms);
    });
}

Status Limiter::giveBack() const
{
    return change([](Ledger &ledger) { ledger.billed = std::max(ledger.billed - 1, qint64(0)); });
}

Status Limiter::setBudget(std::optional<qint64> budget) const
{
    return change([budget](Ledger &ledger) { ledger.budget = budget; });
}

Status Limiter::resetCount() const
{
    return change([now = m_clock()](Ledger &ledger) {
        ledger.billed = 0;
        ledger.since = now.toString(Qt::ISODate);
    });
}

Result<CallUsage> Limiter::usage() const
{
    return locked([&]() -> Result<CallUsage> {
        const Ticks now = m_ticks();
        const Result<Ledger> ledger = load(now);
        if (!ledger)
            return ledger.error();
        CallUsage usage{.billed = ledger->billed,
                        .budget = ledger->budget,
                        .since = QDateTime::fromString(ledger->since, Qt::ISODate)};
        for (const ActionPace &pace : ledger->paces)
            usage.rates.insert(pace.action, rateOf(pace.recent, now.ms));
        return usage;
    });
}

Result<Limiter::Ledger> Limiter::load(const Ticks &now) const
{
    Ledger ledger;
    ledger.boot = now.boot;
    ledger.since = m_clock().toString(Qt::ISODate);
    QFile file(m_file);
    if (!file.exists())
        return ledger;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(m_file, file.errorString());
    const Result<QJsonObject> stored = json::parseObject(file.readAll());
    CallLedger read;
    // Beginning at nought would forget the budget: that is for a person to say.
    if (!stored || !json::read(QJsonValue(*stored), read))
        return Error{.kind = ErrorKind::File,
                     .code = u"Budget.Damaged"_s,
                     .detail = u"the count of calls cannot be read"_s,
                     .subject = m_file,
                     .attempts = 0};
    static_cast<CallLedger &>(ledger) = read;
    if (ledger.boot != now.boot)
        ledger.paces.clear();
    ledger.boot = now.boot;
    return ledger;
}

template<typename Change>
auto Limiter::locked(Change change) const -> std::invoke_result_t<Change>
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDir().mkpath(folder))
        return fileError(folder, u"the folder cannot be made"_s);
    QLockFile lock(m_file + u".lock"_s);
    lock.setStaleLockTime(std::chrono::milliseconds(0)); // only a dead program's lock is taken away
    if (!lock.tryLock(std::chrono::milliseconds(lockPatienceMs)))
        return fileError(m_file, u"the count of calls is locked by another program"_s);
    return change();
}

Status Limiter::save(const Ledger &ledger) const
{
    QSaveFile file(m_file);
    const QByteArray text = json::compact(json::writeObject(static_cast<const CallLedger &>(ledger)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fileError(m_file, file.errorString());
    return {};
}

Status Limiter::change(const std::function<void(Ledger &)> &edit) const
{
    return locked([&]() -> Status {
        Result<Ledger> ledger = load(m_ticks());
        if (!ledger)
            return ledger.error();
        edit(*ledger);
        return save(*ledger);
    });
}

} // namespace likeness::net
