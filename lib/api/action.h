// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>
#include <span>

namespace likeness::api {

inline constexpr QLatin1StringView version2022("2022-09-27");
inline constexpr QLatin1StringView version2018("2018-12-01");
inline constexpr QLatin1StringView serviceName("facefusion");
inline constexpr QLatin1StringView chinaHost("facefusion.tencentcloudapi.com");
inline constexpr QLatin1StringView internationalHost("facefusion.intl.tencentcloudapi.com");

//! One action in one version, as the cloud documents it.
struct Action
{
    QLatin1StringView name;
    QLatin1StringView version;
    bool makesJob = false;     //!< the answer is a job id, the result comes later
    bool billed = false;       //!< a call that succeeds costs money
    double callsPerSecond = 0; //!< the cloud's limit; 0 where none is published
};

std::span<const Action> actions();
//! Null where no version has the action, or where this version has not.
const Action *findAction(QAnyStringView name, QAnyStringView version);
bool isActionName(QAnyStringView name);

} // namespace likeness::api
