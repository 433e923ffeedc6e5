// SPDX-License-Identifier: Apache-2.0
// A history of 100,000 entries: opened, counted, searched and scrolled to its end by the store, and exported whole by
// likeness-cli, each beside the same rows read by SQLite alone. LIKENESS-CLI is the argument.
#include "store/runs.h"
#include "support/manyruns.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/resource.h>

using namespace likeness;

namespace {

constexpr int many = 100'000;
constexpr int rounds = 9;

double medianMs(const std::function<bool()> &work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer since;
        since.start();
        if (!work())
            return -1;
        times.append(double(since.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[rounds / 2];
}

void tell(const char *what, double ms) { std::printf("history: %.1f ms to %s, bar 100\n", ms, what); }

bool exported(const QString &program, const QString &folder, const QString &format)
{
    QProcess process;
    process.setStandardOutputFile(folder + QStringLiteral("/exported"));
    QElapsedTimer since;
    since.start();
    process.start(program, {QStringLiteral("history"), QStringLiteral("export"), QStringLiteral("--format"), format,
                            QStringLiteral("--data-dir"), folder});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return false;
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    std::printf("history: %.2f s to export all as %s, %.1f MB, %.0f MB of memory\n", double(since.elapsed()) / 1000,
                qPrintable(format), double(QFileInfo(folder + QStringLiteral("/exported")).size()) / 1e6,
                double(used.ru_maxrss) / 1024);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString program = QCoreApplication::arguments().value(1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    if (program.isEmpty() || !testing::addManyRuns(folder.path(), many))
        return 1;
    // First of all, while this program is small: the memory of a child begins with its parent's.
    for (const char *format : {"csv", "json"}) {
        if (!exported(program, folder.path(), QLatin1String(format)))
            return 1;
    }
    const auto database = [&] { return store::Database::open(path, store::historyMigrations()); };
    tell("open and list the newest hundred", medianMs([&] {
             const auto opened = database();
             return opened && store::Runs(*opened).list({}) && true;
         }));
    const auto opened = database();
    if (!opened)
        return 1;
    const store::Runs runs(*opened);
    tell("count all", medianMs([&] { return *runs.count() == many; }));
    tell("list the oldest hundred", medianMs([&] { return runs.list({.offset = many - 100})->size() == 100; }));
    tell("search", medianMs([&] { return runs.list({.search = QStringLiteral("request-4711")})->size() == 11; }));
    tell("search what is nowhere", medianMs([&] { return runs.list({.search = QStringLiteral("xyz")})->isEmpty(); }));
    const double all = medianMs([&] {
        store::Query query(*(*opened)->connection());
        int rows = 0;
        for (bool more = bool(query.run(QStringLiteral("SELECT * FROM runs"))) && query.next(); more;
             more = query.next()) {
            for (int column = 0; column < 14; ++column)
                (void)query.value(column);
            ++rows;
        }
        return rows == many;
    });
    std::printf("history: %.2f s to read all, the floor of an export\n", all / 1000);
    return 0;
}
