// SPDX-License-Identifier: Apache-2.0
#include "service/results.h"

#include "service/apierror.h"
#include "service/http/files.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <optional>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

//! "<expiry in seconds>-<32 letters and digits>.<suffix>": the name says when it ends and cannot leave the folder.
std::optional<qint64> expiryOf(const QString &name)
{
    static const QRegularExpression shape(u"^(\\d{1,12})-[A-Za-z0-9]{32}\\.(jpg|png|mp4)$"_s);
    const QRegularExpressionMatch match = shape.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

Error unwritable(const QString &path, const QString &why)
{
    return {.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = why, .subject = path};
}

} // namespace

Results::Results(QString folder, Clock clock, RandomSource random, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
{}

Results::Place Results::newPlace(const QByteArray &format, int days) const
{
    QDir().mkpath(m_folder);
    const qint64 now = m_clock().toSecsSinceEpoch();
    const qint64 end = now + qint64(days) * 24 * 3600;
    const QString suffix = format == "jpeg" ? u"jpg"_s : QString::fromLatin1(format);
    const QString name = u"%1-%2.%3"_s.arg(end).arg(makeToken(32, m_random), suffix);
    return {.path = m_folder + u'/' + name,
            .target = "/results/" + name.toLatin1() + "?q-sign-time=" + QByteArray::number(now) + ';' +
                      QByteArray::number(end)};
}

Result<QByteArray> Results::add(const QByteArray &bytes, const QByteArray &format, int days)
{
    if (Status room = makeRoom(bytes.size()); !room)
        return room.error();
    const Place place = newPlace(format, days);
    QSaveFile file(place.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(place.path, file.errorString());
    return place.target;
}

Result<QByteArray> Results::take(const QString &path, const QByteArray &format, int days)
{
    if (Status room = makeRoom(QFileInfo(path).size()); !room)
        return room.error();
    const Place place = newPlace(format, days);
    if (!QFile::rename(path, place.path))
        return unwritable(place.path, u"cannot rename"_s);
    return place.target;
}

void Results::discard(const QByteArray &target) const
{
    const QString name = QString::fromLatin1(target.mid(qsizetype(qstrlen("/results/")))).section(u'?', 0, 0);
    if (expiryOf(name))
        QFile::remove(m_folder + u'/' + name);
}

http::Response Results::serve(const http::Request &request) const
{
    const QByteArray path =
        request.target.left(request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?'));
    const QString name = QString::fromLatin1(path.mid(qsizetype(qstrlen("/results/"))));
    const auto expiry = expiryOf(name);
    if (!expiry || *expiry < m_clock().toSecsSinceEpoch())
        return http::notFound();
    return http::serveFile({m_folder + u'/' + name, name.toLatin1(), http::typeOfName(name)}, request);
}

Status Results::makeRoom(qint64 bytes) const
{
    if (bytes > m_mostBytes)
        return apiError("ResourceInsufficient"_L1, u"no room for %1 bytes"_s.arg(bytes));
    tidy(bytes);
    return {};
}

void Results::tidy(qint64 coming) const
{
    const qint64 now = m_clock().toSecsSinceEpoch();
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time);
    qint64 kept = coming;
    for (const QFileInfo &file : files) { // newest first
        const auto expiry = expiryOf(file.fileName());
        kept += file.size();
        if (expiry && (*expiry < now || kept > m_mostBytes))
            QFile::remove(file.filePath());
    }
}

} // namespace likeness::service
