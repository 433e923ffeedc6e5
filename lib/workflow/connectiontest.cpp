// SPDX-License-Identifier: Apache-2.0
#include "workflow/connectiontest.h"

namespace likeness::workflow {

using namespace Qt::Literals::StringLiterals;

bool provesAccess(const Error &error)
{
    if (error.kind != ErrorKind::Service)
        return false;
    const auto begins = [&](QLatin1StringView prefix) { return error.code.startsWith(prefix); };
    return begins("InvalidParameter"_L1) || begins("ResourceNotFound"_L1) || begins("MissingParameter"_L1) ||
           begins("FailedOperation.Activity"_L1) || begins("RequestLimitExceeded"_L1);
}

ConnectionTest::ConnectionTest(net::Client client, QObject *parent)
    : OperationOf(parent)
    , m_client(std::move(client))
{}

void ConnectionTest::run()
{
    m_since.start();
    auto *asking = m_client.describeMaterialList({.activityId = u"at_0"_s, .limit = 1}, this);
    m_step = asking;
    asking->whenDone(this, [this](const auto &answer) { judge(answer); });
    asking->start();
}

void ConnectionTest::stop()
{
    if (m_step)
        m_step->cancel();
}

void ConnectionTest::judge(const Result<net::Answer<api::DescribeMaterialListResponse>> &answer)
{
    if (answer)
        finish(ConnectionReport{m_since.elapsed(), answer->requestId});
    else if (provesAccess(answer.error()))
        finish(ConnectionReport{m_since.elapsed(), answer.error().requestId});
    else
        fail(answer.error());
}

} // namespace likeness::workflow

#include "moc_connectiontest.cpp"
