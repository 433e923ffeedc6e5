// SPDX-License-Identifier: Apache-2.0
// likeness-bench-load LIKENESS_CLI DATA_FOLDER [SECONDS]: `serve` on a folder that `demo` has filled takes 1,000 small
// calls a second on 8 connections, two fusions without a pause and one video job after another. Prints what came of it;
// ends with 1 where an answer was wrong or memory grew.
#include "bench/serviceload.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace likeness;
using namespace likeness::testing;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int connections = 8;
constexpr int callsASecond = 1'000;
constexpr double mostGrowth = 1.15; // of the peak in the second half to that in the first
constexpr char smallBody[] = R"({"ActivityId":"samples"})";

struct Target
{
    quint16 port = 0;
    sign::Credential who{};
    QByteArray photo{}; //!< base64

    QByteArray request(const QByteArray &action, const QByteArray &body) const
    {
        return signedRequest(who, port, action, body);
    }
};

struct Counts
{
    std::atomic<int> small = 0;
    std::atomic<int> fusions = 0;
    std::atomic<int> videos = 0;
    std::atomic<int> wrong = 0;
    std::mutex mutex{};
    std::vector<double> waits{}; //!< ms, of small calls
    QByteArray firstWrong{};

    bool judge(const QByteArray &answer, const char *wanted)
    {
        if (answer.contains(wanted))
            return true;
        const std::lock_guard lock(mutex);
        if (++wrong == 1)
            firstWrong = answer.left(600);
        return false;
    }
};

void rest(Clock::time_point until)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable().wait_until(lock, until, [until] { return Clock::now() >= until; });
}

void callSmall(const Target &target, Counts &counts, Clock::time_point end)
{
    Line line(target.port);
    std::vector<double> waits;
    const auto step = std::chrono::microseconds(1'000'000 * connections / callsASecond);
    for (auto next = Clock::now(); next < end; next += step) {
        rest(next); // a call that is late does not let off the next ones
        const auto begin = Clock::now();
        const QByteArray answer = line.ask(target.request("DescribeMaterialList", smallBody));
        waits.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        if (counts.judge(answer, "MaterialInfos"))
            ++counts.small;
        if (answer.isEmpty() || Clock::now() >= end)
            break;
    }
    const std::lock_guard lock(counts.mutex);
    counts.waits.insert(counts.waits.end(), waits.begin(), waits.end());
}

void fuse(const Target &target, Counts &counts, Clock::time_point end)
{
    Line line(target.port);
    const QByteArray body =
        R"({"ProjectId":"samples","ModelId":"sample_1","RspImgType":"url","MergeInfos":[{"Image":")" + target.photo +
        R"("}]})";
    while (Clock::now() < end && counts.judge(line.ask(target.request("FuseFace", body)), "FusedImage"))
        ++counts.fusions;
}

void makeVideos(const Target &target, Counts &counts, Clock::time_point end)
{
    Line line(target.port);
    const QByteArray body =
        R"({"ProjectId":"samples","ModelId":"sample_video","MergeInfos":[{"Image":")" + target.photo + R"("}]})";
    static const QRegularExpression id("\"JobId\":\"(\\w{16})\"");
    while (Clock::now() < end) {
        const QByteArray submitted = line.ask(target.request("SubmitVideoFaceFusionJob", body));
        if (!counts.judge(submitted, "JobId"))
            return;
        const QString job = id.match(QString::fromUtf8(submitted)).captured(1);
        QByteArray state;
        do {
            rest(Clock::now() + std::chrono::milliseconds(500));
            state = line.ask(target.request("QueryVideoFaceFusionJob", R"({"JobId":")" + job.toUtf8() + R"("})"));
            if (!counts.judge(state, "JobStatusCode") || state.contains(R"("JobStatusCode":5)")) {
                counts.judge({}, "a finished video");
                return;
            }
        } while (!state.contains(R"("JobStatusCode":7)"));
        ++counts.videos;
    }
}

//! What a process holds in memory, MB.
double memoryOf(qint64 process)
{
    QFile file(QString("/proc/%1/status").arg(process));
    static const QRegularExpression line("VmRSS:\\s*(\\d+) kB");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / 1024;
}

//! Starts the service and reads where it listens and whose calls it takes.
bool start(QProcess &service, Target &target, const QString &program, const QString &folder)
{
    service.start(program, {"serve", "--data-dir", folder});
    static const QRegularExpression address("listening on http://127.0.0.1:(\\d+)");
    static const QRegularExpression pair("secretId (\\S+) secretKey (\\S+)");
    QString said;
    QString noted;
    while (!address.match(said).hasMatch() || !pair.match(noted).hasMatch()) {
        if (!service.waitForReadyRead(30'000) && !service.isOpen())
            return false;
        said += QString::fromUtf8(service.readAllStandardOutput());
        noted += QString::fromUtf8(service.readAllStandardError());
    }
    target.port = address.match(said).captured(1).toUShort();
    const QRegularExpressionMatch who = pair.match(noted);
    target.who = {.secretId = who.captured(1), .secretKey = Secret(who.captured(2).toLatin1())};
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: likeness-bench-load LIKENESS_CLI DATA_FOLDER [SECONDS]\n");
        return 2;
    }
    const int seconds = std::max(4, arguments.value(3, "60").toInt());
    Target target;
    QProcess service;
    QFile photo(QString(LIKENESS_SOURCE_DIR "/resources/sample/photo-1-mei.jpg"));
    if (!photo.open(QIODevice::ReadOnly) || !start(service, target, arguments[1], arguments[2])) {
        std::fprintf(stderr, "the service did not start\n");
        return 1;
    }
    target.photo = photo.readAll().toBase64();
    Counts counts;
    double peaks[2] = {0, 0};
    const auto begin = Clock::now();
    const auto end = begin + std::chrono::seconds(seconds);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back([&] { callSmall(target, counts, end); });
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&] { fuse(target, counts, end); });
        threads.emplace_back([&] { makeVideos(target, counts, end); });
        const auto half = begin + std::chrono::seconds(seconds) / 2;
        for (auto next = begin; next < end; next += std::chrono::milliseconds(250)) {
            rest(next);
            double &peak = peaks[next < half ? 0 : 1];
            peak = std::max(peak, memoryOf(service.processId()));
        }
    }
    service.terminate();
    const bool ended = service.waitForFinished(60'000) && service.exitCode() == 0;
    std::ranges::sort(counts.waits);
    const auto wait = [&](double share) {
        return counts.waits.empty() ? 0.0 : counts.waits[size_t(share * double(counts.waits.size() - 1))];
    };
    const double growth = peaks[0] > 0 ? peaks[1] / peaks[0] : 99;
    std::printf(
        "load: %d s, %.0f small calls a second (1000 offered; half wait %.1f ms, 99 in 100 at most %.0f ms), %d "
        "fusions, %d videos, %d wrong; memory at most %.0f MB in the first half, %.0f MB in the second\n",
        seconds, double(counts.small) / seconds, wait(0.5), wait(0.99), counts.fusions.load(), counts.videos.load(),
        counts.wrong.load(), peaks[0], peaks[1]);
    if (counts.wrong > 0)
        std::printf("load: the first wrong answer: %s\n", counts.firstWrong.constData());
    return counts.wrong == 0 && growth <= mostGrowth && counts.fusions > 0 && counts.videos > 0 && ended ? 0 : 1;
}
