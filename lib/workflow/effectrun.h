// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "core/parallel.h"
#include "workflow/fuseinput.h"

#include <functional>

namespace likeness::workflow {

//! One material to be tried on photos.
struct EffectPlan
{
    QString project{};
    QString material{};
    QStringList photos{}; //!< local files; the largest face of each is used
    QString folder{};     //!< where results are written; what is below its parent goes first
    int atOnce = 2;

    bool operator==(const EffectPlan &) const = default;
};

//! Fuses every photo into the material and writes what comes to a file. One photo that fails keeps no other from its
//! turn; ends with how many of them did well. Cancelling leaves what has come. The results stay until the next run or
//! until whoever showed them removes the folder.
class EffectRun : public OperationOf<Tally>
{
    Q_OBJECT

public:
    //! Makes the operation that fuses one photo; handed out unstarted.
    using Fuse = std::function<OperationOf<FuseOutcome> *(const FuseInput &input)>;

    EffectRun(EffectPlan plan, Fuse fuse, QObject *parent = nullptr);

signals:
    void photoStarted(int index);
    //! The path of the result, or why there is none.
    void photoEnded(int index, const likeness::Result<QString> &file);

protected:
    void run() override;
    void stop() override;

private:
    void fuseAll();
    Operation *fuseOne(int index, const Parallel::Outcome &outcome);

    EffectPlan m_plan;
    Fuse m_fuse;
    QPointer<Operation> m_step;
};

} // namespace likeness::workflow
