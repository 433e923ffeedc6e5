// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"
#include "settings/environment.h"
#include "sign/digest.h"
#include "sign/tc3.h"

#include <QFile>

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

void runSign(Context &context)
{
    const Arguments &given = context.arguments();
    const QString host = given.value("host"_L1);
    if (host.isEmpty())
        return context.fail(usage({u"sign needs --host.", u"sign 需要 --host。"},
                                  u"likeness-cli sign --host facefusion.tencentcloudapi.com --payload body.json"_s));
    const settings::EnvironmentKeys keys = settings::keysFrom(settings::ownEnvironment());
    if (!keys.isComplete())
        return context.fail(usage({u"sign needs TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment.",
                                   u"sign 需要环境变量 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY。"},
                                  {}));
    QByteArray payload;
    if (const QString path = given.value("payload"_L1); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return context.fail({.kind = ErrorKind::Input,
                                 .code = u"File.NotReadable"_s,
                                 .detail = file.errorString(),
                                 .subject = path});
        payload = file.readAll();
    }
    bool isNumber = true;
    const QString stamp = given.value("timestamp"_L1);
    const qint64 seconds = stamp.isEmpty() ? QDateTime::currentSecsSinceEpoch() : stamp.toLongLong(&isNumber);
    if (!isNumber)
        return context.fail(
            usage({u"--timestamp is a number of seconds.", u"--timestamp 应为秒数。"}, u"--timestamp 1700000000"_s));
    sign::SignedParts parts = sign::usualParts(given.value("content-type"_L1, u"application/json"_s).toUtf8(),
                                               host.toUtf8(), given.value("action"_L1).toUtf8());
    parts.method = given.value("method"_L1, u"POST"_s).toUpper().toUtf8();
    parts.path = given.value("path"_L1, u"/"_s).toUtf8();
    parts.query = given.value("query"_L1).toUtf8();
    parts.payloadHash = sign::sha256Hex(payload);
    const QString service = given.value("service"_L1, host.left(qMax(qsizetype(0), host.indexOf(u'.'))));
    const sign::Tc3Trace trace = sign::tc3({keys.secretId, keys.secretKey, keys.token}, service.toUtf8(), parts,
                                           QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    const QString lines =
        u"canonicalRequest\n%1\n\nstringToSign\n%2\n\nsignature %3\nauthorization %4\npayloadSha256 %5"_s.arg(
            text(trace.canonicalRequest), text(trace.stringToSign), text(trace.signature), text(trace.authorization),
            text(parts.payloadHash));
    context.succeed({{u"canonicalRequest"_s, text(trace.canonicalRequest)},
                     {u"stringToSign"_s, text(trace.stringToSign)},
                     {u"signature"_s, text(trace.signature)},
                     {u"authorization"_s, text(trace.authorization)},
                     {u"payloadSha256"_s, text(parts.payloadHash)}},
                    lines);
}

} // namespace likeness::cli
