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

EnvironmentKeys completed(const EnvironmentKeys &typed, const EnvironmentKeys &known)
{
    EnvironmentKeys whole = typed;
    const bool another = !typed.secretId.isEmpty() && typed.secretId != known.secretId;
    if (typed.secretId.isEmpty())
        whole.secretId = known.secretId;
    if (typed.secretKey.isEmpty())
        whole.secretKey = known.secretKey;
    if (typed.token.isEmpty() && !another)
        whole.token = known.token;
    return whole;
}

} // namespace likeness::settings
