// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batchrow.h"

namespace likeness::workflow {

//! What earlier runs of a plan left.
struct BatchRecovery
{
    QList<RowOutcome> rows{}; //!< in the order of the plan: Skipped, Failed, or Waiting where it is still to be done
    BatchJournal journal;     //!< locked for this run
};

//! Reads the journal beside the plan's report and writes kept answers to their files. The keys are those of the plan's
//! rows. Blocks: call it off the event loop. Errors: File.Locked, File.NotReadable, File.NotWritable.
Result<BatchRecovery> recoverBatch(const BatchPlan &plan, const QStringList &keys, Existing existing);

} // namespace likeness::workflow
