// SPDX-License-Identifier: Apache-2.0
#include "core/base64.h"

#include <array>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define LIKENESS_HAS_AVX2_PATH 1
#endif

namespace likeness {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr quint8 invalid = 0xff;

constexpr std::array<quint8, 256> makeDecodeTable()
{
    std::array<quint8, 256> table{};
    for (quint8 &value : table)
        value = invalid;
    for (quint8 i = 0; i < 64; ++i)
        table[static_cast<unsigned char>(alphabet[i])] = i;
    return table;
}

constexpr std::array<quint8, 256> decodeTable = makeDecodeTable();

#ifdef LIKENESS_HAS_AVX2_PATH
// 24 bytes become 32 characters a round: bytes are spread to four 6-bit numbers per 32 bits by multiplications, then
// moved to their place in the alphabet by a table of offsets (the method of W. Muła and D. Lemire, 2018).
__attribute__((target("avx2"))) qsizetype encodeAvx2(const char *in, qsizetype size, char *out)
{
    const __m256i spread = _mm256_setr_epi8(5, 4, 6, 5, 8, 7, 9, 8, 11, 10, 12, 11, 14, 13, 15, 14, 1, 0, 2, 1, 4, 3, 5,
                                            4, 7, 6, 8, 7, 10, 9, 11, 10);
    const __m256i offsets = _mm256_setr_epi8(65, 71, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, -19, -16, 0, 0, 65, 71, -4,
                                             -4, -4, -4, -4, -4, -4, -4, -4, -4, -19, -16, 0, 0);
    qsizetype done = 0;
    // Each load reads 4 bytes before and 4 after the 24 in use, so the ends are left to the scalar way.
    for (qsizetype at = 4; at + 28 <= size; at += 24, done += 24, out += 32) {
        __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(in + at - 4));
        v = _mm256_shuffle_epi8(v, spread);
        const __m256i high =
            _mm256_mulhi_epu16(_mm256_and_si256(v, _mm256_set1_epi32(0x0fc0fc00)), _mm256_set1_epi32(0x04000040));
        const __m256i low =
            _mm256_mullo_epi16(_mm256_and_si256(v, _mm256_set1_epi32(0x003f03f0)), _mm256_set1_epi32(0x01000010));
        v = _mm256_or_si256(high, low);
        __m256i group = _mm256_subs_epu8(v, _mm256_set1_epi8(51));
        group = _mm256_sub_epi8(group, _mm256_cmpgt_epi8(v, _mm256_set1_epi8(25)));
        v = _mm256_add_epi8(v, _mm256_shuffle_epi8(offsets, group));
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out), v);
    }
    return done;
}
#endif

} // namespace

qsizetype base64EncodeScalar(QByteArrayView bytes, char *out)
{
    const auto *in = reinterpret_cast<const unsigned char *>(bytes.data());
    const char *const begin = out;
    qsizetype i = 0;
    for (; i + 3 <= bytes.size(); i += 3) {
        const quint32 word = quint32(in[i]) << 16 | quint32(in[i + 1]) << 8 | in[i + 2];
        *out++ = alphabet[word >> 18];
        *out++ = alphabet[word >> 12 & 63];
        *out++ = alphabet[word >> 6 & 63];
        *out++ = alphabet[word & 63];
    }
    if (const qsizetype rest = bytes.size() - i; rest > 0) {
        const quint32 word = quint32(in[i]) << 16 | (rest > 1 ? quint32(in[i + 1]) << 8 : 0U);
        *out++ = alphabet[word >> 18];
        *out++ = alphabet[word >> 12 & 63];
        *out++ = rest > 1 ? alphabet[word >> 6 & 63] : '=';
        *out++ = '=';
    }
    return out - begin;
}

qsizetype base64EncodeInto(QByteArrayView bytes, char *out)
{
#ifdef LIKENESS_HAS_AVX2_PATH
    static const bool fast = __builtin_cpu_supports("avx2");
    if (fast && bytes.size() >= 64) {
        // The first 24 bytes go the scalar way, so that the vector loads may reach back.
        const qsizetype head = 24;
        base64EncodeScalar(bytes.first(head), out);
        const QByteArrayView rest = bytes.sliced(head - 4);
        const qsizetype done = encodeAvx2(rest.data(), rest.size(), out + base64Size(head));
        const qsizetype used = head + done;
        return base64Size(used) + base64EncodeScalar(bytes.sliced(used), out + base64Size(used));
    }
#endif
    return base64EncodeScalar(bytes, out);
}

QByteArray base64Encode(QByteArrayView bytes)
{
    QByteArray text(base64Size(bytes.size()), Qt::Uninitialized);
    base64EncodeInto(bytes, text.data());
    return text;
}

std::optional<QByteArray> base64Decode(QByteArrayView text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    if (text.isEmpty())
        return QByteArray();
    qsizetype padding = text.endsWith('=') ? 1 : 0;
    padding += text.endsWith("==") ? 1 : 0;
    QByteArray bytes(text.size() / 4 * 3, Qt::Uninitialized);
    const auto *in = reinterpret_cast<const unsigned char *>(text.data());
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    const qsizetype whole = text.size() - (padding > 0 ? 4 : 0);
    quint8 bad = 0;
    const auto four = [&](const unsigned char *c, quint32 d2, quint32 d3) {
        const quint32 d0 = decodeTable[c[0]];
        const quint32 d1 = decodeTable[c[1]];
        bad |= quint8(d0 | d1 | d2 | d3);
        const quint32 word = d0 << 18 | d1 << 12 | d2 << 6 | d3;
        out[0] = static_cast<unsigned char>(word >> 16);
        out[1] = static_cast<unsigned char>(word >> 8);
        out[2] = static_cast<unsigned char>(word);
        out += 3;
        return word;
    };
    for (qsizetype i = 0; i < whole; i += 4)
        four(in + i, decodeTable[in[i + 2]], decodeTable[in[i + 3]]);
    if (padding > 0) {
        const quint32 word = four(in + whole, padding > 1 ? 0 : decodeTable[in[whole + 2]], 0);
        // Bits that the padding throws away must be 0, or two texts would stand for the same bytes.
        if ((word & (padding > 1 ? 0xffffU : 0xffU)) != 0)
            return std::nullopt;
    }
    if (bad & 0x80)
        return std::nullopt;
    bytes.chop(padding);
    return bytes;
}

} // namespace likeness
