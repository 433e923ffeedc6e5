// SPDX-License-Identifier: Apache-2.0
// Labels of a picture or video file that a stranger made.
#include "media/labels.h"
#include "fuzz/target.h"

#include <QFile>
#include <QTemporaryDir>

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/labels-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("file"));
    {
        QFile file(path);
        PROMISE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytesOf(data, size));
    }
    (void)media::readLabels(path);
    const media::Labels labels{.aigc = media::aigcJson(QStringLiteral("producer"), QStringLiteral("id")),
                               .creatorTool = QStringLiteral("Likeness")};
    if (media::writeLabels(path, labels)) {
        const Result<media::Labels> read = media::readLabels(path);
        PROMISE(read && read->aigc == labels.aigc && read->creatorTool == labels.creatorTool);
    }
    return 0;
}
