// SPDX-License-Identifier: Apache-2.0
#include "settings/environment.h"

namespace likeness::settings {

namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray trimmed(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).trimmed().toUtf8();
}

} // namespace

EnvironmentKeys keysFrom(const QProcessEnvironment &environment)
{
    QByteArray token = trimmed(environment, u"TENCENTCLOUD_SESSION_TOKEN"_s);
    if (token.isEmpty())
        token = trimmed(environment, u"TENCENTCLOUD_TOKEN"_s);
    return {.secretId = QString::fromUtf8(trimmed(environment, u"TENCENTCLOUD_SECRET_ID"_s)),
            .secretKey = Secret(trimmed(environment, u"TENCENTCLOUD_SECRET_KEY"_s)),
            .token = Secret(token)};
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
