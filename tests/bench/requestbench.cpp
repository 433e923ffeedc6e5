// SPDX-License-Identifier: Apache-2.0
// From a JPEG of 3.7 MB on disk to the signed bytes of a FuseFace request, against what no program can go below: the
// file mapped, its base64 by the fastest way there is, and OpenSSL's SHA-256 of the body.
#include "api/fuseface.h"
#include "core/base64.h"
#include "net/request.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <openssl/evp.h>

using namespace likeness;

namespace {

constexpr qsizetype photoBytes = 3'700'000;
constexpr qsizetype tile = 48 * 1024;

const QString &photoPath()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        QByteArray bytes(photoBytes, Qt::Uninitialized);
        QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(bytes.data()), photoBytes / 4);
        QFile file(folder.filePath(QStringLiteral("photo.jpg")));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }();
    return path;
}

qsizetype floorOnce(QByteArray &body)
{
    QFile file(photoPath());
    file.open(QIODevice::ReadOnly);
    const auto *bytes = reinterpret_cast<const char *>(file.map(0, file.size()));
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    EVP_DigestInit_ex(hash, EVP_sha256(), nullptr);
    char *out = body.data();
    for (qsizetype at = 0; at < photoBytes; at += tile) {
        const qsizetype written = base64EncodeInto({bytes + at, std::min(tile, photoBytes - at)}, out);
        EVP_DigestUpdate(hash, out, size_t(written));
        out += written;
    }
    unsigned char digest[32];
    EVP_DigestFinal_ex(hash, digest, nullptr);
    EVP_MD_CTX_free(hash);
    return out - body.data() + digest[0] % 2;
}

struct Built
{
    net::RequestBody body;
    net::Headers headers;
};

Built buildOnce()
{
    net::Pictures pictures;
    api::FuseFaceRequest request{.projectId = QStringLiteral("at_1"), .modelId = QStringLiteral("mt_1")};
    api::MergeInfo face;
    const auto file = std::make_shared<QFile>(photoPath());
    file->open(QIODevice::ReadOnly);
    face.image = pictures.add(FileParts(file, {{0, file->size()}}));
    request.mergeInfos.append(face);
    Built built{.body = *net::buildBody(json::writeObject(request), pictures), .headers = {}};
    const net::Endpoint endpoint{.url = QUrl(QStringLiteral("https://facefusion.tencentcloudapi.com")),
                                 .credential = {.secretId = QStringLiteral("AKID"), .secretKey = Secret("key")}};
    built.headers = net::signedHeaders(endpoint, {"FuseFace", "2022-09-27"}, built.body.hash);
    return built;
}

//! Bytes of memory that are no file's, as the kernel counts them.
qint64 memoryNow(const char *what)
{
    QFile file(QStringLiteral("/proc/self/status"));
    file.open(QIODevice::ReadOnly);
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').at(1).toLongLong() * 1024;
    }
    return 0;
}

//! What one request takes at most, in its body's size; run before anything else has taken memory.
void printMemory()
{
    { // the code's own pages, which every program has once
        net::Pictures pictures;
        (void)net::buildBody({{QStringLiteral("a"), pictures.add("b")}}, pictures);
        photoPath();
    }
    const qint64 before = memoryNow("VmRSS");
    QFile refs(QStringLiteral("/proc/self/clear_refs")); // starts the peak anew
    refs.open(QIODevice::WriteOnly);
    refs.write("5");
    refs.close();
    const Built built = buildOnce();
    const double peak = double(memoryNow("VmHWM") - before);
    std::printf("request: %.2f x the body's %lld bytes in memory at most (bar 1.5)\n",
                peak / double(built.body.bytes.size()), qlonglong(built.body.bytes.size()));
}

void floor(benchmark::State &state)
{
    QByteArray body(base64Size(photoBytes) + 4096, '\0');
    for (auto _ : state)
        benchmark::DoNotOptimize(floorOnce(body));
}

void buildAndSign(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(buildOnce());
}

//! A result of 3.7 MB as it comes, checked character by character; beside it the decoder of Qt at its strictest.
void decode(benchmark::State &state)
{
    QFile file(photoPath());
    file.open(QIODevice::ReadOnly);
    const QByteArray text = base64Encode(file.readAll());
    const bool ours = state.range(0) == 0;
    for (auto _ : state) {
        if (ours)
            benchmark::DoNotOptimize(base64Decode(text));
        else
            benchmark::DoNotOptimize(QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

} // namespace

BENCHMARK(floor)->Unit(benchmark::kMillisecond)->Repetitions(15)->ReportAggregatesOnly(true);
BENCHMARK(buildAndSign)->Unit(benchmark::kMillisecond)->Repetitions(15)->ReportAggregatesOnly(true);
BENCHMARK(decode)
    ->ArgName("qt")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(5)
    ->ReportAggregatesOnly(true);

int main(int argc, char **argv)
{
    printMemory();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
