// SPDX-License-Identifier: Apache-2.0
#include "net/pacedexchange.h"

#include "api/action.h"
#include "core/background.h"
#include "core/logging.h"
#include "net/replyerror.h"

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

//! Whether the service can have worked on a call that ended so.
bool mayBeBilled(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Service: // a call that failed costs nothing
    case ErrorKind::Usage:
    case ErrorKind::Input:
        return false;
    case ErrorKind::Network:
        return error.code != refusedCode && error.code != hostCode && error.code != tlsCode && error.code != proxyCode;
    default:
        return true;
    }
}

CallWish wishOf(const Endpoint &endpoint, const ActionName &name)
{
    const api::Action *action = api::findAction(QLatin1StringView(name.action), QLatin1StringView(name.version));
    CallWish wish{.action = QString::fromLatin1(name.action), .billed = action && action->billed};
    if (endpoint.callsPerSecond)
        wish.perSecond = *endpoint.callsPerSecond;
    else if (action && !isLoopback(endpoint.url)) // a service on this computer keeps no such limits
        wish.perSecond = action->callsPerSecond;
    if (endpoint.mostPerSecond > 0)
        wish.perSecond = wish.perSecond > 0 ? std::min(wish.perSecond, endpoint.mostPerSecond) : endpoint.mostPerSecond;
    return wish;
}

//! Of a call that was not made. Blocks.
void giveBack(const Limiter &limiter, const CallWish &wish)
{
    const Status given = wish.billed ? limiter.giveBack() : Status();
    if (!given)
        qCWarning(lcNet) << "a call that was not made stays counted:" << given.error().detail;
}

} // namespace

PacedExchange::PacedExchange(QNetworkAccessManager &network, const Endpoint &endpoint, const ActionName &name,
                             const RequestBody &body, QObject *parent)
    : OperationOf(parent)
    , m_network(network)
    , m_endpoint(endpoint)
    , m_name(name)
    , m_body(body)
    , m_wish(wishOf(endpoint, name))
{
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &PacedExchange::send);
}

void PacedExchange::run()
{
    if (!m_endpoint.limiter) {
        send();
        return;
    }
    const auto work = [limiter = *m_endpoint.limiter, wish = m_wish, place = m_place]() -> Result<milliseconds> {
        Result<milliseconds> wait = limiter.reserve(wish);
        if (wait && place->exchange(Place::Reserved) == Place::Left)
            giveBack(limiter, wish);
        return wait;
    };
    auto *reserving = new Background<milliseconds>(std::function<Result<milliseconds>()>(work), this);
    m_step = reserving;
    reserving->whenDone(this, [this](const Result<milliseconds> &wait) {
        if (!wait) {
            fail(wait.error());
            return;
        }
        if (wait->count() > 0)
            emit progressed({0, wait->count(), u"turn"_s});
        m_turn.start(*wait);
    });
    reserving->start();
}

void PacedExchange::stop()
{
    m_turn.stop();
    if (m_place->exchange(Place::Left) == Place::Reserved)
        QThreadPool::globalInstance()->start(
            [limiter = *m_endpoint.limiter, wish = m_wish] { giveBack(limiter, wish); });
    if (m_step)
        m_step->cancel();
}

void PacedExchange::send()
{
    m_place->store(Place::Used);
    auto *sending = new Exchange(m_network, m_endpoint, m_name, m_body, this);
    m_step = sending;
    connect(sending, &Operation::progressed, this, &Operation::progressed);
    sending->whenDone(this, [this](const Result<api::Envelope> &envelope) { settle(envelope); });
    sending->start();
}

void PacedExchange::settle(const Result<api::Envelope> &envelope)
{
    if (hasEnded())
        return;
    if (!m_endpoint.limiter || !m_wish.billed || envelope || mayBeBilled(envelope.error())) {
        finish(envelope);
        return;
    }
    const auto work = [limiter = *m_endpoint.limiter]() -> Result<bool> {
        const Status given = limiter.giveBack();
        return given ? Result<bool>(true) : Result<bool>(given.error());
    };
    auto *giving = new Background<bool>(std::function<Result<bool>()>(work), this);
    m_step = giving;
    giving->whenDone(this, [this, envelope](const Result<bool> &given) {
        if (!given)
            qCWarning(lcNet) << "a call that was not billed stays counted:" << given.error().detail;
        finish(envelope);
    });
    giving->start();
}

} // namespace likeness::net

#include "moc_pacedexchange.cpp"
