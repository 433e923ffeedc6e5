// SPDX-License-Identifier: Apache-2.0
// The Authorization header and the parameters of version 1, as a stranger sends them.
#include "fuzz/target.h"
#include "sign/verify.h"

#include <QList>

using namespace likeness;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1704067200, Qt::UTC);

std::optional<sign::Credential> lookup(const QString &secretId)
{
    if (secretId.isEmpty())
        return std::nullopt;
    return sign::Credential{.secretId = secretId, .secretKey = Secret("a key that nobody can guess")};
}

} // namespace

//! First line: the header. Then lines "name: value" of headers; after an empty line the parameters, one a line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QList<QByteArray> lines = bytesOf(data, size).split('\n');
    const QByteArray header = lines.takeFirst();
    const Result<sign::Tc3Authorization> parts = sign::parseAuthorization(header);
    if (parts) {
        PROMISE(!parts->secretId.isEmpty() && !parts->signedHeaders.isEmpty());
        PROMISE(header.contains(parts->signature) && header.contains(parts->date));
    } else {
        PROMISE(parts.error().code.startsWith(u"AuthFailure"));
    }
    sign::ReceivedRequest request{
        .method = "POST", .headers = {{"authorization", header}}, .bodyHash = QByteArray(64, 'a')};
    sign::V1Parameters parameters;
    bool isHeader = true;
    for (const QByteArray &line : lines) {
        const qsizetype mark = line.indexOf(isHeader ? ':' : '=');
        isHeader = isHeader && !line.isEmpty();
        if (mark < 0)
            continue;
        (isHeader ? request.headers : parameters).append({line.first(mark).toLower(), line.sliced(mark + 1).trimmed()});
    }
    // Nobody signs with a key they do not have.
    PROMISE(!sign::verifyTc3(request, lookup, {.now = now}));
    PROMISE(!sign::verifyV1("GET", "127.0.0.1:80", parameters, lookup, {.now = now}));
    return 0;
}
