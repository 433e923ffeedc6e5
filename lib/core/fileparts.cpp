// SPDX-License-Identifier: Apache-2.0
#include "core/fileparts.h"

namespace likeness {

using namespace Qt::Literals::StringLiterals;

FileParts::FileParts(std::shared_ptr<QFile> file, QList<FilePart> parts)
    : m_file(std::move(file))
    , m_parts(std::move(parts))
    , m_fileSize(m_file->size())
    , m_changed(m_file->fileTime(QFileDevice::FileModificationTime))
{}

qint64 FileParts::size() const
{
    qint64 sum = 0;
    for (const FilePart &part : m_parts)
        sum += part.length;
    return sum;
}

Status FileParts::read(qsizetype tile, const std::function<void(QByteArrayView)> &take) const
{
    const auto failure = [this](const QString &detail) {
        return Error{.kind = ErrorKind::Input,
                     .code = u"File.NotReadable"_s,
                     .detail = detail,
                     .subject = m_file ? m_file->fileName() : QString()};
    };
    QByteArray buffer(tile, Qt::Uninitialized);
    qsizetype filled = 0;
    for (const FilePart &part : m_parts) {
        if (!m_file->seek(part.begin))
            return failure(m_file->errorString());
        for (qint64 left = part.length; left > 0;) {
            const qint64 got = m_file->read(buffer.data() + filled, std::min(left, qint64(tile - filled)));
            if (got <= 0)
                return failure(got < 0 ? m_file->errorString() : u"the file ends early"_s);
            left -= got;
            filled += got;
            if (filled == tile) {
                take(buffer);
                filled = 0;
            }
        }
    }
    if (filled > 0)
        take(QByteArrayView(buffer).first(filled));
    if (m_file && (m_file->size() != m_fileSize || m_file->fileTime(QFileDevice::FileModificationTime) != m_changed))
        return failure(u"the file changed while it was read"_s);
    return {};
}

} // namespace likeness
