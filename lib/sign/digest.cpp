// SPDX-License-Identifier: Apache-2.0
#include "sign/digest.h"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace likeness::sign {

struct Sha256::Private
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();

    ~Private() { EVP_MD_CTX_free(context); }
    Private() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    Q_DISABLE_COPY_MOVE(Private)
};

Sha256::Sha256()
    : d(std::make_unique<Private>())
{}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes) { EVP_DigestUpdate(d->context, bytes.data(), size_t(bytes.size())); }

QByteArray Sha256::result()
{
    QByteArray digest(32, '\0');
    EVP_DigestFinal_ex(d->context, reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result().toHex();
}

QByteArray hmac(HashMethod method, QByteArrayView key, QByteArrayView message)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const EVP_MD *hash = method == HashMethod::Sha1 ? EVP_sha1() : EVP_sha256();
    // An empty key must still be a pointer: OpenSSL takes null for "the key of the last call".
    const char *keyBytes = key.isEmpty() ? "" : key.data();
    HMAC(hash, keyBytes, int(key.size()), reinterpret_cast<const unsigned char *>(message.data()),
         size_t(message.size()), digest.data(), &length);
    QByteArray result(reinterpret_cast<const char *>(digest.data()), qsizetype(length));
    OPENSSL_cleanse(digest.data(), digest.size());
    return result;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace likeness::sign
