// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/assembly.h"
#include "assembly/cloudlibrary.h"
#include "assembly/folderhold.h"
#include "assembly/locallibrary.h"
#include "core/chained.h"
#include "net/exchangelog.h"
#include "net/manager.h"
#include "net/retrybudget.h"
#include "settings/keys.h"
#include "settings/secretstore.h"
#include "settings/settings.h"
#include "workflow/facesuggest.h"

namespace likeness::assembly {

//! Where a call goes and as whom, as values that the pool may have.
struct Destination
{
    bool local = false;
    QUrl url{};
    QByteArray region{};
    settings::EnvironmentKeys keys{};
    QByteArray language{};
    net::ExchangeLog *log = nullptr;
    std::chrono::milliseconds timeout{};
    QString callsFile{}; //!< by which programs share pace and budget; empty for the embedded service
    std::optional<double> callsPerSecond{};
    QString keyEntry{}; //!< of the key store; empty where the keys are known, or nowhere
    QString caFile{};
    QByteArray forwardedFor{};
    net::RetryBudget *retryBudget = nullptr;
};

//! Blocks while the embedded service begins: called in the pool.
Result<net::Endpoint> endpointOf(const Destination &to, LocalService &local);

struct Assembly::Private
{
    Private(Assembly *assembly, const Options &given)
        : options(given)
        , folder(assembly::dataFolder(given))
        , hold(folder)
        , settings(folder + QStringLiteral("/likeness.ini"))
        , local(folder, engineModels(settings), ServiceBounds::of(settings))
        , library(local, assembly)
        , notes(folder + QStringLiteral("/remembered"))
        , cloud(cloudSource(assembly), notes, assembly)
        , pastCalls(folder, assembly)
        , network(net::makeManager(assembly))
    {
        language = given.language.isEmpty() ? settings.get(settings::keys::language) : given.language;
        const QString wanted = given.profile.isEmpty() ? settings.get(settings::keys::profile) : given.profile;
        for (const settings::Profile &known : settings.profiles()) {
            if (known.name == wanted)
                profile = known;
        }
    }

    //! Under which name calls stand in the history.
    QString name() const { return options.endpoint.isEmpty() ? profile.name : options.endpoint.host(); }
    bool isLocal() const { return options.endpoint.isEmpty() && profile.isLocal(); }

    //! Where calls of a profile go, as chosen at this moment; a running call keeps it.
    Destination destination(const settings::Profile &to, const settings::EnvironmentKeys &given = {});

    //! Where the calls made under a name are paced and counted.
    QString callsFile(const QString &of) const
    {
        return folder + QStringLiteral("/calls/") + QString::fromLatin1(QUrl::toPercentEncoding(of)) +
               QStringLiteral(".json");
    }

    settings::EnvironmentKeys keysOf(const QString &profileName) const
    {
        const auto kept = secrets.find(profileName);
        return kept ? *kept : settings::keysFrom(settings::ownEnvironment());
    }

    double timeoutSeconds() const
    {
        return options.timeoutSeconds ? *options.timeoutSeconds : settings.get(settings::keys::timeoutSeconds);
    }
    int retries() const { return options.retries ? *options.retries : settings.get(settings::keys::retries); }
    //! Proxy and keys out of the key store where they are there, then the endpoint.
    OperationOf<net::Endpoint> *endpointFor(const Destination &to);
    void setProxy(const Proxy &proxy);
    Proxy keptProxy() const; //!< as the settings say, without its password

    //! An operation that needs to know where calls go. The embedded service is begun in the pool.
    template<typename T>
    OperationOf<T> *at(const Destination &to, QObject *parent, typename Chained<net::Endpoint, T>::Then then)
    {
        return new Chained<net::Endpoint, T>(endpointFor(to), std::move(then), parent);
    }
    template<typename T>
    OperationOf<T> *withEndpoint(QObject *parent, typename Chained<net::Endpoint, T>::Then then)
    {
        return at<T>(destination(profile), parent, std::move(then));
    }

    //! What the service lists, as it is.
    OperationOf<QList<workflow::Material>> *listed(const QString &project, QObject *parent);
    CloudSource cloudSource(QObject *parent)
    {
        return {.list = [this, parent](const QString &project) { return listed(project, parent); },
                .profile = [this] { return name(); },
                .project = [this] { return profile.project.value_or(QString()); }};
    }

    //! How a fusion is sent.
    struct Sending
    {
        int mostRetries = 0;
        double mostPerSecond = 0; //!< of all calls that share the limiter; 0: as the endpoint says
    };
    OperationOf<workflow::FuseOutcome> *fuse(const workflow::FuseInput &input, const Sending &how, QObject *parent);
    workflow::HistorySource historySource()
    {
        return [this] { return pastCalls.database(); };
    }

    workflow::EngineSource engineSource()
    {
        return [this] { return local.engine().engine(); };
    }

    Options options;
    QString folder;
    FolderHold hold;
    settings::Settings settings;
    LocalService local;
    LocalLibrary library;
    workflow::RememberedMaterials notes;
    CloudLibrary cloud;
    PastCalls pastCalls;
    QNetworkAccessManager *network;
    settings::Profile profile = settings::localProfile();
    settings::SecretStore secrets;
    net::ExchangeLog exchanges;
    net::RetryBudget retryBudget;
    QString language;
    Secret proxyPassword{};    //!< of the proxy and user in the settings, once it is known
    bool isProxyKnown = false; //!< its password was asked for
};

} // namespace likeness::assembly
