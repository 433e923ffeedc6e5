// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QFile>
#include <QList>
#include <array>
#include <vector>

namespace likeness::testing {

//! A key to be looked for in this program's memory. The test itself holds it only with each byte turned over.
class MarkedKey
{
public:
    //! Many times over, what takes the place of a freed copy does not cover all of it.
    explicit MarkedKey(int times = 1)
        : m_times(times)
    {
        for (int i = 0; i < length; ++i)
            m_turned.append(char(~('A' + (i * 7 + i / 26) % 26)));
    }

    //! Without a copy beside it.
    Secret secret() const { return Secret(plain<QByteArray>()); }
    //! The caller's to wipe.
    template<typename Text>
    Text plain() const
    {
        Text text;
        text.reserve(length * m_times);
        for (int i = 0; i < length * m_times; ++i)
            text += typename Text::value_type(static_cast<unsigned char>(~m_turned[i % length]));
        return text;
    }

    //! Places in all memory this program can read, but for mapped files it may not write to, where a piece of the key
    //! stands: as bytes, as UTF-16, or as a keyed hash holds it. -1: memory cannot be read.
    int timesInMemory() const;

private:
    static constexpr int length = 36, piece = 8; // of the service's keys; bytes that no accident makes
    struct Form
    {
        int mask = 0;
        int step = 1;
    };

    bool standsAt(const char *at, const Form &form, int from) const
    {
        for (int i = 0; i < piece; ++i) {
            const char expected = char(~m_turned[(from + i) % length] ^ form.mask);
            if (at[i * form.step] != expected || (form.step == 2 && at[i * 2 + 1] != 0))
                return false;
        }
        return true;
    }
    int timesIn(const QByteArray &bytes) const;

    QByteArray m_turned;
    int m_times = 1;
};

inline int MarkedKey::timesIn(const QByteArray &bytes) const
{
    constexpr std::array forms{Form{}, Form{.step = 2}, Form{.mask = 0x36}, Form{.mask = 0x5c}};
    const auto pair = [](int first, int second) { return size_t(quint8(first)) << 8 | quint8(second); };
    std::vector<char> mayBegin(1 << 16); // by two bytes: most places are passed over at once
    for (const Form &form : forms) {
        for (int i = 0; i < length; ++i)
            mayBegin[pair(~m_turned[i] ^ form.mask, form.step == 2 ? 0 : ~m_turned[(i + 1) % length] ^ form.mask)] =
                true;
    }
    int times = 0;
    const char *end = bytes.constData() + bytes.size() - piece * 2;
    for (const char *at = bytes.constData(); at <= end; ++at) {
        if (!mayBegin[pair(at[0], at[1])])
            continue;
        for (const Form &form : forms) {
            for (int from = 0; from < (m_times > 1 ? length : length - piece + 1); ++from)
                times += standsAt(at, form, from) ? 1 : 0;
        }
    }
    return times;
}

inline int MarkedKey::timesInMemory() const
{
    constexpr qint64 largest = 256 << 20; // beyond it are a sanitizer's own tables
    QFile maps("/proc/self/maps");
    QFile memory("/proc/self/mem");
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int times = 0;
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> parts = region.simplified().split(' ');
        if (parts.size() < 5 || !parts[1].startsWith('r') || parts.last().startsWith("[v"))
            continue;
        if (parts[1][1] != 'w' && parts.last().startsWith('/'))
            continue; // a file's content that nobody may write to
        const qint64 from = parts[0].split('-')[0].toLongLong(nullptr, 16);
        const qint64 size = parts[0].split('-')[1].toLongLong(nullptr, 16) - from;
        if (size > largest || from < 0 || !memory.seek(from))
            continue;
        QByteArray bytes = memory.read(size);
        times += timesIn(bytes);
        bytes.fill('\0'); // what was found is not to be found again in here
    }
    return times;
}

} // namespace likeness::testing
