// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QImage>
#include <QMutex>
#include <QString>

namespace likeness::media {

//! Thumbnails kept as small files of one folder. A picture that was changed has another thumbnail; when all together
//! are more than the bound, those made longest ago go. Blocks; safe from any thread.
class ThumbnailCache
{
public:
    explicit ThumbnailCache(QString folder, qint64 mostBytes = 64LL * 1024 * 1024);

    //! Upright, at most edge × edge pixels. A folder that cannot be written costs nothing but time.
    Result<QImage> thumbnail(const QString &path, int edge);
    qint64 bytes() const; //!< of all files together

private:
    void keep(const QString &file, const QImage &image);
    void trim();

    QString m_folder;
    qint64 m_mostBytes;
    QMutex m_mutex;
    qint64 m_bytes = -1; //!< not counted yet
};

} // namespace likeness::media
