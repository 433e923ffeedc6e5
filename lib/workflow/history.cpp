// SPDX-License-Identifier: Apache-2.0
#include "workflow/history.h"

#include "workflow/fuserequest.h"
#include "workflow/inputjson.h"

namespace likeness::workflow {

store::Run rowOf(const FuseRecord &record, const QString &profile, const QDateTime &when)
{
    store::Run run{.action = actionOf(record.input.kind),
                   .profile = profile,
                   .when = when,
                   .project = record.input.project,
                   .material = record.input.material,
                   .elapsedMs = record.elapsedMs,
                   .parameters = textOf(record.input)};
    if (record.input.mark.kind == MarkChoice::Kind::None)
        run.noMarkReason = record.input.mark.reason;
    if (record.result) {
        run.requestId = record.result->requestId;
        run.attempts = record.result->attempts;
        return run;
    }
    const Error &error = record.result.error();
    run.status = error.kind == ErrorKind::Cancelled ? store::Run::Status::Cancelled : store::Run::Status::Failed;
    run.code = error.code;
    run.requestId = error.requestId;
    run.attempts = error.attempts;
    return run;
}

} // namespace likeness::workflow
