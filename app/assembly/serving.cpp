// SPDX-License-Identifier: Apache-2.0
#include "assembly/serving.h"

#include "assembly/engineloader.h"
#include "service/service.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<QList<sign::Credential>> readCredentials(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::Input, .code = u"File.NotReadable"_s, .detail = file.errorString(), .subject = path};
    QList<sign::Credential> credentials;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto secret = [&](QLatin1StringView name) { return Secret(entry[name].toString().trimmed().toUtf8()); };
        const sign::Credential one{entry["secretId"_L1].toString().trimmed(), secret("secretKey"_L1),
                                   secret("token"_L1)};
        if (one.isEmpty())
            return Error{.kind = ErrorKind::Input,
                         .code = u"Input.Credentials"_s,
                         .detail = u"each entry needs secretId and secretKey"_s,
                         .subject = path};
        credentials.append(one);
    }
    if (credentials.isEmpty())
        return Error{.kind = ErrorKind::Input,
                     .code = u"Input.Credentials"_s,
                     .detail = u"expected a JSON list of keys"_s,
                     .subject = path};
    return credentials;
}

} // namespace

struct Serving::Private
{
    QString dataFolder{};
    ServeOptions options{};
    EngineLoader engine{};
    QString madeId{};
    QString madeKey{};
    std::unique_ptr<service::Service> service{};
};

Serving::Serving(QString dataFolder, ServeOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->dataFolder = std::move(dataFolder);
    d->options = std::move(options);
}

Serving::~Serving() = default;

Status Serving::start()
{
    service::ServiceOptions options{.address = d->options.address, .port = d->options.port};
    options.parts.dataFolder = d->dataFolder;
    options.parts.engine = [this] { return d->engine.engine(); };
    if (d->options.credentialsFile.isEmpty()) {
        d->madeId = u"LOCAL"_s + makeToken(20, systemRandom());
        d->madeKey = makeToken(32, systemRandom());
        options.credentials = {{.secretId = d->madeId, .secretKey = Secret(d->madeKey.toLatin1())}};
    } else {
        const auto read = readCredentials(d->options.credentialsFile);
        if (!read)
            return read.error();
        options.credentials = *read;
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
