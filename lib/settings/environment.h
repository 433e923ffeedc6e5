// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QProcessEnvironment>

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

//! The variables that the official SDKs read: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY,
//! TENCENTCLOUD_SESSION_TOKEN or, where that is empty, TENCENTCLOUD_TOKEN. Blanks around a value are a slip of copying
//! and are cut off.
EnvironmentKeys keysFrom(const QProcessEnvironment &environment);

//! What is left blank is as it was known. A token belongs to its SecretId: with another one it does not stay.
EnvironmentKeys completed(const EnvironmentKeys &typed, const EnvironmentKeys &known);

} // namespace likeness::settings
