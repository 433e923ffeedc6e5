// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "net/limiter.h"
#include "net/tls.h"
#include "sign/credential.h"

#include <QUrl>
#include <chrono>

namespace likeness::net {

class ExchangeLog;
class RetryBudget;

//! Where calls go, as whom and when: everything that varies. Copied into each call, so that a change of settings cannot
//! disturb one that runs.
struct Endpoint
{
    QUrl url{};                        //!< https, or http for loopback addresses; the path is always "/"
    QByteArray service = "facefusion"; //!< of the credential scope; never computed from the host
    QByteArray region{};               //!< X-TC-Region; empty leaves it out
    QByteArray forwardedFor{}; //!< X-Forwarded-For: the address of the end user a server calls for; may be empty
    QByteArray language{};     //!< X-TC-Language: "zh-CN" or "en-US"; empty leaves it out
    sign::Credential credential{};
    std::chrono::milliseconds timeout{30'000}; //!< longest wait without progress
    Clock clock = systemClock();
    ExchangeLog *log = nullptr;             //!< keeps what may be shown of each exchange; outlives the calls
    std::optional<Limiter> limiter{};       //!< absent: calls are neither paced nor counted
    std::optional<double> callsPerSecond{}; //!< of each action; absent: the cloud's own limit, none on this computer
    double mostPerSecond = 0;               //!< besides, for all who share the limiter; 0: no other bound
    Tls tls{};                              //!< absent: what the system trusts
    RetryBudget *retryBudget = nullptr;     //!< shared by all calls of the program; outlives them
};

} // namespace likeness::net
