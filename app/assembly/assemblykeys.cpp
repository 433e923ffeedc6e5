// SPDX-License-Identifier: Apache-2.0
// Keys and the proxy's password: typed in, out of the environment, or out of the system's key store.
#include "assembly/assembly_p.h"
#include "core/background.h"
#include "core/mapped.h"
#include "core/parallel.h"

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString proxyEntry = u"proxy"_s;

//! Entries of profiles never meet that of the proxy.
QString entryOf(const QString &profile) { return u"profile/"_s + profile; }

} // namespace

settings::SecretStore &Assembly::secrets() { return d->secrets; }

bool Assembly::hasKeys(const QString &profile) const
{
    const QList<settings::Profile> known = profiles();
    const auto found = std::ranges::find(known, profile, &settings::Profile::name);
    return d->keysOf(profile).isComplete() || (found != known.end() && found->keyEntry);
}

OperationOf<settings::KeptKeys> *Assembly::keepKeys(const settings::Profile &profile,
                                                    const settings::EnvironmentKeys &keys)
{
    const settings::EnvironmentKeys whole = settings::completed(keys, d->keysOf(profile.name));
    if (whole.isComplete() || !profile.keyEntry)
        return storeKeys(profile.name, whole);
    const auto then = [this, name = profile.name, keys](const settings::EnvironmentKeys &kept, QObject *) {
        return storeKeys(name, settings::completed(keys, kept));
    };
    return new Chained<settings::EnvironmentKeys, settings::KeptKeys>(d->secrets.recall(*profile.keyEntry, nullptr),
                                                                      then, this);
}

OperationOf<settings::KeptKeys> *Assembly::storeKeys(const QString &profile, const settings::EnvironmentKeys &keys)
{
    d->secrets.keep(profile, keys);
    OperationOf<settings::KeptKeys> *storing = d->secrets.store(entryOf(profile), keys, this);
    storing->whenDone(this, [this, profile](const Result<settings::KeptKeys> &kept) {
        if (!kept)
            return;
        for (settings::Profile each : profiles()) {
            if (each.name != profile || each.isLocal())
                continue;
            each.keyEntry = kept->inSystem ? std::optional(entryOf(profile)) : std::nullopt;
            if (const Status saved = d->settings.saveProfile(each); saved && d->profile.name == profile)
                d->profile = each;
        }
    });
    return storing;
}

OperationOf<settings::KeptKeys> *Assembly::forgetKeys(const settings::Profile &profile)
{
    d->secrets.forget(profile.name);
    if (profile.keyEntry)
        return d->secrets.erase(*profile.keyEntry, this);
    return new ReadyOperation<settings::KeptKeys>(settings::KeptKeys{}, this);
}

OperationOf<bool> *Assembly::forgetNotes(const QString &profile)
{
    const auto forget = [notes = d->notes, profile]() -> Result<bool> {
        const Status forgotten = notes.forgetProfile(profile);
        return forgotten ? Result<bool>(true) : forgotten.error();
    };
    return new Background<bool>(std::function<Result<bool>()>(forget), this);
}

OperationOf<QStringList> *Assembly::forgetAllKeys()
{
    QStringList entries;
    for (const settings::Profile &each : profiles()) {
        d->secrets.forget(each.name);
        if (each.keyEntry)
            entries.append(*each.keyEntry);
    }
    if (d->settings.get(settings::keys::proxyInKeyStore))
        entries.append(proxyEntry);
    const auto left = std::make_shared<QStringList>(); // shared by what each erasure tells and by the end
    QList<Parallel::Maker> makers;
    for (const QString &entry : std::as_const(entries)) {
        makers.append([this, entry, left](const Parallel::Outcome &tell) -> Operation * {
            OperationOf<settings::KeptKeys> *erasing = d->secrets.erase(entry, this);
            erasing->whenDone(this, [entry, left, tell](const Result<settings::KeptKeys> &gone) {
                const bool done = gone && gone->why.isEmpty();
                if (!done)
                    left->append(entry);
                tell(done);
            });
            return erasing;
        });
    }
    const auto told = [left](const Tally &) { return Result<QStringList>(*left); };
    return new Mapped<Tally, QStringList>(new Parallel(makers, int(makers.size())), told, this);
}

OperationOf<net::Endpoint> *Assembly::Private::endpointFor(const Destination &to)
{
    const auto build = [this](const Destination &whole, QObject *parent) -> OperationOf<net::Endpoint> * {
        return new Background<net::Endpoint>(
            std::function<Result<net::Endpoint>()>([this, whole] { return endpointOf(whole, local); }), parent);
    };
    const auto withKeys = [this, to, build](const bool &, QObject *parent) -> OperationOf<net::Endpoint> * {
        if (to.keys.isComplete() || to.keyEntry.isEmpty())
            return build(to, parent);
        const auto then = [to, build](const settings::EnvironmentKeys &keys, QObject *next) {
            Destination whole = to;
            whole.keys = settings::completed(to.keys, keys);
            return build(whole, next);
        };
        return new Chained<settings::EnvironmentKeys, net::Endpoint>(secrets.recall(to.keyEntry, nullptr), then,
                                                                     parent);
    };
    const bool isProxyMissing = !to.local && !isProxyKnown && settings.get(settings::keys::proxyInKeyStore);
    if (!isProxyMissing)
        return withKeys(true, nullptr);
    isProxyKnown = true;
    OperationOf<settings::EnvironmentKeys> *recalling = secrets.recall(proxyEntry, nullptr);
    recalling->whenDone(recalling, [this](const Result<settings::EnvironmentKeys> &keys) {
        Proxy proxy = keptProxy();
        if (keys)
            proxyPassword = proxy.password = keys->secretKey;
        setProxy(proxy);
    });
    // Without the password the proxy itself says what is wrong: nothing ends here.
    auto *ready = new Settled<settings::EnvironmentKeys>(recalling, nullptr);
    return new Chained<bool, net::Endpoint>(ready, withKeys, nullptr);
}

Proxy Assembly::Private::keptProxy() const
{
    namespace keys = settings::keys;
    return {settings.get(keys::proxyKind),
            settings.get(keys::proxyHost),
            settings.get(keys::proxyPort),
            settings.get(keys::proxyUser),
            {}};
}

void Assembly::Private::setProxy(const Proxy &proxy)
{
    using Kind = net::ProxyChoice::Kind;
    const Kind kind = proxy.kind == "none"_L1     ? Kind::None
                      : proxy.kind == "http"_L1   ? Kind::Http
                      : proxy.kind == "socks5"_L1 ? Kind::Socks5
                                                  : Kind::System;
    net::useProxy(*network, {kind, proxy.host, proxy.port, proxy.user, proxy.password});
}

void Assembly::useProxy(const Proxy &proxy)
{
    namespace keys = settings::keys;
    const bool sameDoor =
        proxy.user == d->settings.get(keys::proxyUser) && proxy.host == d->settings.get(keys::proxyHost);
    const bool isTyped = !proxy.password.isEmpty();
    if (isTyped || !sameDoor)
        d->proxyPassword = proxy.password;
    d->settings.set(keys::proxyKind, proxy.kind);
    d->settings.set(keys::proxyHost, proxy.host);
    d->settings.set(keys::proxyPort, proxy.port);
    d->settings.set(keys::proxyUser, proxy.user);
    Proxy whole = proxy;
    whole.password = d->proxyPassword; // one left blank is the one that is kept
    d->isProxyKnown = !whole.password.isEmpty();
    d->setProxy(whole);
    if (!isTyped) {
        d->settings.set(keys::proxyInKeyStore, sameDoor && d->settings.get(keys::proxyInKeyStore));
        return;
    }
    const settings::EnvironmentKeys word{.secretId = proxy.user, .secretKey = proxy.password};
    OperationOf<settings::KeptKeys> *storing = d->secrets.store(proxyEntry, word, this);
    storing->whenDone(this, [this](const Result<settings::KeptKeys> &kept) {
        d->settings.set(keys::proxyInKeyStore, kept && kept->inSystem);
    });
    storing->start();
}

bool Assembly::hasProxyPassword() const
{
    return !d->proxyPassword.isEmpty() || d->settings.get(settings::keys::proxyInKeyStore);
}

} // namespace likeness::assembly
