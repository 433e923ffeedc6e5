// SPDX-License-Identifier: Apache-2.0
#include "assembly/assembly_p.h"
#include "core/logging.h"
#include "store/runs.h"
#include "workflow/batchrun.h"
#include "workflow/fuserun.h"

namespace likeness::assembly {

OperationOf<workflow::FuseOutcome> *Assembly::Private::fuse(const workflow::FuseInput &input, const Sending &how,
                                                            QObject *parent)
{
    const auto begin = [this, input, how](const net::Endpoint &endpoint, QObject *owner) {
        net::Endpoint paced = endpoint;
        paced.mostPerSecond = how.mostPerSecond;
        const net::Client client(*network, paced, how.mostRetries);
        return new workflow::FuseRun(*network, client, input, pastCalls.recorder(name()), owner);
    };
    return withEndpoint<workflow::FuseOutcome>(parent, begin);
}

OperationOf<workflow::FuseOutcome> *Assembly::fuse(const workflow::FuseInput &input)
{
    return d->fuse(input, {.mostRetries = d->retries()}, this);
}

workflow::BatchRun *Assembly::batch(const workflow::BatchPlan &plan, workflow::BatchOptions options)
{
    options.attempts = d->retries() + 1;
    const auto check = [this](const workflow::FuseInput &input, QObject *parent) {
        OperationOf<api::Findings> *checking = preflight(input);
        checking->setParent(parent);
        return checking;
    };
    // The pace is the limiter's, so that programs at once and requests sent again keep it together; the batch's own
    // spaces the calls to the embedded service, which has no limiter.
    const auto fuse = [this, rate = options.rate](const workflow::FuseInput &input, int mostCalls, QObject *parent) {
        return d->fuse(input, {.mostRetries = mostCalls - 1, .mostPerSecond = rate}, parent);
    };
    const auto saved = [this](qint64 runId, const QString &out) {
        const auto noted = d->pastCalls.database().then(
            [&](const std::shared_ptr<store::Database> &database) { return store::Runs(database).setOut(runId, out); });
        if (!noted)
            qCWarning(lcStore) << "the history was not written:" << noted.error().detail;
    };
    return new workflow::BatchRun(plan, options, {check, fuse, saved}, this);
}

} // namespace likeness::assembly
