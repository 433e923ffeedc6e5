// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer where the compiler has none: runs a target over the files of its corpus, each also cut at
// many places, with single bits turned and with pieces doubled.
#include "fuzz/target.h"

#include <QDir>
#include <QFile>

extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace {

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
}

void runWithNeighbours(const QByteArray &bytes)
{
    run(bytes);
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 24);
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        run(bytes.first(at));
        QByteArray turned = bytes;
        turned[at] = char(turned[at] ^ (1 << at % 8));
        run(turned);
        run(bytes.first(at) + bytes);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QFile::decodeName(argv[i]));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            std::printf("%s\n", qPrintable(name)); // the last one is the culprit
            std::fflush(stdout);
            QFile file(folder.filePath(name));
            PROMISE(file.open(QIODevice::ReadOnly));
            runWithNeighbours(file.readAll());
            ++files;
        }
    }
    std::printf("%d files and their neighbours\n", files);
    return files > 0 ? 0 : 1;
}
