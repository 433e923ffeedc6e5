// SPDX-License-Identifier: Apache-2.0
#include "core/ids.h"

#include <QRandomGenerator>
#include <QUuid>
#include <array>

namespace likeness {

namespace {

QString withDigits(QLatin1StringView prefix, const QDateTime &now, const RandomSource &random)
{
    const auto tail = (quint64(random()) << 32 | random()) % 1000000;
    return prefix + QString::number(now.toMSecsSinceEpoch()).rightJustified(13, u'0').right(13) +
           QString::number(tail).rightJustified(6, u'0');
}

} // namespace

RandomSource systemRandom()
{
    return [] { return QRandomGenerator::system()->generate(); };
}

QString makeRequestId(const RandomSource &random)
{
    std::array<quint32, 4> words{};
    for (quint32 &word : words)
        word = random();
    const auto byte = [&](int i) { return uchar(words[size_t(i) / 4] >> (8 * (i % 4))); };
    QUuid id(words[0], ushort(words[1]), ushort((words[1] >> 16 & 0x0fff) | 0x4000), uchar((byte(8) & 0x3f) | 0x80),
             byte(9), byte(10), byte(11), byte(12), byte(13), byte(14), byte(15));
    return id.toString(QUuid::WithoutBraces);
}

QString makeProjectId(const QDateTime &now, const RandomSource &random)
{
    return withDigits(QLatin1StringView("at_"), now, random);
}

QString makeMaterialId(const QDateTime &now, const RandomSource &random)
{
    return withDigits(QLatin1StringView("mt_"), now, random);
}

QString makeJobId(const RandomSource &random) { return makeToken(16, random); }

QString makeToken(int length, const RandomSource &random)
{
    constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString token;
    token.reserve(length);
    while (token.size() < length) {
        // 62 * 69273666 is the largest multiple of 62 below 2^32: values above it would favour the first letters.
        const quint32 value = random();
        if (value < 62U * 69273666U)
            token.append(alphabet[qsizetype(value % 62)]);
    }
    return token;
}

} // namespace likeness
