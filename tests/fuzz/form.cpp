// SPDX-License-Identifier: Apache-2.0
// Names and values of a query or form, as the service makes a nested request of them.
#include "api/fuseface.h"
#include "fuzz/target.h"
#include "json/flatten.h"

#include <QUrlQuery>

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QUrlQuery query(QString::fromUtf8(bytesOf(data, size)));
    json::Pairs pairs;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        pairs.append({name, value});
    const Result<QJsonObject> object = json::unflatten(pairs);
    if (!object) {
        PROMISE(object.error().code == json::syntaxCode);
        return 0;
    }
    const Result<QJsonObject> again = json::unflatten(json::flatten(*object));
    PROMISE(again && *again == *object);
    api::FuseFaceRequest request;
    if (json::read(QJsonValue(*object), request, {.refuseUnknown = true, .numbersAsText = true})) {
        api::FuseFaceRequest same;
        PROMISE(json::read(json::write(request), same, {.refuseUnknown = true}));
        PROMISE(same == request);
    }
    return 0;
}
