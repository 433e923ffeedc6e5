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

} // namespace likeness::settings
