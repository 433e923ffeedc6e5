// SPDX-License-Identifier: Apache-2.0
#include "media/labels.h"

#include <QFile>
#include <QMutex>
#include <exempi-2.0/exempi/xmp.h>
#include <exempi-2.0/exempi/xmpconsts.h>
#include <memory>
#include <mutex>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr char aigcNamespace[] = "http://www.tc260.org.cn/ns/AIGC/1.0/";
constexpr char iptcNamespace[] = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
constexpr char ownNamespace[] = "https://likeness.example/ns/metadata/1.0/";
constexpr QLatin1StringView sourceTypes("http://cv.iptc.org/newscodes/digitalsourcetype/");

struct FreeFile
{
    void operator()(XmpFilePtr file) const
    {
        xmp_files_close(file, XMP_CLOSE_SAFEUPDATE);
        xmp_files_free(file);
    }
};
struct FreeXmp
{
    void operator()(XmpPtr xmp) const { xmp_free(xmp); }
};
struct FreeText
{
    void operator()(XmpStringPtr text) const { xmp_string_free(text); }
};
using File = std::unique_ptr<std::remove_pointer_t<XmpFilePtr>, FreeFile>;
using Xmp = std::unique_ptr<std::remove_pointer_t<XmpPtr>, FreeXmp>;
using Text = std::unique_ptr<std::remove_pointer_t<XmpStringPtr>, FreeText>;

QMutex &door()
{
    static QMutex mutex;
    return mutex;
}

//! Once a process; the caller holds the door.
void begin()
{
    static std::once_flag once;
    std::call_once(once, [] {
        xmp_init();
        const Text suggested(xmp_string_new());
        xmp_register_namespace(aigcNamespace, "TC260", suggested.get());
        xmp_register_namespace(iptcNamespace, "Iptc4xmpExt", suggested.get());
        xmp_register_namespace(ownNamespace, "likeness", suggested.get());
    });
}

Error fileError(QLatin1StringView code, const QString &path)
{
    return {.kind = ErrorKind::File, .code = code, .detail = u"XMP error %1"_s.arg(xmp_get_error()), .subject = path};
}

QString property(XmpPtr xmp, const char *space, const char *name)
{
    const Text text(xmp_string_new());
    if (!xmp_get_property(xmp, space, name, text.get(), nullptr))
        return {};
    return QString::fromUtf8(xmp_string_cstr(text.get()));
}

bool set(XmpPtr xmp, const char *space, const char *name, const QString &value)
{
    return value.isEmpty() || xmp_set_property(xmp, space, name, value.toUtf8().constData(), 0);
}

//! A key's own equals signs would end it.
QString escaped(QString key) { return key.replace(u'%', u"%25"_s).replace(u'=', u"%3D"_s); }

QString unescaped(QString key) { return key.replace(u"%3D"_s, u"="_s).replace(u"%25"_s, u"%"_s); }

//! Keys are free text, XMP names are not: pairs are kept as a list of "key=value" entries.
bool setPairs(XmpPtr xmp, const QList<std::pair<QString, QString>> &pairs)
{
    if (pairs.isEmpty())
        return true;
    xmp_delete_property(xmp, ownNamespace, "MetaData");
    for (const auto &[key, value] : pairs) {
        const QByteArray entry = (escaped(key) + u'=' + value).toUtf8();
        if (!xmp_append_array_item(xmp, ownNamespace, "MetaData", XMP_PROP_ARRAY_IS_ORDERED, entry.constData(), 0))
            return false;
    }
    return true;
}

QList<std::pair<QString, QString>> pairsOf(XmpPtr xmp)
{
    QList<std::pair<QString, QString>> pairs;
    for (int i = 1;; ++i) {
        const Text text(xmp_string_new());
        if (!xmp_get_array_item(xmp, ownNamespace, "MetaData", i, text.get(), nullptr))
            return pairs;
        const QString entry = QString::fromUtf8(xmp_string_cstr(text.get()));
        const qsizetype equals = entry.indexOf(u'=');
        pairs.append({unescaped(entry.left(equals)), entry.mid(equals + 1)});
    }
}

//! What stands in a file; the caller holds the door.
Result<Labels> labelsIn(const QString &path)
{
    const File file(xmp_files_open_new(QFile::encodeName(path).constData(),
                                       XmpOpenFileOptions(XMP_OPEN_READ | XMP_OPEN_USESMARTHANDLER)));
    if (!file)
        return fileError("File.NotReadable"_L1, path);
    const Xmp xmp(xmp_files_get_new_xmp(file.get()));
    if (!xmp)
        return Labels{};
    return Labels{.aigc = property(xmp.get(), aigcNamespace, "AIGC"),
                  .digitalSourceType = property(xmp.get(), iptcNamespace, "DigitalSourceType"),
                  .creatorTool = property(xmp.get(), NS_XAP, "CreatorTool"),
                  .metaData = pairsOf(xmp.get())};
}

//! Whether a file has every label it was given: Exempi says nothing when a damaged file swallows them.
bool arrived(const Labels &labels, const QString &path)
{
    const Result<Labels> there = labelsIn(path);
    return there && there->aigc.isEmpty() <= labels.aigc.isEmpty() &&
           there->digitalSourceType.isEmpty() <= labels.digitalSourceType.isEmpty() &&
           there->creatorTool.isEmpty() <= labels.creatorTool.isEmpty() &&
           there->metaData.size() >= labels.metaData.size();
}

} // namespace

QString digitalSourceAddress(const QString &term) { return sourceTypes + term; }

QString aigcJson(const QString &producer, const QString &produceId)
{
    return uR"({"Label":"1","ContentProducer":"%1","ProduceID":"%2","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""})"_s
        .arg(producer, produceId);
}

Status writeLabels(const QString &path, const Labels &labels)
{
    if (!QFile::exists(path))
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = u"no such file"_s, .subject = path};
    const QMutexLocker lock(&door());
    begin();
    File file(xmp_files_open_new(QFile::encodeName(path).constData(),
                                 XmpOpenFileOptions(XMP_OPEN_FORUPDATE | XMP_OPEN_USESMARTHANDLER)));
    if (!file)
        return fileError("File.NotWritable"_L1, path);
    Xmp xmp(xmp_files_get_new_xmp(file.get()));
    if (!xmp)
        xmp.reset(xmp_new_empty());
    const bool filled = set(xmp.get(), aigcNamespace, "AIGC", labels.aigc) &&
                        set(xmp.get(), iptcNamespace, "DigitalSourceType", labels.digitalSourceType) &&
                        set(xmp.get(), NS_XAP, "CreatorTool", labels.creatorTool) &&
                        setPairs(xmp.get(), labels.metaData);
    if (!filled || !xmp_files_can_put_xmp(file.get(), xmp.get()) || !xmp_files_put_xmp(file.get(), xmp.get()))
        return fileError("File.NotWritable"_L1, path);
    // Exempi writes when it closes: only then is it known whether it could.
    XmpFilePtr open = file.release();
    const bool written = xmp_files_close(open, XMP_CLOSE_SAFEUPDATE);
    xmp_files_free(open);
    return written && arrived(labels, path) ? Status() : Status(fileError("File.NotWritable"_L1, path));
}

Result<Labels> readLabels(const QString &path)
{
    // Exempi opens what is not there without a word.
    if (!QFile::exists(path))
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotReadable"_s, .detail = u"no such file"_s, .subject = path};
    const QMutexLocker lock(&door());
    begin();
    return labelsIn(path);
}

} // namespace likeness::media
