// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "service/actions.h"
#include "service/http/message.h"
#include "service/rates.h"
#include "service/replays.h"
#include "sign/verify.h"

namespace likeness::service {

//! A request that was let in.
struct Admitted
{
    ActionHandler handler{};
    QJsonObject parameters{};
    Caller caller{};
};

//! What a key may do; an empty list allows all.
struct Permission
{
    QStringList actions{};
    QStringList projects{};
};

struct GateRules
{
    sign::CredentialLookup lookup{};
    Clock clock{};
    QHash<QString, Permission> permissions{}; //!< by SecretId; one that is not there may do all
    bool refuseReplays = false;               //!< the same Authorization and body twice; official clients may retry
    bool cloudLimits = false;                 //!< the cloud's calls a second
};

//! Lets signed calls of known actions in. The order of checks: method, size, host, action, version, authorisation
//! (form, clock, id, signature, token), replay, permission, that the parameters can be read at all, rate. Any thread.
class Gate
{
public:
    Gate(const Actions &actions, GateRules rules);

    //! What is known of the caller is filled in even where the call is refused. isPublished: of a project by its id or
    //! alias, for its rate.
    Result<Admitted> admit(const http::Request &request, Caller &caller,
                           const std::function<bool(const QString &)> &isPublished);

    //! Loopback names and addresses with any port, and the cloud's own hosts (SDKs whose resolver points here): a page
    //! of another site that was pointed at this address is refused. (Over TLS the names of the certificate pass too.)
    static bool isOurHost(const QByteArray &host);

private:
    struct Call;
    Result<Call> read(const http::Request &request) const;
    Result<QString> verify(const http::Request &request, const Call &call) const;
    Status permit(const Caller &caller, const QJsonObject &parameters) const;
    Result<QJsonObject> parametersOf(const http::Request &request, const Call &call) const;

    const Actions &m_actions;
    GateRules m_rules;
    Replays m_replays;
    Rates m_rates;
};

} // namespace likeness::service
