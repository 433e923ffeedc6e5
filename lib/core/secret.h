// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QDebug;

namespace likeness {

//! Bytes that must not be shown: prints as ***, has no QVariant and no JSON form, and is wiped when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    //! The bytes themselves, for signing and the key store only. The reference dies with the Secret.
    const QByteArray &reveal() const { return m_bytes; }

    //! Compares in constant time.
    bool operator==(const Secret &other) const;

private:
    void wipe();

    QByteArray m_bytes;
};

//! Overwrites the bytes where they stand, for all who share them. For what a library keeps of a secret: it is read as
//! blank afterwards. Literals are left alone.
void wipeShared(const QByteArray &bytes);
void wipeShared(const QString &text);

QDebug operator<<(QDebug debug, const Secret &);

} // namespace likeness
