// SPDX-License-Identifier: Apache-2.0
#include "media/thumbnailcache.h"

#include "media/picture.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace likeness::media {

namespace {

constexpr int quality = 88;

//! By what makes a picture another one: its path, size and time, and how large it is to be shown.
QString nameOf(const QFileInfo &picture, int edge)
{
    const QString key = QStringLiteral("%1|%2|%3|%4")
                            .arg(picture.absoluteFilePath())
                            .arg(picture.size())
                            .arg(picture.lastModified().toMSecsSinceEpoch())
                            .arg(edge);
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Files))
        bytes += each.size();
    return bytes;
}

} // namespace

ThumbnailCache::ThumbnailCache(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
{}

qint64 ThumbnailCache::bytes() const { return bytesIn(m_folder); }

Result<QImage> ThumbnailCache::thumbnail(const QString &path, int edge)
{
    const QFileInfo picture(path);
    const QString file = m_folder + QLatin1Char('/') + nameOf(picture, edge);
    if (picture.exists()) {
        if (const QImage kept(file); !kept.isNull())
            return kept;
    }
    Result<QImage> made = loadThumbnail(path, {edge, edge});
    if (made)
        keep(file, *made);
    return made;
}

void ThumbnailCache::keep(const QString &file, const QImage &image)
{
    const QMutexLocker lock(&m_mutex);
    if (m_bytes < 0)
        m_bytes = bytesIn(m_folder);
    QSaveFile out(file);
    const char *format = image.hasAlphaChannel() ? "PNG" : "JPEG";
    if (!QDir().mkpath(m_folder) || !out.open(QIODevice::WriteOnly) || !image.save(&out, format, quality))
        return;
    const qint64 size = out.size();
    if (!out.commit())
        return;
    m_bytes += size;
    if (m_bytes > m_mostBytes)
        trim();
}

void ThumbnailCache::trim()
{
    // A quarter more than needed, so that not every picture has to make room.
    const qint64 aim = m_mostBytes / 4 * 3;
    for (const QFileInfo &each : QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed)) {
        if (m_bytes <= aim)
            return;
        const qint64 size = each.size();
        if (QFile::remove(each.filePath()))
            m_bytes -= size;
    }
}

} // namespace likeness::media
