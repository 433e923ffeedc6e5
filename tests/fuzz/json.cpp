// SPDX-License-Identifier: Apache-2.0
// A request's body as the service reads it.
#include "api/fuseface.h"
#include "api/fusefaceultra.h"
#include "api/legacyfusion.h"
#include "api/rules.h"
#include "fuzz/target.h"
#include "json/flatten.h"
#include "json/text.h"

using namespace likeness;

namespace {

template<typename Request>
void read(const QJsonObject &object)
{
    Request request;
    const Status status = json::read(QJsonValue(object), request, {.refuseUnknown = true});
    if (!status) {
        PROMISE(status.error().kind == ErrorKind::Input);
        return;
    }
    Request again;
    PROMISE(json::read(json::write(request), again, {.refuseUnknown = true}));
    PROMISE(again == request);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<QJsonObject> object = json::parseObject(bytesOf(data, size));
    if (!object)
        return 0;
    PROMISE(*json::parseObject(json::compact(*object)) == *object);
    PROMISE(*json::parseObject(json::pretty(*object)) == *object);
    json::flatten(*object);
    read<api::FuseFaceRequest>(*object);
    read<api::FuseFaceUltraRequest>(*object);
    read<api::FaceFusionRequest>(*object);
    return 0;
}
