// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace likeness::testing {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using X = std::unique_ptr<X509, decltype(&X509_free)>;

template<typename Write>
QByteArray pemOf(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free);
    write(bio.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

void extend(X509 *certificate, X509 *issuer, int what, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

Certificate makeCertificate(const CertificateWish &wish, const Certificate *issuer)
{
    static long serial = 1;
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const X made(X509_new(), X509_free);
    X509 *x = made.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(x), -86400);
    X509_gmtime_adj(X509_getm_notAfter(x), wish.validSeconds);
    X509_set_pubkey(x, key.get());
    const QByteArray name = wish.address.isEmpty() ? QByteArray("Authority of the test") : wish.address;
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    X signer(nullptr, X509_free);
    Key signingKey(nullptr, EVP_PKEY_free);
    if (issuer) {
        const Bio pem(BIO_new_mem_buf(issuer->pem.constData(), int(issuer->pem.size())), BIO_free);
        const Bio keyPem(BIO_new_mem_buf(issuer->key.constData(), int(issuer->key.size())), BIO_free);
        signer.reset(PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr));
        signingKey.reset(PEM_read_bio_PrivateKey(keyPem.get(), nullptr, nullptr, nullptr));
    }
    X509 *above = signer ? signer.get() : x;
    X509_set_issuer_name(x, X509_get_subject_name(above));
    if (wish.address.isEmpty())
        extend(x, above, NID_basic_constraints, "critical,CA:TRUE");
    else
        extend(x, above, NID_subject_alt_name, "IP:" + wish.address);
    X509_sign(x, signingKey ? signingKey.get() : key.get(), EVP_sha256());
    return {pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, x); }),
            pemOf([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
}

std::unique_ptr<QTcpServer> secureServer(const Certificate &certificate, bool oldProtocolsOnly)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificate.pem));
    tls.setPrivateKey(QSslKey(certificate.key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of those who call
    if (oldProtocolsOnly) {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        tls.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
    }
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace likeness::testing
