// SPDX-License-Identifier: Apache-2.0
#include "support/heiffactory.h"

#include <QColorSpace>
#include <libheif/heif.h>

namespace likeness::testing {

namespace {

heif_error append(heif_context *, const void *data, size_t size, void *bytes)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(data), qsizetype(size));
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

heif_image *pixelsOf(const QImage &image)
{
    const bool alpha = image.hasAlphaChannel();
    const QImage plain = image.convertToFormat(alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    heif_image *pixels = nullptr;
    heif_image_create(plain.width(), plain.height(), heif_colorspace_RGB,
                      alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &pixels);
    heif_image_add_plane(pixels, heif_channel_interleaved, plain.width(), plain.height(), 8);
    int stride = 0;
    uint8_t *plane = heif_image_get_plane(pixels, heif_channel_interleaved, &stride);
    for (int y = 0; y < plain.height(); ++y)
        std::copy_n(plain.constScanLine(y), plain.width() * (alpha ? 4 : 3), plane + qsizetype(y) * stride);
    if (const QByteArray profile = image.colorSpace().iccProfile(); !profile.isEmpty())
        heif_image_set_raw_color_profile(pixels, "prof", profile.constData(), size_t(profile.size()));
    return pixels;
}

} // namespace

QByteArray heif(const QImage &image, HeifKind kind, int orientation)
{
    QByteArray bytes;
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    const auto format = kind == HeifKind::Heic ? heif_compression_HEVC : heif_compression_AV1;
    if (heif_context_get_encoder_for_format(context, format, &encoder).code == heif_error_Ok) {
        heif_encoder_set_lossy_quality(encoder, 90);
        heif_image *pixels = pixelsOf(image);
        heif_encoding_options *options = heif_encoding_options_alloc();
        options->image_orientation = heif_orientation(orientation);
        heif_writer writer{1, append};
        if (heif_context_encode_image(context, pixels, encoder, options, nullptr).code == heif_error_Ok)
            heif_context_write(context, &writer, &bytes);
        heif_encoding_options_free(options);
        heif_image_release(pixels);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    return bytes;
}

} // namespace likeness::testing
