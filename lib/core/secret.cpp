// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <QDebug>
#include <utility>

namespace likeness {

namespace {

void overwrite(void *at, qsizetype bytes)
{
    volatile char *p = static_cast<char *>(at);
    for (qsizetype i = 0; i < bytes; ++i)
        p[i] = 0;
}

} // namespace

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_bytes.detach();
}

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other)
        *this = Secret(other);
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret() { wipe(); }

bool Secret::operator==(const Secret &other) const
{
    if (m_bytes.size() != other.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(m_bytes[i]) ^ static_cast<unsigned char>(other.m_bytes[i]);
    return difference == 0;
}

void Secret::wipe()
{
    if (m_bytes.isEmpty() || !m_bytes.isDetached())
        return;
    overwrite(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

void wipeShared(const QByteArray &bytes)
{
    if (const_cast<QByteArray &>(bytes).data_ptr().isMutable()) // no literal
        overwrite(const_cast<char *>(bytes.constData()), bytes.size());
}

void wipeShared(const QString &text)
{
    if (const_cast<QString &>(text).data_ptr().isMutable())
        overwrite(const_cast<QChar *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
}

QDebug operator<<(QDebug debug, const Secret &) { return debug << "***"; }

} // namespace likeness
