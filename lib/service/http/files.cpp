// SPDX-License-Identifier: Apache-2.0
#include "service/http/files.h"

#include <QFile>
#include <QRegularExpression>
#include <optional>

namespace likeness::service::http {

namespace {

using namespace Qt::Literals::StringLiterals;

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

Response notFound()
{
    return {.status = 404,
            .headers = {{"Content-Type", "text/plain"}},
            .body = "There is no such result, or it has expired.\n"};
}

QByteArray typeOfName(const QString &name)
{
    if (name.endsWith(".png"_L1))
        return "image/png";
    return name.endsWith(".mp4"_L1) ? "video/mp4" : "image/jpeg";
}

Response serveFile(const ServedFile &served, const Request &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return {.status = 405, .headers = {{"Allow", "GET, HEAD"}}};
    QFile file(served.path);
    if (!file.open(QIODevice::ReadOnly))
        return notFound();
    const QByteArray tag = '"' + served.name + '"';
    Response response{
        .headers = {
            {"Content-Type", served.type}, {"ETag", tag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private"}}};
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        return response;
    }
    const QByteArray range = request.header("range");
    const QByteArray onlyIf = request.header("if-range");
    const bool whole = !range.startsWith("bytes=") || (!onlyIf.isEmpty() && onlyIf != tag);
    if (whole) {
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

} // namespace likeness::service::http
