// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace likeness::net {

//! The body of a POST that must not be sent twice. Being sequential and refusing to go back, it leaves the network
//! layer no way to repeat the request silently when a connection is lost after it was sent.
class UploadDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadDevice(const QByteArray &bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;
    qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *out, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace likeness::net
