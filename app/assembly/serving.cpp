// SPDX-License-Identifier: Apache-2.0
#include "assembly/serving.h"

#include "assembly/engineloader.h"
#include "service/service.h"
#include "settings/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Keys
{
    QList<sign::Credential> credentials{};
    QHash<QString, service::Permission> permissions{};
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

Result<Keys> readKeys(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::Input, .code = u"File.NotReadable"_s, .detail = file.errorString(), .subject = path};
    Keys keys;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto secret = [&](QLatin1StringView name) { return Secret(entry[name].toString().trimmed().toUtf8()); };
        const sign::Credential one{entry["secretId"_L1].toString().trimmed(), secret("secretKey"_L1),
                                   secret("token"_L1)};
        if (one.isEmpty())
            return Error{.kind = ErrorKind::Input,
                         .code = u"Input.Credentials"_s,
                         .detail = u"each entry needs secretId and secretKey"_s,
                         .subject = path};
        keys.credentials.append(one);
        if (entry["actions"_L1].isArray() || entry["projects"_L1].isArray())
            keys.permissions.insert(one.secretId, {textsOf(entry["actions"_L1]), textsOf(entry["projects"_L1])});
    }
    if (keys.credentials.isEmpty())
        return Error{.kind = ErrorKind::Input,
                     .code = u"Input.Credentials"_s,
                     .detail = u"expected a JSON list of keys"_s,
                     .subject = path};
    return keys;
}

} // namespace

struct Serving::Private
{
    Private(QString folder, ServeOptions given)
        : dataFolder(std::move(folder))
        , options(std::move(given))
        , engine(engineModels(settings::Settings(dataFolder + u"/likeness.ini"_s)))
    {}

    QString dataFolder;
    ServeOptions options;
    EngineLoader engine;
    QString madeId{};
    QString madeKey{};
    std::unique_ptr<service::Service> service{};
};

Serving::Serving(QString dataFolder, ServeOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(dataFolder), std::move(options)))
{}

Serving::~Serving() = default;

Status Serving::start()
{
    service::ServiceOptions options{.address = d->options.address,
                                    .port = d->options.port,
                                    .certificate = d->options.certificate,
                                    .key = d->options.key};
    options.parts.dataFolder = d->dataFolder;
    d->options.bounds.applyTo(options);
    options.cloudLimits = d->options.cloudLimits;
    options.publicUrlsOnly = d->options.publicUrlsOnly;
    options.refuseReplays = d->options.refuseReplays;
    options.requestLog = d->dataFolder + u"/logs/requests.jsonl"_s;
    for (const QString &text : d->options.faults) {
        const Result<service::Fault> fault = service::parseFault(text);
        if (!fault)
            return fault.error();
        options.faults.append(*fault);
    }
    options.parts.engine = [this] { return d->engine.engine(); };
    if (d->options.credentialsFile.isEmpty()) {
        d->madeId = u"LOCAL"_s + makeToken(20, systemRandom());
        d->madeKey = makeToken(32, systemRandom());
        options.credentials = {{.secretId = d->madeId, .secretKey = Secret(d->madeKey.toLatin1())}};
    } else {
        const Result<Keys> read = readKeys(d->options.credentialsFile);
        if (!read)
            return read.error();
        options.credentials = read->credentials;
        options.permissions = read->permissions;
    }
    auto started = service::Service::start(options);
    if (!started)
        return started.error();
    d->service = std::move(*started);
    return {};
}

QUrl Serving::url() const { return d->service->url(); }

QString Serving::madeId() const { return d->madeId; }

QString Serving::madeKey() const { return d->madeKey; }

} // namespace likeness::assembly

#include "moc_serving.cpp"
