// SPDX-License-Identifier: Apache-2.0
#include "workflow/effectrun.h"

#include "core/background.h"
#include "workflow/savedresult.h"

#include <QDir>
#include <QFileInfo>

namespace likeness::workflow {

namespace {

//! Fuses, then writes the result; the path is without its ending.
class EffectStep : public OperationOf<QString>
{
public:
    EffectStep(OperationOf<FuseOutcome> *fusing, QString path, QObject *parent)
        : OperationOf(parent)
        , m_path(std::move(path))
        , m_step(fusing)
    {
        fusing->setParent(this);
        fusing->whenDone(this, [this](const Result<FuseOutcome> &outcome) { write(outcome); });
    }

protected:
    void run() override { m_step->start(); }
    void stop() override
    {
        if (Operation *step = std::exchange(m_step, nullptr))
            step->cancel();
    }

private:
    void write(const Result<FuseOutcome> &outcome)
    {
        if (!m_step) // cancelled
            return;
        if (!outcome)
            return fail(outcome.error());
        const QLatin1StringView ending(outcome->format == "png" ? ".png" : ".jpg");
        const auto save = [bytes = outcome->picture, path = m_path + ending]() -> Result<QString> {
            const Status saved = saveResult(bytes, path, Existing::Replace);
            return saved ? Result<QString>(path) : saved.error();
        };
        auto *writing = new Background<QString>(std::function<Result<QString>()>(save), this);
        m_step = writing;
        writing->whenDone(this, [this](const Result<QString> &path) { finish(path); });
        writing->start();
    }

    QString m_path;
    QPointer<Operation> m_step;
};

} // namespace

EffectRun::EffectRun(EffectPlan plan, Fuse fuse, QObject *parent)
    : OperationOf(parent)
    , m_plan(std::move(plan))
    , m_fuse(std::move(fuse))
{}

void EffectRun::run()
{
    const auto makeRoom = [folder = m_plan.folder]() -> Result<bool> {
        QDir parent(QFileInfo(folder).absolutePath());
        const bool isNamed = !folder.isEmpty() && !parent.isRoot();
        if (isNamed)
            parent.removeRecursively(); // results of before
        if (isNamed && QDir().mkpath(folder))
            return true;
        return Error{.kind = ErrorKind::File, .code = QStringLiteral("File.NotWritable"), .subject = folder};
    };
    auto *preparing = new Background<bool>(std::function<Result<bool>()>(makeRoom), this);
    m_step = preparing;
    preparing->whenDone(this, [this](const Result<bool> &ready) {
        if (ready)
            fuseAll();
        else
            fail(ready.error());
    });
    preparing->start();
}

void EffectRun::fuseAll()
{
    QList<Parallel::Maker> makers;
    for (int i = 0; i < m_plan.photos.size(); ++i)
        makers.append([this, i](const Parallel::Outcome &outcome) { return fuseOne(i, outcome); });
    auto *all = new Parallel(makers, m_plan.atOnce, this);
    m_step = all;
    connect(all, &Operation::progressed, this, &Operation::progressed);
    all->whenDone(this, [this](const Result<Tally> &tally) { finish(tally); });
    all->start();
}

Operation *EffectRun::fuseOne(int index, const Parallel::Outcome &outcome)
{
    const FuseInput input{
        .project = m_plan.project, .material = m_plan.material, .faces = {{.photoPath = m_plan.photos.at(index)}}};
    const QString path = QStringLiteral("%1/%2").arg(m_plan.folder).arg(index + 1, 4, 10, QLatin1Char('0'));
    auto *step = new EffectStep(m_fuse(input), path, this);
    step->whenDone(this, [this, index, outcome](const Result<QString> &file) {
        outcome(bool(file));
        const bool cancelled = !file && file.error().kind == ErrorKind::Cancelled;
        if (!cancelled)
            emit photoEnded(index, file);
    });
    emit photoStarted(index);
    return step;
}

void EffectRun::stop()
{
    if (Operation *step = std::exchange(m_step, nullptr))
        step->cancel();
}

} // namespace likeness::workflow

#include "moc_effectrun.cpp"
