// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/exchange.h"

#include <atomic>
#include <memory>
#include <optional>

namespace likeness::net {

//! One request that waits for its turn at the limiter, where the endpoint has one, is sent once, and is counted where
//! it is billed. Progress: "turn" with the milliseconds to wait, then what Exchange tells. A call that surely was not
//! billed is taken off the count; one whose answer was lost stays on it.
class PacedExchange : public OperationOf<api::Envelope>
{
    Q_OBJECT

public:
    PacedExchange(QNetworkAccessManager &network, const Endpoint &endpoint, const ActionName &name,
                  const RequestBody &body, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    //! The place in the limiter's row.
    enum class Place { Wished, Reserved, Used, Left };

    void send();
    void settle(const Result<api::Envelope> &envelope);

    QNetworkAccessManager &m_network;
    Endpoint m_endpoint;
    ActionName m_name;
    RequestBody m_body;
    CallWish m_wish;
    QPointer<Operation> m_step;
    QTimer m_turn;
    // The pool's too while it reserves: whoever comes second gives back a place that nobody will use.
    std::shared_ptr<std::atomic<Place>> m_place = std::make_shared<std::atomic<Place>>(Place::Wished);
};

} // namespace likeness::net
