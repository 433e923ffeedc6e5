// SPDX-License-Identifier: Apache-2.0
#include "service/gate.h"

#include "api/action.h"
#include "api/limits.h"
#include "sign/digest.h"
#include "json/flatten.h"
#include "json/text.h"

#include <QUrlQuery>
#include <array>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array commonNames{"Action"_L1,   "Version"_L1,  "Timestamp"_L1,      "Region"_L1,
                                 "Token"_L1,    "Language"_L1, "RequestClient"_L1,  "Signature"_L1,
                                 "SecretId"_L1, "Nonce"_L1,    "SignatureMethod"_L1};

bool isCommon(const QString &name)
{
    return std::ranges::any_of(commonNames, [&](auto common) { return name == common; });
}

json::Pairs pairsOf(QByteArray text)
{
    text.replace('+', "%20"); // of forms; in queries a plus that is meant is encoded
    json::Pairs pairs;
    const QUrlQuery query(QString::fromUtf8(text));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        pairs.append({name, value});
    return pairs;
}

QString valueOf(const json::Pairs &pairs, QLatin1StringView name)
{
    for (const auto &[known, value] : pairs) {
        if (known == name)
            return value;
    }
    return {};
}

QString projectOf(const QJsonObject &parameters)
{
    const QJsonValue project =
        parameters.contains("ProjectId"_L1) ? parameters["ProjectId"_L1] : parameters["ActivityId"_L1];
    return project.isDouble() ? QString::number(project.toInteger()) : project.toString();
}

//! Hosts of the cloud name the product in their first label; those of this computer name none.
bool isProductHost(const QByteArray &host)
{
    return !host.contains(".tencentcloudapi.com") || host.startsWith("facefusion.");
}

//! DryRun is for every action: it is no parameter of any of them.
bool takeDryRun(QJsonObject &parameters, bool asText)
{
    const QJsonValue given = parameters.value("DryRun"_L1);
    const bool wanted = given.toBool() || (asText && given.toString() == "true"_L1);
    if (given.isBool() || wanted || (asText && given.toString() == "false"_L1))
        parameters.remove("DryRun"_L1);
    return wanted;
}

QByteArray queryOf(const http::Request &request)
{
    const qsizetype mark = request.target.indexOf('?');
    return mark < 0 ? QByteArray() : request.target.mid(mark + 1);
}

} // namespace

struct Gate::Call
{
    QString action{};
    QString version{};
    QString language{};
    QString region{};
    json::Pairs pairs{}; //!< of a query or form
    bool isV1 = false;   //!< signed among its parameters
    bool isText = false; //!< GET or form
};

Gate::Gate(const Actions &actions, GateRules rules)
    : m_actions(actions)
    , m_rules(std::move(rules))
    , m_replays(m_rules.clock)
    , m_rates(m_rules.clock)
{}

bool Gate::isOurHost(const QByteArray &host)
{
    QString name = QString::fromLatin1(host).toLower();
    const qsizetype bracket = name.lastIndexOf(u']');
    const qsizetype colon = name.lastIndexOf(u':');
    if (colon > bracket)
        name.truncate(colon);
    if (name.startsWith(u'['))
        name = name.mid(1, name.size() - 2);
    if (name == "localhost"_L1 || name == "tencentcloudapi.com"_L1 || name.endsWith(".tencentcloudapi.com"_L1))
        return true;
    if (name == "::1"_L1)
        return true;
    const QStringList parts = name.split(u'.');
    return parts.size() == 4 && parts.first() == "127"_L1 && std::ranges::all_of(parts, [](const QString &part) {
               bool ok = false;
               return part.toUInt(&ok) < 256 && ok;
           });
}

Result<Gate::Call> Gate::read(const http::Request &request) const
{
    if (request.method != "GET" && request.method != "POST")
        return apiError("UnsupportedProtocol"_L1, QString::fromLatin1(request.method.left(16)));
    if (request.header("content-type").startsWith("multipart/"))
        return apiError("InvalidRequest"_L1, u"multipart bodies are not read; send JSON"_s);
    const bool isGet = request.method == "GET";
    const bool isForm = !isGet && request.header("content-type").startsWith("application/x-www-form-urlencoded");
    const qint64 most = isGet ? api::limits::queryBytes : api::limits::jsonBodyBytes;
    const qint64 size = isGet ? queryOf(request).size() : request.body.size();
    if (size > most) {
        const bool older = !isGet && request.header("x-tc-version") == "2018-12-01";
        return apiError(older ? "FailedOperation.RequestEntityTooLarge"_L1 : "RequestSizeLimitExceeded"_L1,
                        u"%1 > %2"_s.arg(size).arg(most));
    }
    Call call{.isText = isGet || isForm};
    if (call.isText)
        call.pairs = pairsOf(isGet ? queryOf(request) : request.body);
    call.isV1 =
        call.isText && !valueOf(call.pairs, "Signature"_L1).isEmpty() && request.header("authorization").isEmpty();
    if (call.isV1) {
        for (const auto name : commonNames) {
            if (std::ranges::count_if(call.pairs, [name](const auto &pair) { return pair.first == name; }) > 1)
                return apiError("InvalidParameter"_L1, name + u" is there twice"_s);
        }
    }
    const auto common = [&](const char *header, QLatin1StringView name) {
        const QString sent = QString::fromUtf8(request.header(header));
        return sent.isEmpty() ? valueOf(call.pairs, name) : sent;
    };
    call.action = common("x-tc-action", "Action"_L1);
    call.version = common("x-tc-version", "Version"_L1);
    call.language = common("x-tc-language", "Language"_L1);
    call.region = common("x-tc-region", "Region"_L1);
    return call;
}

Result<QString> Gate::verify(const http::Request &request, const Call &call) const
{
    const sign::VerifyPolicy policy{.now = m_rules.clock()};
    if (call.isV1) {
        sign::V1Parameters parameters;
        for (const auto &[name, value] : call.pairs)
            parameters.append({name.toUtf8(), value.toUtf8()});
        const auto who = sign::verifyV1(request.method, request.header("host"), parameters, m_rules.lookup, policy);
        return who ? Result<QString>(who->secretId) : Result<QString>(who.error());
    }
    const bool isGet = request.method == "GET";
    const sign::ReceivedRequest received{.method = request.method,
                                         .path = "/",
                                         .query = isGet ? queryOf(request) : QByteArray(),
                                         .headers = request.headers,
                                         .bodyHash = sign::sha256Hex(isGet ? QByteArray() : request.body)};
    const auto who = sign::verifyTc3(received, m_rules.lookup, policy);
    return who ? Result<QString>(who->secretId) : Result<QString>(who.error());
}

Status Gate::permit(const Caller &caller, const QJsonObject &parameters) const
{
    const auto permission = m_rules.permissions.constFind(caller.secretId);
    if (permission == m_rules.permissions.constEnd())
        return {};
    if (!permission->actions.isEmpty() && !permission->actions.contains(caller.action))
        return apiError("AuthFailure.UnauthorizedOperation"_L1, caller.action);
    const QString project = projectOf(parameters);
    if (!permission->projects.isEmpty() && !project.isEmpty() && !permission->projects.contains(project))
        return apiError("UnauthorizedOperation"_L1, project.left(80));
    return {};
}

Result<QJsonObject> Gate::parametersOf(const http::Request &request, const Call &call) const
{
    if (!call.isText) {
        Result<QJsonObject> body = json::parseObject(request.body);
        if (!body)
            return apiError("InvalidParameter"_L1, u"the body is no JSON object: "_s + body.error().detail);
        return body;
    }
    json::Pairs own = call.pairs;
    own.removeIf([](const auto &pair) { return isCommon(pair.first); });
    Result<QJsonObject> parameters = json::unflatten(own);
    if (!parameters)
        return apiError("InvalidParameter"_L1, parameters.error().detail);
    return parameters;
}

Result<Admitted> Gate::admit(const http::Request &request, Caller &caller,
                             const std::function<bool(const QString &)> &isPublished)
{
    const Result<Call> call = read(request);
    if (!call)
        return call.error();
    caller.action = call->action;
    caller.version = call->version;
    caller.language = call->language.startsWith("zh"_L1) ? api::Language::Chinese : api::Language::English;
    caller.host = request.header("host");
    caller.peer = request.peer;
    caller.secure = request.secure;
    caller.forwardedFor = QString::fromUtf8(request.header("x-forwarded-for").left(200));
    caller.numbersAsText = call->isText;
    if (!isProductHost(caller.host))
        return apiError("NoSuchProduct"_L1, QString::fromLatin1(caller.host.left(80)));
    const Result<ActionHandler> handler = m_actions.find(call->action, call->version);
    if (!handler)
        return handler.error();
    const Result<QString> who = verify(request, *call);
    if (!who)
        return who.error();
    caller.secretId = *who;
    if (m_rules.refuseReplays && m_replays.isReplay(request))
        return apiError("AuthFailure.SignatureExpire"_L1, u"this very request has been answered"_s);
    Result<QJsonObject> parameters = parametersOf(request, *call);
    if (!parameters)
        return parameters.error();
    caller.userIp = parameters->value("UserIp"_L1).toString().left(64);
    caller.dryRun = takeDryRun(*parameters, call->isText);
    if (Status permitted = permit(caller, *parameters); !permitted)
        return permitted.error();
    if (m_rules.cloudLimits) {
        const QString project = projectOf(*parameters);
        const RatedCall rated{caller.secretId, caller.peer, call->region, project, isPublished(project)};
        if (Status within = m_rates.count(*api::findAction(call->action, call->version), rated); !within)
            return within.error();
    }
    return Admitted{*handler, *parameters, caller};
}

} // namespace likeness::service
