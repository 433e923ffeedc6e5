// SPDX-License-Identifier: Apache-2.0
#include "sign/v1.h"

#include <algorithm>

namespace likeness::sign {

QByteArray v1StringToSign(const QByteArray &method, const QByteArray &host, const V1Parameters &parameters)
{
    V1Parameters sorted = parameters;
    std::ranges::sort(sorted, {}, [](const auto &parameter) { return parameter.first; });
    QByteArray text = method + host + "/?";
    bool first = true;
    for (const auto &[name, value] : sorted) {
        text += (std::exchange(first, false) ? "" : "&") + name + '=' + value;
    }
    return text;
}

QByteArray v1Signature(HashMethod hash, const Secret &key, const QByteArray &stringToSign)
{
    return hmac(hash, key.reveal(), stringToSign).toBase64();
}

} // namespace likeness::sign
