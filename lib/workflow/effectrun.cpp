// SPDX-License-Identifier: Apache-2.0
#include "workflow/effectrun.h"

#include "core/background.h"
#include "core/chained.h"
#include "workflow/savedresult.h"

#include <QDir>
#include <QFileInfo>

namespace likeness::workflow {

namespace {

//! Writes a result; the path is without its ending.
OperationOf<QString> *writingOf(const FuseOutcome &outcome, const QString &path, QObject *parent)
{
    const QLatin1StringView ending(outcome.format == "png" ? ".png" : ".jpg");
    const auto save = [bytes = outcome.picture, path = path + ending]() -> Result<QString> {
        const Status saved = saveResult(bytes, path, Existing::Replace);
        return saved ? Result<QString>(path) : saved.error();
    };
    return new Background<QString>(std::function<Result<QString>()>(save), parent);
}

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
    const auto write = [path](const FuseOutcome &fused, QObject *parent) { return writingOf(fused, path, parent); };
    auto *step = new Chained<FuseOutcome, QString>(m_fuse(input), write, this);
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
