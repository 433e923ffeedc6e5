// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QString>
#include <functional>

namespace likeness::settings {

//! Keys as the environment gives them. The token is empty with permanent keys.
struct EnvironmentKeys
{
    QString secretId{};
    Secret secretKey{};
    Secret token{};

    bool isComplete() const { return !secretId.isEmpty() && !secretKey.isEmpty(); }
    bool isEmpty() const { return secretId.isEmpty() && secretKey.isEmpty() && token.isEmpty(); }
};

//! What stands in an environment under a name; nothing where it is not set. The bytes are lent for the call.
using Environment = std::function<QByteArrayView(const char *name)>;
//! This program's own, read where it stands: no copy of a key is made.
Environment ownEnvironment();

//! The variables that the official SDKs read: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY,
//! TENCENTCLOUD_SESSION_TOKEN or, where that is empty, TENCENTCLOUD_TOKEN. Blanks around a value are a slip of copying
//! and are cut off.
EnvironmentKeys keysFrom(const Environment &environment);

//! What is left blank is as it was known. A token belongs to its SecretId: with another one it does not stay.
EnvironmentKeys completed(const EnvironmentKeys &typed, const EnvironmentKeys &known);

} // namespace likeness::settings
