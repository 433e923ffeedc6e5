// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"

#include "net/request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace likeness::net {

namespace {

QNetworkProxy proxyOf(const ProxyChoice &choice)
{
    const auto type = choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return {type, choice.host, quint16(choice.port), choice.user, QString::fromUtf8(choice.password.reveal())};
}

//! What was chosen, or the system's answer, but never a proxy for this computer itself.
class ProxyFactory : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(const ProxyChoice &choice)
        : m_choice(choice)
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl peer;
        peer.setHost(query.peerHostName());
        const bool direct = m_choice.kind == ProxyChoice::Kind::None;
        if (direct || isLoopback(query.url()) || isLoopback(peer))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (m_choice.kind == ProxyChoice::Kind::System)
            return systemProxyForQuery(query);
        return {proxyOf(m_choice)};
    }

private:
    ProxyChoice m_choice;
};

} // namespace

QNetworkAccessManager *makeManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    useProxy(*manager, {});
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return manager;
}

void useProxy(QNetworkAccessManager &manager, const ProxyChoice &choice)
{
    manager.setProxyFactory(new ProxyFactory(choice)); // the manager deletes the former one
}

} // namespace likeness::net
