// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"

#include "net/request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace likeness::net {

namespace {

//! The system's answer, but never a proxy for this computer itself.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl peer;
        peer.setHost(query.peerHostName());
        if (isLoopback(query.url()) || isLoopback(peer))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

QNetworkAccessManager *makeManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new ProxyChoice);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return manager;
}

} // namespace likeness::net
