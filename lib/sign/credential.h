// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QString>

namespace likeness::sign {

//! An API key. The token is there only with temporary keys.
struct Credential
{
    QString secretId{};
    Secret secretKey{};
    Secret token{};

    bool isEmpty() const { return secretId.isEmpty() || secretKey.isEmpty(); }
    bool operator==(const Credential &) const = default;
};

} // namespace likeness::sign
