// SPDX-License-Identifier: Apache-2.0
// A picture file that a stranger made: facts, pixels, and the file without what tells of its maker.
#include "media/picture.h"
#include "fuzz/target.h"
#include "media/metadatastrip.h"

#include <QCoreApplication>

using namespace likeness;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv); // plugins are found by it
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    (void)media::sniffFormat(bytes);
    const Result<media::PictureFacts> facts = media::pictureFacts(bytes);
    if (facts) {
        PROMISE(!facts->size.isEmpty() && facts->bytes == bytes.size());
        PROMISE(facts->storedSize == facts->size || facts->storedSize == facts->size.transposed());
        // Larger ones are decoded alike; they would only take time here.
        if (qint64(facts->size.width()) * facts->size.height() < 1'000'000) {
            const Result<media::Picture> picture = media::decodePicture(bytes);
            PROMISE(!picture || picture->image.size() == picture->facts.size);
        }
    }
    if (const Result<QByteArray> bare = media::withoutMetadata(bytes)) {
        PROMISE(bare->size() <= bytes.size());
        const Result<QByteArray> again = media::withoutMetadata(*bare);
        PROMISE(again && *again == *bare);
    }
    return 0;
}
