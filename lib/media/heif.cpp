// SPDX-License-Identifier: Apache-2.0
#include "media/heif.h"

#include <QColorSpace>
#include <libheif/heif.h>
#include <memory>

namespace likeness::media {

namespace {

using namespace Qt::Literals::StringLiterals;

using Context = std::unique_ptr<heif_context, decltype(&heif_context_free)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(&heif_image_handle_release)>;
using Pixels = std::unique_ptr<const heif_image, decltype(&heif_image_release)>;
using Options = std::unique_ptr<heif_decoding_options, decltype(&heif_decoding_options_free)>;
using Nclx = std::unique_ptr<heif_color_profile_nclx, decltype(&heif_nclx_color_profile_free)>;

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
    Context context{nullptr, &heif_context_free};
    Handle handle{nullptr, &heif_image_handle_release};
    PictureFacts facts{};
};

Result<PictureFacts> factsOf(const heif_image_handle *handle, const QByteArray &bytes)
{
    const bool isAv1 =
        heif_has_compatible_brand(reinterpret_cast<const uint8_t *>(bytes.constData()), int(bytes.size()), "avif") == 1;
    const QSize size(heif_image_handle_get_width(handle), heif_image_handle_get_height(handle));
    const QSize coded(heif_image_handle_get_ispe_width(handle), heif_image_handle_get_ispe_height(handle));
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
    Opened opened;
    opened.context.reset(heif_context_alloc());
    heif_error error = heif_context_read_from_memory_without_copy(opened.context.get(), bytes.constData(),
                                                                  size_t(bytes.size()), nullptr);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    heif_image_handle *handle = nullptr;
    error = heif_context_get_primary_image_handle(opened.context.get(), &handle);
    opened.handle.reset(handle);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    auto facts = factsOf(handle, bytes);
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

QColorSpace colourSpaceOf(const heif_image_handle *handle)
{
    if (const size_t size = heif_image_handle_get_raw_color_profile_size(handle)) {
        QByteArray profile(qsizetype(size), '\0');
        if (heif_image_handle_get_raw_color_profile(handle, profile.data()).code == heif_error_Ok)
            return QColorSpace::fromIccProfile(profile);
    }
    heif_color_profile_nclx *nclx = nullptr;
    const heif_error error = heif_image_handle_get_nclx_color_profile(handle, &nclx);
    const Nclx owned(nclx, &heif_nclx_color_profile_free);
    return error.code == heif_error_Ok && nclx ? colourSpaceOf(*nclx) : QColorSpace();
}

QImage imageOf(const heif_image *pixels, bool hasAlpha)
{
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(pixels, heif_channel_interleaved, &stride);
    const QSize size(heif_image_get_width(pixels, heif_channel_interleaved),
                     heif_image_get_height(pixels, heif_channel_interleaved));
    if (!plane || size.isEmpty())
        return {};
    const QImage::Format format =
        !hasAlpha ? QImage::Format_RGB888
        : heif_image_is_premultiplied_alpha(const_cast<heif_image *>(pixels)) // NOLINT: the library's own slip
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
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
    const int size = int(std::min<qsizetype>(bytes.size(), 4096));
    for (const char *brand : {"heic", "heix", "heim", "heis", "avif", "mif1"}) {
        if (bytes.mid(8, 4) == brand || heif_has_compatible_brand(data, size, brand) == 1)
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
    const heif_image_handle *handle = opened->handle.get();
    const bool hasAlpha = heif_image_handle_has_alpha_channel(handle) != 0;
    const Options options(heif_decoding_options_alloc(), &heif_decoding_options_free);
    options->convert_hdr_to_8bit = 1;
    options->strict_decoding = 1;
    heif_image *decoded = nullptr;
    const heif_error error =
        heif_decode_image(handle, &decoded, heif_colorspace_RGB,
                          hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
    const Pixels pixels(decoded, &heif_image_release);
    if (error.code != heif_error_Ok)
        return errorOf(error);
    Picture picture{.image = imageOf(decoded, hasAlpha), .facts = opened->facts};
    if (picture.image.size() != picture.facts.size)
        return notHeif(u"the picture has another size than the file says"_s);
    if (const QColorSpace space = colourSpaceOf(handle); space.isValid())
        picture.image.setColorSpace(space);
    return picture;
}

} // namespace likeness::media
