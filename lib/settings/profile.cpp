// SPDX-License-Identifier: Apache-2.0
#include "settings/profile.h"

#include <QRegularExpression>
#include <QUrl>

namespace likeness::settings {

namespace {

using namespace Qt::Literals::StringLiterals;

Error problem(const QString &code, const QString &detail, const QString &subject)
{
    return {.kind = ErrorKind::Usage, .code = code, .detail = detail, .subject = subject};
}

//! "127." and four numbers, ::1 or localhost: only these may be called without TLS.
bool isThisComputer(const QString &host)
{
    static const QRegularExpression v4(u"^127(\\.\\d{1,3}){3}$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || v4.match(host).hasMatch();
}

} // namespace

Profile localProfile() { return {.name = u"local"_s}; }

std::optional<Error> profileProblem(const Profile &profile)
{
    if (profile.name.trimmed().isEmpty() || profile.name == localProfile().name)
        return problem(u"Usage.ProfileName"_s, u"a profile needs a name other than local"_s, profile.name);
    const QUrl url(profile.endpoint, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return problem(u"Usage.Endpoint"_s, u"not an address of a service"_s, profile.endpoint);
    if (url.scheme() == "http"_L1 && !isThisComputer(url.host()))
        return problem(u"Usage.PlainHttp"_s, u"only https, or http to this computer"_s, profile.endpoint);
    if (profile.callsPerSecond && !(*profile.callsPerSecond > 0 && *profile.callsPerSecond <= 1000))
        return problem(u"Usage.CallRate"_s, u"calls a second are a number above 0, 1000 at most"_s, profile.name);
    // One address and no more; what is not quite one is found when a call is made.
    static const QRegularExpression address(u"^[0-9A-Fa-f:.]{2,45}$"_s);
    if (profile.forwardedFor && !address.match(*profile.forwardedFor).hasMatch())
        return problem(u"Usage.ForwardedFor"_s, u"the end user's address is one IP address"_s, *profile.forwardedFor);
    return std::nullopt;
}

} // namespace likeness::settings
