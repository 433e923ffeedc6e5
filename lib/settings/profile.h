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
    QString endpoint{};               //!< https://…, or http://… for this computer
    QString region{};                 //!< empty: the default of the endpoint
    std::optional<QString> project{}; //!< whose materials are shown first

    bool isLocal() const { return endpoint.isEmpty(); }
    bool operator==(const Profile &) const = default;
};

//! The built-in one: the embedded service with keys made for each run.
Profile localProfile();

//! Why this profile cannot be saved: Usage.ProfileName, Usage.Endpoint or Usage.PlainHttp.
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
    };
};

} // namespace likeness::json
