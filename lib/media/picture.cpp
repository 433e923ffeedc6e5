// SPDX-License-Identifier: Apache-2.0
#include "media/picture.h"

#include "media/heif.h"
#include "media/metadatastrip.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <algorithm>
#include <cmath>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int allocationLimitMiB = 512;

Error notAPicture(const QString &what)
{
    return {.kind = ErrorKind::Input, .code = u"Input.NotAPicture"_s, .detail = what};
}

bool turnsSides(QImageIOHandler::Transformations transformation)
{
    return transformation.testFlag(QImageIOHandler::TransformationRotate90);
}

//! A reader of the bytes that judges by content; the buffer must outlive it.
void prepare(QImageReader &reader, QBuffer &buffer)
{
    QImageReader::setAllocationLimit(allocationLimitMiB);
    buffer.open(QIODevice::ReadOnly);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setDevice(&buffer);
}

Result<PictureFacts> factsOf(QImageReader &reader, qint64 bytes)
{
    if (!reader.canRead())
        return notAPicture(u"no known picture format"_s);
    PictureFacts facts{.format = reader.format(), .storedSize = reader.size(), .bytes = bytes};
    if (facts.format == "jpg")
        facts.format = "jpeg";
    if (!facts.storedSize.isValid() || facts.storedSize.isEmpty())
        return notAPicture(u"the picture does not tell its size"_s);
    if (qint64(facts.storedSize.width()) * facts.storedSize.height() > mostPixels) {
        return Error{.kind = ErrorKind::Input,
                     .code = u"Input.PictureTooLarge"_s,
                     .detail = u"%1×%2 pixels"_s.arg(facts.storedSize.width()).arg(facts.storedSize.height())};
    }
    facts.upright = reader.transformation() == QImageIOHandler::TransformationNone;
    facts.size = turnsSides(reader.transformation()) ? facts.storedSize.transposed() : facts.storedSize;
    return facts;
}

//! Qt's JPEG reader fills what is missing of a cut file with grey and says nothing, so its segments are walked to the
//! end marker of the picture itself; that of a thumbnail inside does not count.
bool isCutJpeg(const QByteArray &bytes) { return !withoutMetadata(bytes); }

Error withSubject(Error error, const QString &subject)
{
    error.subject = subject;
    return error;
}

//! The format cannot scale while it decodes.
Result<QImage> heifThumbnail(const QByteArray &bytes, const QString &path, QSize atMost)
{
    const Result<Picture> picture = decodeHeif(bytes);
    if (!picture)
        return withSubject(picture.error(), path);
    const QSize wanted = picture->image.size().scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (wanted.width() >= picture->image.width())
        return picture->image;
    return picture->image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            .kind = ErrorKind::Input, .code = u"File.NotReadable"_s, .detail = file.errorString(), .subject = path};
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{
            .kind = ErrorKind::Input, .code = u"File.NotReadable"_s, .detail = file.errorString(), .subject = path};
    return bytes;
}

Result<PictureFacts> pictureFacts(const QByteArray &bytes)
{
    if (isHeif(bytes))
        return heifFacts(bytes);
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader;
    prepare(reader, buffer);
    return factsOf(reader, bytes.size());
}

double scaleWithin(const QSize &size, int longestSide)
{
    return std::min(1.0, double(longestSide) / std::max({1, size.width(), size.height()}));
}

QSize scaledDown(const QSize &size, double scale)
{
    if (scale >= 1)
        return size;
    return {std::max(1, int(std::floor(size.width() * scale))), std::max(1, int(std::floor(size.height() * scale)))};
}

Result<Picture> decodePicture(const QByteArray &bytes, int longestSide)
{
    const auto shrink = [longestSide](Result<Picture> whole) {
        const double scale = whole ? scaleWithin(whole->image.size(), longestSide) : 1;
        if (scale < 1)
            whole->image = whole->image.scaled(scaledDown(whole->image.size(), scale), Qt::IgnoreAspectRatio,
                                               Qt::SmoothTransformation);
        return whole;
    };
    if (isHeif(bytes))
        return shrink(decodeHeif(bytes));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader;
    prepare(reader, buffer);
    const Result<PictureFacts> facts = factsOf(reader, bytes.size());
    if (!facts)
        return facts.error();
    if (facts->format == "jpeg" && isCutJpeg(bytes))
        return notAPicture(u"the file is cut short"_s);
    Picture picture{.facts = *facts};
    const double scale = scaleWithin(facts->storedSize, longestSide);
    const bool scales = facts->format == "jpeg" && scale < 1;
    if (scales) // it scales before it turns
        reader.setScaledSize(scaledDown(facts->storedSize, scale));
    if (!reader.read(&picture.image))
        return notAPicture(reader.errorString());
    if (!scales && picture.image.size() != picture.facts.size) { // a damaged head told another size
        picture.facts.size = picture.image.size();
        const bool turned = turnsSides(reader.transformation());
        picture.facts.storedSize = turned ? picture.facts.size.transposed() : picture.facts.size;
    }
    return shrink(std::move(picture));
}

Result<Picture> loadPicture(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Result<Picture> picture = decodePicture(*bytes);
    if (!picture)
        return withSubject(picture.error(), path);
    return picture;
}

Result<QImage> loadThumbnail(const QString &path, QSize atMost)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (isHeif(*bytes))
        return heifThumbnail(*bytes, path, atMost);
    QBuffer buffer;
    buffer.setData(*bytes);
    QImageReader reader;
    prepare(reader, buffer);
    const Result<PictureFacts> facts = factsOf(reader, bytes->size());
    if (!facts)
        return withSubject(facts.error(), path);
    // The reader scales before it turns, so the wanted size is turned back.
    QSize wanted = facts->size.scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (turnsSides(reader.transformation()))
        wanted.transpose();
    if (wanted.width() < facts->storedSize.width())
        reader.setScaledSize(wanted);
    QImage image;
    if (!reader.read(&image))
        return withSubject(notAPicture(reader.errorString()), path);
    return image;
}

QStringList photoEndings()
{
    return {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s, u"*.heic"_s, u"*.heif"_s, u"*.avif"_s};
}

QByteArray sniffFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    return {};
}

} // namespace likeness::media
