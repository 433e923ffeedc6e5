// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "json/fields.h"

#include <QString>
#include <optional>

namespace likeness::settings {

//! Where calls go under one name, without the secrets. An empty endpoint is the embedded service.
struct Profile
{
    QString name{};
    QString endpoint{};                     //!< https://…, or http://… for this computer
    QString region{};                       //!< empty: the default of the endpoint
    std::optional<QString> project{};       //!< whose materials are shown first
    std::optional<double> callsPerSecond{}; //!< of each action; absent: the cloud's own limits
    std::optional<QString> caFile{};        //!< PEM: authorities trusted besides the system's
    std::optional<QString> forwardedFor{};  //!< X-Forwarded-For: the IP address of the end user a server calls for
    std::optional<QString> keyEntry{};      //!< of the keys in the system's key store; absent: none are there

    bool isLocal() const { return endpoint.isEmpty(); }
    bool operator==(const Profile &) const = default;
};

//! The built-in one: the embedded service with keys made for each run.
Profile localProfile();

//! Why this profile cannot be saved: Usage.ProfileName, Usage.Endpoint, Usage.PlainHttp,
//! Usage.CallRate or Usage.ForwardedFor.
std::optional<Error> profileProblem(const Profile &profile);

} // namespace likeness::settings

namespace likeness::json {

template<>
struct Fields<settings::Profile>
{
    static constexpr auto table = std::tuple{
        field("name", &settings::Profile::name),
        field("endpoint", &settings::Profile::endpoint),
        field("region", &settings::Profile::region),
        field("project", &settings::Profile::project),
        field("callsPerSecond", &settings::Profile::callsPerSecond),
        field("caFile", &settings::Profile::caFile),
        field("forwardedFor", &settings::Profile::forwardedFor),
        field("keyEntry", &settings::Profile::keyEntry),
    };
};

} // namespace likeness::json
