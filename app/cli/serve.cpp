// SPDX-License-Identifier: Apache-2.0
#include "assembly/serving.h"
#include "cli/commands.h"

namespace likeness::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Why these options do not go together, or nothing: others reach the service only by TLS and with keys made for them.
Status checkRemote(const Arguments &given)
{
    const auto example =
        u"likeness-cli serve --listen 0.0.0.0:8443 --allow-remote --tls-cert cert.pem --tls-key key.pem "
        "--credentials keys.json"_s;
    const bool certified = given.has("tls-cert"_L1) && given.has("tls-key"_L1);
    if (given.has("allow-remote"_L1)) {
        if (!certified)
            return usage(
                {u"--allow-remote needs --tls-cert and --tls-key.", u"--allow-remote 需要 --tls-cert 和 --tls-key。"},
                example);
        if (!given.has("credentials"_L1))
            return usage({u"--allow-remote needs --credentials.", u"--allow-remote 需要 --credentials。"}, example);
    } else if (given.has("tls-cert"_L1) || given.has("tls-key"_L1)) {
        return usage({u"--tls-cert and --tls-key belong to --allow-remote.",
                      u"--tls-cert 和 --tls-key 须与 --allow-remote 一起使用。"},
                     example);
    }
    return {};
}

} // namespace

void runServe(Context &context)
{
    const Arguments &given = context.arguments();
    const QString listen = given.value("listen"_L1, u"127.0.0.1:0"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool isPort = false;
    const uint port = listen.mid(colon + 1).toUInt(&isPort);
    if (colon < 1 || !isPort || port > 65535)
        return context.fail(usage({u"--listen is ADDRESS:PORT.", u"--listen 的格式为 地址:端口。"},
                                  u"likeness-cli serve --listen 127.0.0.1:8080"_s));
    if (Status remote = checkRemote(given); !remote)
        return context.fail(remote.error());
    const QString limits = given.value("limits"_L1, u"none"_s);
    if (limits != "none"_L1 && limits != "cloud"_L1)
        return context.fail(usage({u"--limits is none or cloud.", u"--limits 应为 none 或 cloud。"},
                                  u"likeness-cli serve --limits cloud"_s));
    assembly::ServeOptions options{.address = listen.left(colon),
                                   .port = quint16(port),
                                   .credentialsFile = given.value("credentials"_L1),
                                   .certificate = given.value("tls-cert"_L1),
                                   .key = given.value("tls-key"_L1),
                                   .bounds = assembly::ServiceBounds::of(context.assembly().settings()),
                                   .cloudLimits = limits == "cloud"_L1,
                                   .publicUrlsOnly = given.has("public-urls-only"_L1),
                                   .refuseReplays = given.has("refuse-replays"_L1)};
    for (const Given &option : given.options) {
        if (option.name == "fault"_L1)
            options.faults.append(option.value);
    }
    auto *serving = new assembly::Serving(context.assembly().dataFolder(), options, &context);
    if (Status status = serving->start(); !status)
        return context.fail(status.error());
    if (options.credentialsFile.isEmpty())
        context.note(u"secretId %1 secretKey %2"_s.arg(serving->madeId(), serving->madeKey()));
    context.out() << "listening on " << serving->url().toString() << Qt::endl;
}

} // namespace likeness::cli
