// SPDX-License-Identifier: Apache-2.0
#include "assembly/assembly_p.h"
#include "core/background.h"
#include "workflow/connectiontest.h"

#include <QFile>

namespace likeness::assembly {

using namespace Qt::Literals::StringLiterals;

namespace {

Error noKeys()
{
    return {.kind = ErrorKind::Usage,
            .code = u"Usage.NoKeys"_s,
            .detail = u"TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set"_s};
}

} // namespace

Destination Assembly::Private::destination(const settings::Profile &to, const settings::EnvironmentKeys &given)
{
    const bool isLocalService = options.endpoint.isEmpty() && to.isLocal();
    const auto ofProfile = [&](const std::optional<QString> &text) {
        return isLocalService || !options.endpoint.isEmpty() ? QString() : text.value_or(QString());
    };
    return {.local = isLocalService,
            .url = options.endpoint.isEmpty() ? QUrl(to.endpoint) : options.endpoint,
            .region = (options.region.isEmpty() ? to.region : options.region).toLatin1(),
            .keys = isLocalService ? given : settings::completed(given, keysOf(to.name)),
            .language = wireLanguage(language),
            .log = &exchanges,
            .timeout = std::chrono::milliseconds(qint64(timeoutSeconds() * 1000)),
            .callsFile = isLocalService ? QString() : callsFile(options.endpoint.isEmpty() ? to.name : name()),
            .callsPerSecond = to.callsPerSecond,
            .keyEntry = ofProfile(to.keyEntry),
            .caFile = ofProfile(to.caFile),
            .forwardedFor = ofProfile(to.forwardedFor).toLatin1(),
            .retryBudget = &retryBudget};
}

Result<net::Endpoint> endpointOf(const Destination &to, LocalService &local)
{
    Result<net::Endpoint> endpoint = noKeys();
    if (to.local)
        endpoint = local.endpoint();
    else if (to.keys.isComplete())
        endpoint = net::Endpoint{
            .url = to.url, .region = to.region, .credential = {to.keys.secretId, to.keys.secretKey, to.keys.token}};
    if (!endpoint)
        return endpoint;
    if (!to.caFile.isEmpty()) {
        const Result<net::Tls> tls = net::tlsWith(to.caFile);
        if (!tls)
            return tls.error();
        endpoint->tls = *tls;
    }
    endpoint->language = to.language;
    endpoint->timeout = to.timeout;
    endpoint->log = to.log;
    endpoint->forwardedFor = to.forwardedFor;
    endpoint->retryBudget = to.retryBudget;
    endpoint->callsPerSecond = to.callsPerSecond;
    if (!to.callsFile.isEmpty())
        endpoint->limiter = net::Limiter(to.callsFile);
    return endpoint;
}

OperationOf<workflow::ConnectionReport> *Assembly::testConnection(const settings::Profile &profile,
                                                                  const settings::EnvironmentKeys &keys)
{
    using Report = workflow::ConnectionReport;
    return d->at<Report>(d->destination(profile, keys), this, [this](const net::Endpoint &endpoint, QObject *parent) {
        return new workflow::ConnectionTest(net::Client(*d->network, endpoint, 0), parent);
    });
}

OperationOf<CallUsage> *Assembly::callUsage(const BudgetChange &change)
{
    const net::Limiter limiter(d->callsFile(d->name()));
    const auto work = [limiter, change]() -> Result<CallUsage> {
        Status changed;
        if (change.kind == BudgetChange::Kind::Set)
            changed = limiter.setBudget(change.budget);
        else if (change.kind == BudgetChange::Kind::Reset)
            changed = limiter.resetCount();
        return changed ? limiter.usage() : Result<CallUsage>(changed.error());
    };
    return new Background<CallUsage>(std::function<Result<CallUsage>()>(work), this);
}

net::ExchangeLog &Assembly::exchanges() { return d->exchanges; }

QString Assembly::code(const workflow::SnippetParts &parts, workflow::CodeLanguage language) const
{
    QFile file(u":/likeness/snippets/%1.tmpl"_s.arg(workflow::templateName(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return workflow::snippet(QString::fromUtf8(file.readAll()), parts);
}

} // namespace likeness::assembly
