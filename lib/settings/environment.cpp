// SPDX-License-Identifier: Apache-2.0
#include "settings/environment.h"

#include <cstdlib>

namespace likeness::settings {

namespace {

Secret secretIn(const Environment &environment, const char *name)
{
    return Secret(environment(name).trimmed().toByteArray());
}

} // namespace

Environment ownEnvironment()
{
    return [](const char *name) { return QByteArrayView(std::getenv(name)); };
}

EnvironmentKeys keysFrom(const Environment &environment)
{
    Secret token = secretIn(environment, "TENCENTCLOUD_SESSION_TOKEN");
    if (token.isEmpty())
        token = secretIn(environment, "TENCENTCLOUD_TOKEN");
    return {.secretId = QString::fromUtf8(environment("TENCENTCLOUD_SECRET_ID").trimmed()),
            .secretKey = secretIn(environment, "TENCENTCLOUD_SECRET_KEY"),
            .token = token};
}

} // namespace likeness::settings
