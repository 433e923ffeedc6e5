// SPDX-License-Identifier: Apache-2.0
#include "net/tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace likeness::net {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 mostBytes = 4LL * 1024 * 1024;

QSslConfiguration strict()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

Error caFileError(const QString &path, const QString &why)
{
    return {.kind = ErrorKind::Input, .code = u"Input.CaFile"_s, .detail = why, .subject = path, .attempts = 0};
}

} // namespace

const QSslConfiguration &systemTls()
{
    static const QSslConfiguration tls = strict();
    return tls;
}

Result<Tls> tlsWith(const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return caFileError(caFile, file.errorString());
    const QByteArray text = file.read(mostBytes + 1);
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(text, QSsl::Pem);
    if (text.size() > mostBytes || authorities.isEmpty())
        return caFileError(caFile, u"no certificates in PEM form"_s);
    QSslConfiguration tls = strict();
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return std::make_shared<const QSslConfiguration>(tls);
}

} // namespace likeness::net
