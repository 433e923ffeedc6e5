// SPDX-License-Identifier: Apache-2.0
// An answer of whatever stands at the other end.
#include "api/envelope.h"
#include "api/fuseface.h"
#include "api/materials.h"
#include "api/videojob.h"
#include "fuzz/target.h"

using namespace likeness;

namespace {

template<typename Response>
void read(const QJsonObject &object)
{
    Response response;
    if (json::read(QJsonValue(object), response)) {
        Response again;
        PROMISE(json::read(json::write(response), again));
        PROMISE(again == response);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<api::Envelope> envelope = api::unwrap(bytesOf(data, size));
    if (!envelope) {
        PROMISE(envelope.error().kind == ErrorKind::Service || envelope.error().kind == ErrorKind::Network);
        if (envelope.error().kind == ErrorKind::Service) {
            const Result<api::Envelope> again = api::unwrap(api::wrapError(envelope.error()));
            PROMISE(!again && again.error().code == envelope.error().code);
            PROMISE(again.error().requestId == envelope.error().requestId);
        }
        return 0;
    }
    PROMISE(*api::unwrap(api::wrap(envelope->response, envelope->requestId)) == *envelope);
    read<api::FuseFaceResponse>(envelope->response);
    read<api::DescribeMaterialListResponse>(envelope->response);
    read<api::QueryVideoJobResponse>(envelope->response);
    return 0;
}
