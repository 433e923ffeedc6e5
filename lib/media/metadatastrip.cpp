// SPDX-License-Identifier: Apache-2.0
#include "media/metadatastrip.h"

#include "media/picture.h"

#include <QtEndian>
#include <array>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

Error broken(const QString &what) { return {.kind = ErrorKind::Input, .code = u"Input.NotAPicture"_s, .detail = what}; }

bool keepsSegment(quint8 marker, QByteArrayView payload)
{
    if (marker == 0xfe) // comment
        return false;
    if (marker < 0xe0 || marker > 0xef) // not an application's
        return true;
    return marker == 0xe0 || marker == 0xee || (marker == 0xe2 && payload.startsWith("ICC_PROFILE"));
}

//! Where the entropy-coded data that starts here ends: at the next marker that is neither stuffing nor a restart.
qsizetype endOfScan(QByteArrayView bytes, qsizetype at)
{
    while (at + 1 < bytes.size()) {
        const auto next = quint8(bytes[at + 1]);
        if (quint8(bytes[at]) == 0xff && next != 0x00 && next != 0xff && (next < 0xd0 || next > 0xd7))
            return at;
        ++at;
    }
    return -1;
}

//! Parts that follow each other become one.
void keep(QList<FilePart> &parts, qint64 begin, qint64 length)
{
    if (!parts.isEmpty() && parts.last().begin + parts.last().length == begin)
        parts.last().length += length;
    else
        parts.append({begin, length});
}

Result<QList<FilePart>> jpegParts(QByteArrayView bytes)
{
    QList<FilePart> parts{{0, 2}};
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        if (quint8(bytes[at]) != 0xff)
            return broken(u"no marker where one belongs"_s);
        const auto marker = quint8(bytes[at + 1]);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return broken(u"a segment runs past the end"_s);
        const QByteArrayView segment = bytes.sliced(at, 2 + length);
        if (keepsSegment(marker, segment.sliced(4)))
            keep(parts, at, segment.size());
        at += 2 + length;
        if (marker != 0xda)
            continue;
        const qsizetype end = endOfScan(bytes, at);
        if (end < 0)
            return broken(u"the scan does not end"_s);
        const bool last = quint8(bytes[end + 1]) == 0xd9;
        keep(parts, at, end - at + (last ? 2 : 0));
        at = end;
        if (last)
            return parts;
    }
    return broken(u"the picture does not end"_s);
}

Result<QList<FilePart>> pngParts(QByteArrayView bytes)
{
    constexpr std::array dropped{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"};
    QList<FilePart> parts{{0, 8}};
    qsizetype at = 8;
    while (at + 12 <= bytes.size()) {
        const qint64 length = qFromBigEndian<quint32>(bytes.data() + at);
        if (at + 12 + length > bytes.size())
            return broken(u"a chunk runs past the end"_s);
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        const bool drop = std::ranges::any_of(dropped, [&](const char *name) { return type == QByteArrayView(name); });
        if (!drop)
            keep(parts, at, 12 + length);
        if (type == QByteArrayView("IEND"))
            return parts;
        at += 12 + length;
    }
    return broken(u"the picture does not end"_s);
}

} // namespace

Result<QList<FilePart>> partsWithoutMetadata(const QByteArray &bytes)
{
    const QByteArray format = sniffFormat(bytes);
    if (format == "jpeg")
        return jpegParts(bytes);
    if (format == "png")
        return pngParts(bytes);
    return broken(u"neither JPEG nor PNG"_s);
}

Result<QByteArray> withoutMetadata(const QByteArray &bytes)
{
    const Result<QList<FilePart>> parts = partsWithoutMetadata(bytes);
    if (!parts)
        return parts.error();
    QByteArray out;
    for (const FilePart &part : *parts)
        out.append(bytes.constData() + part.begin, part.length);
    return out;
}

} // namespace likeness::media
