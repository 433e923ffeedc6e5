// SPDX-License-Identifier: Apache-2.0
#include "net/uploaddevice.h"

#include <cstring>

namespace likeness::net {

UploadDevice::UploadDevice(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool UploadDevice::atEnd() const { return m_at >= m_bytes.size(); }

qint64 UploadDevice::bytesAvailable() const { return m_bytes.size() - m_at; }

qint64 UploadDevice::readData(char *out, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
    if (count <= 0)
        return -1;
    std::memcpy(out, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

} // namespace likeness::net

#include "moc_uploaddevice.cpp"
