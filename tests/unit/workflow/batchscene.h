// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batchrun.h"

#include <QTimer>

namespace likeness::testing {

//! Ends by itself after some turns of the event loop, or never.
class SlowFusion : public OperationOf<workflow::FuseOutcome>
{
public:
    SlowFusion(Result<workflow::FuseOutcome> result, bool never, QObject *parent)
        : OperationOf(parent)
        , m_result(std::move(result))
        , m_never(never)
    {}

protected:
    void run() override
    {
        if (!m_never)
            QTimer::singleShot(1, this, [this] { finish(m_result); });
    }

private:
    Result<workflow::FuseOutcome> m_result;
    bool m_never = false;
};

//! A folder, a clock moved by hand, and a service that answers as it is told, for batches of one test.
class BatchScene : public QObject
{
public:
    QStringList called{}; //!< photos, in the order of the calls
    QList<int> mostCalls{};
    int running = 0;
    int mostRunning = 0;
    QHash<QString, Error> errors{}; //!< by photo
    QSet<QString> refused{};        //!< photos the check stops
    bool never = false;             //!< no call ends
    qint64 now = 0;                 //!< ms
    qint64 callMs = 0;              //!< what a call adds to now

    QString path(const QString &name) const { return m_folder.filePath(name); }
    workflow::BatchPlan plan(int rows) const
    {
        workflow::BatchPlan plan{.report = path("report.csv")};
        for (int i = 1; i <= rows; ++i)
            plan.rows.append({"p", "m", QString("/photos/%1.jpg").arg(i), {}, {}, path(QString("%1.jpg").arg(i))});
        return plan;
    }
    workflow::BatchDoors doors();
    //! To its end.
    Result<workflow::BatchOutcome> run(const workflow::BatchPlan &plan,
                                       const workflow::BatchOptions &options = {.rate = 0})
    {
        return endOf(*new workflow::BatchRun(plan, options, doors(), this));
    }
    Result<workflow::BatchOutcome> endOf(workflow::BatchRun &batch)
    {
        std::optional<Result<workflow::BatchOutcome>> result;
        batch.whenDone(this, [&](const Result<workflow::BatchOutcome> &r) { result.emplace(r); });
        batch.start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the batch never ended"};
        return *result;
    }
    QByteArray fileAt(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    void save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

inline workflow::BatchDoors BatchScene::doors()
{
    const auto check = [this](const workflow::FuseInput &input, QObject *parent) -> OperationOf<api::Findings> * {
        api::Findings findings;
        if (refused.contains(input.faces[0].photoPath))
            findings.append({.rule = api::Rule::FaceTooSmall, .severity = api::Severity::Stop});
        return new ReadyOperation<api::Findings>(findings, parent);
    };
    const auto fuse = [this](const workflow::FuseInput &input, int most, QObject *parent) {
        const QString photo = input.faces[0].photoPath;
        called.append(photo);
        mostCalls.append(most);
        mostRunning = std::max(mostRunning, ++running);
        Result<workflow::FuseOutcome> result = workflow::FuseOutcome{
            .picture = photo.toUtf8(), .size = {4, 3}, .requestId = "r" + photo, .attempts = std::min(most, 2)};
        if (errors.contains(photo))
            result = errors.value(photo);
        auto *fusion = new SlowFusion(result, never, parent);
        connect(fusion, &Operation::ended, this, [this] {
            --running;
            now += callMs;
        });
        return fusion;
    };
    return {check, fuse, {}, [this] { return now; }};
}

} // namespace likeness::testing
