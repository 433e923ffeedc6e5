// SPDX-License-Identifier: Apache-2.0
#include "media/jpegwriter.h"

#include <QColorSpace>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>

namespace likeness::media {

namespace {

// QImage::Format_RGB32 as libjpeg-turbo calls it: a large photo is not copied to be written.
#if defined(JCS_EXTENSIONS) && Q_BYTE_ORDER == Q_LITTLE_ENDIAN
constexpr J_COLOR_SPACE fourBytes = JCS_EXT_BGRX;
#else
constexpr J_COLOR_SPACE fourBytes = JCS_UNKNOWN;
#endif

//! libjpeg leaves by this door instead of ending the process.
struct Trouble
{
    jpeg_error_mgr manager{};
    std::jmp_buf door{};
};

[[noreturn]] void leave(j_common_ptr info) { std::longjmp(reinterpret_cast<Trouble *>(info->err)->door, 1); }

void describe(jpeg_compress_struct &info, const QImage &image, int quality)
{
    info.image_width = JDIMENSION(image.width());
    info.image_height = JDIMENSION(image.height());
    const bool grey = image.format() == QImage::Format_Grayscale8;
    info.input_components = image.depth() / 8;
    info.in_color_space = grey ? JCS_GRAYSCALE : image.format() == QImage::Format_RGB888 ? JCS_RGB : fourBytes;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    info.optimize_coding = TRUE;
    for (int i = 0; i < info.num_components; ++i) {
        info.comp_info[i].h_samp_factor = 1;
        info.comp_info[i].v_samp_factor = 1;
    }
}

//! No object with a destructor lives in here: libjpeg jumps over it.
bool compress(const QImage &image, const QByteArray &profile, int quality, unsigned char **out, unsigned long *size)
{
    jpeg_compress_struct info{};
    Trouble trouble;
    info.err = jpeg_std_error(&trouble.manager);
    trouble.manager.error_exit = leave;
    if (setjmp(trouble.door) != 0) {
        jpeg_destroy_compress(&info);
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, out, size);
    describe(info, image, quality);
    jpeg_start_compress(&info, TRUE);
    if (!profile.isEmpty())
        jpeg_write_icc_profile(&info, reinterpret_cast<const JOCTET *>(profile.constData()), unsigned(profile.size()));
    while (info.next_scanline < info.image_height) {
        auto *row = const_cast<JSAMPROW>(image.constScanLine(int(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return true;
}

} // namespace

QByteArray encodeJpeg(const QImage &image, int quality)
{
    if (image.isNull())
        return {};
    const bool grey = image.isGrayscale() && image.depth() <= 8;
    const bool asItIs = fourBytes != JCS_UNKNOWN && image.format() == QImage::Format_RGB32;
    const QImage plain =
        asItIs ? image : image.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    const QByteArray profile = grey ? QByteArray() : image.colorSpace().iccProfile();
    unsigned char *out = nullptr;
    unsigned long size = 0;
    const bool done = compress(plain, profile, quality, &out, &size);
    QByteArray bytes = done ? QByteArray(reinterpret_cast<const char *>(out), qsizetype(size)) : QByteArray();
    std::free(out);
    return bytes;
}

} // namespace likeness::media
