// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QFile>
#include <QList>
#include <functional>
#include <memory>

namespace likeness {

struct FilePart
{
    qint64 begin = 0;
    qint64 length = 0; //!< bytes

    bool operator==(const FilePart &) const = default;
};

//! Parts of a file, in order, that are read only when they are needed and never stand in memory as a whole. The file
//! is kept open, by every copy of this: hence shared. One thread at a time.
class FileParts
{
public:
    FileParts() = default;
    //! The file is open for reading; the parts lie inside it.
    FileParts(std::shared_ptr<QFile> file, QList<FilePart> parts);

    bool isEmpty() const { return m_parts.isEmpty(); }
    qint64 size() const;
    //! Other parts of the file; what counts as a change stays as it is.
    void choose(QList<FilePart> parts) { m_parts = std::move(parts); }

    //! Hands the bytes over in tiles of that size, the last one shorter. File.NotReadable where the file ends early or
    //! was written to since the parts were chosen.
    Status read(qsizetype tile, const std::function<void(QByteArrayView)> &take) const;

private:
    std::shared_ptr<QFile> m_file;
    QList<FilePart> m_parts;
    qint64 m_fileSize = 0;
    QDateTime m_changed;
};

} // namespace likeness
