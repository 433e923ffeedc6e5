// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"
#include "workflow/fuseinput.h"

namespace likeness::workflow {

//! What there is to know of a run that ended.
struct FuseRecord
{
    FuseInput input{};
    Result<FuseOutcome> result = FuseOutcome{};
    qint64 elapsedMs = 0;
};

//! Keeps a record in the history; its id. Called in the pool.
using FuseRecorder = std::function<Result<qint64>(const FuseRecord &)>;

//! The record as a row of the history.
store::Run rowOf(const FuseRecord &record, const QString &profile, const QDateTime &when);

} // namespace likeness::workflow
