// SPDX-License-Identifier: Apache-2.0
// Base64 both ways: what was written is read again, by the fast and the plain way alike, and only one text stands for
// it.
#include "core/base64.h"
#include "fuzz/target.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const QByteArray text = base64Encode(bytes);
    QByteArray plain(base64Size(bytes.size()), Qt::Uninitialized);
    PROMISE(base64EncodeScalar(bytes, plain.data()) == plain.size());
    PROMISE(text == plain);
    PROMISE(base64Decode(text) == bytes);
    if (const std::optional<QByteArray> decoded = base64Decode(bytes))
        PROMISE(base64Encode(*decoded) == bytes);
    return 0;
}
