// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/background.h"
#include "net/pacedexchange.h"
#include "net/replyerror.h"
#include "net/retrying.h"
#include "json/fields.h"

namespace likeness::net {

//! A typed response and what came with it.
template<typename Response>
struct Answer
{
    Response response{};
    QString requestId{};
    int attempts = 1;
};

//! What a call is made with; copied.
struct CallSetup
{
    Endpoint endpoint{};
    ActionName name{};
    Backoff backoff{};
};

//! Body → signed request → envelope → typed response, with retries; the body is built once, in the pool. A response
//! that lacks a field or has it in another type is ErrorKind::Network, Answer.WrongType.
template<typename Request, typename Response>
class ApiCall : public OperationOf<Answer<Response>>
{
public:
    ApiCall(QNetworkAccessManager &network, CallSetup setup, Request request, Pictures pictures,
            QObject *parent = nullptr)
        : OperationOf<Answer<Response>>(parent)
        , m_network(network)
        , m_setup(std::move(setup))
        , m_request(std::move(request))
        , m_pictures(std::move(pictures))
    {}

protected:
    void run() override
    {
        auto *building = new Background<RequestBody>(
            [request = std::move(m_request), pictures = std::move(m_pictures)]() -> Result<RequestBody> {
                return buildBody(json::writeObject(request), pictures);
            },
            this);
        m_step = building;
        building->whenDone(this, [this](const Result<RequestBody> &body) {
            if (body)
                send(*body);
            else
                this->fail(body.error());
        });
        building->start();
    }
    void stop() override
    {
        if (m_step)
            m_step->cancel();
    }

private:
    void send(const RequestBody &body)
    {
        const auto one = [this, body] { return new PacedExchange(m_network, m_setup.endpoint, m_setup.name, body); };
        auto *sending = new Retrying<api::Envelope>(one, m_setup.backoff, m_setup.endpoint.retryBudget, this);
        m_step = sending;
        QObject::connect(sending, &Operation::progressed, this, &Operation::progressed);
        sending->whenDone(
            this, [this, sending](const Result<api::Envelope> &envelope) { read(envelope, sending->attempts()); });
        sending->start();
    }
    void read(const Result<api::Envelope> &envelope, int attempts)
    {
        if (!envelope) {
            this->fail(envelope.error());
            return;
        }
        Answer<Response> answer{.requestId = envelope->requestId, .attempts = attempts};
        if (const Status status = json::read(QJsonValue(envelope->response), answer.response); !status) {
            Error error = networkError(wrongTypeCode, status.error().detail);
            error.requestId = envelope->requestId;
            error.attempts = attempts;
            this->fail(error);
            return;
        }
        this->finish(answer);
    }

    QNetworkAccessManager &m_network;
    CallSetup m_setup;
    Request m_request;
    Pictures m_pictures;
    QPointer<Operation> m_step;
};

} // namespace likeness::net
