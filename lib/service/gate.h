// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "service/actions.h"
#include "service/http/message.h"
#include "sign/verify.h"

namespace likeness::service {

//! A request that was let in.
struct Admitted
{
    ActionHandler handler{};
    QJsonObject parameters{};
    Caller caller{};
};

//! Lets signed calls of known actions in. The order of checks: method, size, action, version, authorisation (form,
//! clock, id, signature, token), then that the parameters can be read at all. Pure but for the clock; any thread.
class Gate
{
public:
    Gate(const Actions &actions, sign::CredentialLookup lookup, Clock clock);

    //! The caller's language and host are filled in even where the call is refused.
    Result<Admitted> admit(const http::Request &request, Caller &caller) const;

    //! Loopback names and addresses with any port, and the cloud's own hosts (SDKs whose resolver points here): a page
    //! of another site that was pointed at this address is refused.
    static bool isOurHost(const QByteArray &host);

private:
    struct Call;
    Result<Call> read(const http::Request &request) const;
    Status verify(const http::Request &request, const Call &call) const;

    const Actions &m_actions;
    sign::CredentialLookup m_lookup;
    Clock m_clock;
};

} // namespace likeness::service
