// SPDX-License-Identifier: Apache-2.0
#include "media/heif.h"
#include "media/heiflibrary_p.h"

#include <QColorSpace>
#include <memory>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

using Context = std::unique_ptr<heif_context, decltype(HeifLibrary::contextFree)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(HeifLibrary::handleRelease)>;
using Pixels = std::unique_ptr<const heif_image, decltype(HeifLibrary::imageRelease)>;
using Options = std::unique_ptr<heif_decoding_options, decltype(HeifLibrary::optionsFree)>;
using Nclx = std::unique_ptr<heif_color_profile_nclx, decltype(HeifLibrary::nclxFree)>;

Error notHeif(const QString &what)
{
    return {.kind = ErrorKind::Input, .code = u"Input.NotAPicture"_s, .detail = what};
}

Error errorOf(const heif_error &error)
{
    const bool lacksCodec = error.code == heif_error_Unsupported_feature ||
                            error.code == heif_error_Unsupported_filetype ||
                            error.code == heif_error_Plugin_loading_error;
    Error told = notHeif(QString::fromUtf8(error.message));
    if (lacksCodec)
        told.code = u"Input.NoDecoder"_s;
    return told;
}

//! A file taken apart as far as its primary picture; the bytes must outlive it.
struct Opened
{
    explicit Opened(const HeifLibrary &library)
        : lib(library)
        , context(lib.contextAlloc(), lib.contextFree)
        , handle(nullptr, lib.handleRelease)
    {}

    const HeifLibrary &lib;
    Context context;
    Handle handle;
    PictureFacts facts{};
};

Result<PictureFacts> factsOf(const HeifLibrary &lib, const heif_image_handle *handle, const QByteArray &bytes)
{
    const bool isAv1 =
        lib.hasCompatibleBrand(reinterpret_cast<const uint8_t *>(bytes.constData()), int(bytes.size()), "avif") == 1;
    const QSize size(lib.handleWidth(handle), lib.handleHeight(handle));
    const QSize coded(lib.codedWidth(handle), lib.codedHeight(handle));
    if (size.isEmpty())
        return notHeif(u"the picture does not tell its size"_s);
    for (const QSize &each : {size, coded}) {
        if (qint64(each.width()) * each.height() > mostPixels) {
            return Error{.kind = ErrorKind::Input,
                         .code = u"Input.PictureTooLarge"_s,
                         .detail = u"%1×%2 pixels"_s.arg(each.width()).arg(each.height())};
        }
    }
    return PictureFacts{.format = isAv1 ? "avif" : "heic", .storedSize = size, .size = size, .bytes = bytes.size()};
}

Result<Opened> open(const QByteArray &bytes)
{
    const HeifLibrary *lib = heifLibrary();
    if (!lib)
        return Error{.kind = ErrorKind::Input, .code = u"Input.NoDecoder"_s, .detail = u"libheif"_s};
    Opened opened(*lib);
    heif_error error = lib->readFromMemory(opened.context.get(), bytes.constData(), size_t(bytes.size()), nullptr);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    heif_image_handle *handle = nullptr;
    error = lib->primaryImageHandle(opened.context.get(), &handle);
    opened.handle.reset(handle);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    auto facts = factsOf(*lib, handle, bytes);
    if (!facts)
        return facts.error();
    opened.facts = *facts;
    return opened;
}

//! Of the code points of ITU-T H.273 that photos carry; an unknown one is an invalid colour space.
QColorSpace colourSpaceOf(const heif_color_profile_nclx &nclx)
{
    const auto transfer = [&] {
        switch (nclx.transfer_characteristics) {
        case heif_transfer_characteristic_IEC_61966_2_1:
        case heif_transfer_characteristic_ITU_R_BT_709_5:
            return QColorSpace::TransferFunction::SRgb;
        case heif_transfer_characteristic_linear:
            return QColorSpace::TransferFunction::Linear;
        default:
            return QColorSpace::TransferFunction::Custom;
        }
    }();
    if (transfer == QColorSpace::TransferFunction::Custom)
        return {};
    switch (nclx.color_primaries) {
    case heif_color_primaries_ITU_R_BT_709_5:
        return {QColorSpace::Primaries::SRgb, transfer};
    case heif_color_primaries_SMPTE_EG_432_1:
        return {QColorSpace::Primaries::DciP3D65, transfer};
    default:
        return {};
    }
}

QColorSpace colourSpaceOf(const HeifLibrary &lib, const heif_image_handle *handle)
{
    if (const size_t size = lib.rawProfileSize(handle)) {
        QByteArray profile(qsizetype(size), '\0');
        if (lib.rawProfile(handle, profile.data()).code == heif_error_Ok)
            return QColorSpace::fromIccProfile(profile);
    }
    heif_color_profile_nclx *nclx = nullptr;
    const heif_error error = lib.nclxProfile(handle, &nclx);
    const Nclx owned(nclx, lib.nclxFree);
    return error.code == heif_error_Ok && nclx ? colourSpaceOf(*nclx) : QColorSpace();
}

QImage imageOf(const HeifLibrary &lib, const heif_image *pixels, bool hasAlpha)
{
    int stride = 0;
    const uint8_t *plane = lib.plane(pixels, heif_channel_interleaved, &stride);
    const QSize size(lib.imageWidth(pixels, heif_channel_interleaved),
                     lib.imageHeight(pixels, heif_channel_interleaved));
    if (!plane || size.isEmpty())
        return {};
    const QImage::Format format =
        !hasAlpha ? QImage::Format_RGB888
        : lib.isPremultiplied(const_cast<heif_image *>(pixels)) // NOLINT: the library's own slip
            ? QImage::Format_RGBA8888_Premultiplied
            : QImage::Format_RGBA8888;
    const QImage borrowed(plane, size.width(), size.height(), stride, format);
    return borrowed.convertToFormat(hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

} // namespace

bool isHeif(const QByteArray &bytes)
{
    if (bytes.size() < 12 || bytes.mid(4, 4) != "ftyp")
        return false;
    const HeifLibrary *lib = heifLibrary();
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
    const int size = int(std::min<qsizetype>(bytes.size(), 4096));
    for (const char *brand : {"heic", "heix", "heim", "heis", "avif", "mif1"}) {
        if (bytes.mid(8, 4) == brand || (lib && lib->hasCompatibleBrand(data, size, brand) == 1))
            return true;
    }
    return false;
}

Result<PictureFacts> heifFacts(const QByteArray &bytes)
{
    const auto opened = open(bytes);
    return opened ? Result<PictureFacts>(opened->facts) : opened.error();
}

Result<Picture> decodeHeif(const QByteArray &bytes)
{
    const auto opened = open(bytes);
    if (!opened)
        return opened.error();
    const HeifLibrary &lib = opened->lib;
    const heif_image_handle *handle = opened->handle.get();
    const bool hasAlpha = lib.hasAlpha(handle) != 0;
    const Options options(lib.optionsAlloc(), lib.optionsFree);
    options->convert_hdr_to_8bit = 1;
    options->strict_decoding = 1;
    heif_image *decoded = nullptr;
    const heif_error error =
        lib.decode(handle, &decoded, heif_colorspace_RGB,
                   hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
    const Pixels pixels(decoded, lib.imageRelease);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    Picture picture{.image = imageOf(lib, decoded, hasAlpha), .facts = opened->facts};
    if (picture.image.size() != picture.facts.size)
        return notHeif(u"the picture has another size than the file says"_s);
    if (const QColorSpace space = colourSpaceOf(lib, handle); space.isValid())
        picture.image.setColorSpace(space);
    return picture;
}

} // namespace likeness::media
