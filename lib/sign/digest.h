// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace likeness::sign {

//! SHA-256 of bytes that come in pieces (OpenSSL EVP). Used once: after result() nothing more is added.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    //! 32 raw bytes.
    QByteArray result();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

enum class HashMethod { Sha1, Sha256 };

QByteArray sha256Hex(QByteArrayView bytes);
QByteArray hmac(HashMethod method, QByteArrayView key, QByteArrayView message);

//! Takes as long for a wrong first byte as for a wrong last one.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace likeness::sign
