// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "service/apierror.h"
#include "json/fields.h"

#include <functional>

namespace likeness::service {

//! Who asks, and how the answer shall speak.
struct Caller
{
    QString requestId{};
    QString action{};
    QString version{};
    QString secretId{};     //!< once the signature has been found right
    QString peer{};         //!< address
    QString forwardedFor{}; //!< X-Forwarded-For, as sent; only recorded
    QString userIp{};       //!< UserIp of the call; likewise
    bool dryRun = false;    //!< judge everything, make nothing
    api::Language language = api::Language::English;
    QByteArray host{};          //!< as the caller knows this service, for addresses of results
    bool secure = false;        //!< came over TLS
    bool numbersAsText = false; //!< the parameters came by GET or form

    //! Where this service is, as the caller knows it.
    QByteArray origin() const { return (secure ? "https://" : "http://") + host; }
};

//! Parameters in, members of the answer out.
using ActionHandler = std::function<Result<QJsonObject>(const QJsonObject &, const Caller &)>;

//! The one JSON door for all actions: strict reading, typed work, writing.
template<typename Request, typename Response>
ActionHandler typed(std::function<Result<Response>(const Request &, const Caller &)> work)
{
    return [work = std::move(work)](const QJsonObject &parameters, const Caller &caller) -> Result<QJsonObject> {
        Request request;
        const json::ReadOptions options{.refuseUnknown = true, .numbersAsText = caller.numbersAsText};
        if (Status status = json::read(parameters, request, options); !status)
            return fromReading(status.error());
        const Result<Response> response = work(request, caller);
        if (!response)
            return fromInside(response.error());
        if (caller.dryRun)
            return apiError(dryRunCode);
        return json::writeObject(*response);
    };
}

} // namespace likeness::service
