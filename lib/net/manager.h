// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QString>

class QNetworkAccessManager;
class QObject;

namespace likeness::net {

//! How requests leave this computer. Loopback addresses are always reached without a proxy.
struct ProxyChoice
{
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host{};
    int port = 0;
    QString user{};
    Secret password{};
};

//! A network manager that uses the system's proxy, and none for loopback addresses. It keeps no cookies and follows
//! no redirects by itself.
QNetworkAccessManager *makeManager(QObject *parent);

//! From the next request on; running ones keep theirs.
void useProxy(QNetworkAccessManager &manager, const ProxyChoice &choice);

} // namespace likeness::net
