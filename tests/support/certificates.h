// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <memory>

class QTcpServer;

namespace likeness::testing {

//! A certificate with its key, both as PEM.
struct Certificate
{
    QByteArray pem{};
    QByteArray key{};
};

//! What a certificate says of its owner.
struct CertificateWish
{
    QByteArray address{};      //!< "127.0.0.1"; empty makes an authority
    qint64 validSeconds = 600; //!< from ten minutes ago on; negative: over by now
};

//! Made with a fresh key; signed by the issuer, by itself where there is none.
Certificate makeCertificate(const CertificateWish &wish, const Certificate *issuer = nullptr);

//! A server that speaks TLS with this certificate; not listening yet.
std::unique_ptr<QTcpServer> secureServer(const Certificate &certificate, bool oldProtocolsOnly = false);

} // namespace likeness::testing
