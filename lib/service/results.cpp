// SPDX-License-Identifier: Apache-2.0
#include "service/results.h"

#include <QDir>
#include <QFile>
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

http::Response notFound()
{
    return {.status = 404,
            .headers = {{"Content-Type", "text/plain"}},
            .body = "There is no such result, or it has expired.\n"};
}

QByteArray typeOf(const QString &name)
{
    return name.endsWith(".png"_L1) ? "image/png" : name.endsWith(".mp4"_L1) ? "video/mp4" : "image/jpeg";
}

struct Span
{
    qint64 from = 0;
    qint64 to = 0; //!< the last byte
};

//! One range as asked for, or nothing where it cannot be met. More than one range is answered by the first.
std::optional<Span> spanOf(const QByteArray &range, qint64 size)
{
    static const QRegularExpression shape(u"^bytes=(\\d*)-(\\d*)"_s);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(range));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return std::nullopt;
    Span span;
    if (first.isEmpty()) // so many bytes from the end
        span = {qMax(qint64(0), size - last.toLongLong()), size - 1};
    else
        span = {first.toLongLong(), last.isEmpty() ? size - 1 : qMin(last.toLongLong(), size - 1)};
    return span.from < size && span.from <= span.to ? std::optional(span) : std::nullopt;
}

} // namespace

Results::Results(QString folder, Clock clock, RandomSource random)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
    , m_random(std::move(random))
{}

Result<QByteArray> Results::add(const QByteArray &bytes, const QByteArray &format, int days)
{
    tidy();
    QDir().mkpath(m_folder);
    const qint64 now = m_clock().toSecsSinceEpoch();
    const qint64 end = now + qint64(days) * 24 * 3600;
    const QString suffix = format == "jpeg" ? u"jpg"_s : QString::fromLatin1(format);
    const QString name = u"%1-%2.%3"_s.arg(end).arg(makeToken(32, m_random), suffix);
    QSaveFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{.kind = ErrorKind::File,
                     .code = u"File.NotWritable"_s,
                     .detail = file.errorString(),
                     .subject = file.fileName()};
    return "/results/" + name.toLatin1() + "?q-sign-time=" + QByteArray::number(now) + ';' + QByteArray::number(end);
}

http::Response Results::serve(const http::Request &request) const
{
    const QByteArray path =
        request.target.left(request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?'));
    const QString name = QString::fromLatin1(path.mid(qstrlen("/results/")));
    const auto expiry = expiryOf(name);
    if (!expiry || *expiry < m_clock().toSecsSinceEpoch())
        return notFound();
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return notFound();
    const QByteArray tag = '"' + name.toLatin1() + '"'; // a name never gets other bytes
    http::Response response{
        .headers = {
            {"Content-Type", typeOf(name)}, {"ETag", tag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private"}}};
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        return response;
    }
    const QByteArray range = request.header("range");
    if (range.isEmpty()) {
        response.body = file.readAll();
        return response;
    }
    const qint64 size = file.size();
    const auto span = spanOf(range, size);
    if (!span)
        return {.status = 416, .headers = {{"Content-Range", "bytes */" + QByteArray::number(size)}}};
    file.seek(span->from);
    response.status = 206;
    response.body = file.read(span->to - span->from + 1);
    response.headers.append({QByteArray("Content-Range"), "bytes " + QByteArray::number(span->from) + '-' +
                                                              QByteArray::number(span->to) + '/' +
                                                              QByteArray::number(size)});
    return response;
}

void Results::tidy() const
{
    const qint64 now = m_clock().toSecsSinceEpoch();
    const QStringList names = QDir(m_folder).entryList(QDir::Files);
    for (const QString &name : names) {
        if (const auto expiry = expiryOf(name); expiry && *expiry < now)
            QFile::remove(m_folder + u'/' + name);
    }
}

} // namespace likeness::service
