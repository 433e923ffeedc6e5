// SPDX-License-Identifier: Apache-2.0
#pragma once

class QNetworkAccessManager;
class QObject;

namespace likeness::net {

//! A network manager that uses the system's proxy, and none for loopback addresses. It keeps no cookies and follows
//! no redirects by itself.
QNetworkAccessManager *makeManager(QObject *parent);

} // namespace likeness::net
