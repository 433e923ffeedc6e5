// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/cascade.h"

#include <QCryptographicHash>
#include <QFloat16>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace likeness::engine::opencv {

using namespace Qt::StringLiterals;

namespace {

constexpr char magic[] = {'L', 'K', 'L', 'M'};
constexpr quint32 version = 2;
constexpr qsizetype headSize = 20;
constexpr qsizetype hashSize = 32;

Error damaged(const QString &detail)
{
    return {.kind = ErrorKind::Integrity, .code = u"Model.Damaged"_s, .detail = detail};
}

// Length of a file with these figures: it follows from them alone.
qsizetype sizeOf(quint32 modes, quint32 stages, quint32 turned)
{
    const qsizetype floats =
        2 * qsizetype(shapePoints) + qsizetype(modes) * 2 * shapePoints + modes + 3 + 2 * (qsizetype(stages) + 1);
    const qsizetype halves = qsizetype(Cascade::rows) * (qsizetype(modes) * (qsizetype(stages) + turned) + 1);
    return headSize + 4 * floats + 2 * halves + hashSize;
}

class Writer
{
public:
    explicit Writer(qsizetype size) { m_bytes.reserve(size); }

    void number(quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    void real(float value)
    {
        quint32 bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        number(bits);
    }
    void halves(const std::vector<float> &values)
    {
        for (float value : values) {
            const qfloat16 half(value);
            quint16 bits = 0;
            std::memcpy(&bits, &half, sizeof bits);
            bits = qToLittleEndian(bits);
            m_bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
        }
    }
    QByteArray &bytes() { return m_bytes; }

private:
    QByteArray m_bytes;
};

// Reads in order; the caller has compared the whole length before.
class Reader
{
public:
    Reader(const QByteArray &bytes, qsizetype at)
        : m_at(bytes.constData() + at)
    {}

    float real()
    {
        const auto bits = qFromLittleEndian<quint32>(m_at);
        m_at += sizeof bits;
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        m_sound = m_sound && std::isfinite(value);
        return value;
    }
    std::vector<float> reals(size_t count)
    {
        std::vector<float> out(count);
        for (float &value : out)
            value = real();
        return out;
    }
    std::vector<float> halves(size_t count)
    {
        std::vector<float> out(count);
        for (float &value : out) {
            const auto bits = qFromLittleEndian<quint16>(m_at);
            m_at += sizeof bits;
            qfloat16 half;
            std::memcpy(static_cast<void *>(&half), &bits, sizeof half);
            value = float(half);
            m_sound = m_sound && std::isfinite(value);
        }
        return out;
    }
    bool sound() const { return m_sound; }

private:
    const char *m_at;
    bool m_sound = true;
};

Result<Cascade> readBody(Reader reader, quint32 modes, quint32 stages, quint32 turned)
{
    Cascade cascade{.modes = int(modes)};
    for (cv::Point2f &p : cascade.mean) {
        p.x = reader.real();
        p.y = reader.real();
    }
    cascade.basis = reader.reals(size_t(modes) * 2 * shapePoints);
    cascade.spread = reader.reals(modes);
    cascade.start.x = reader.real();
    cascade.start.y = reader.real();
    cascade.start.scale = reader.real();
    cascade.stages.resize(stages);
    for (Cascade::Stage &stage : cascade.stages) {
        stage.reach.inner = reader.real();
        stage.reach.outer = reader.real();
    }
    cascade.judge.reach.inner = reader.real();
    cascade.judge.reach.outer = reader.real();
    for (Cascade::Stage &stage : cascade.stages)
        stage.weights = reader.halves(size_t(Cascade::rows) * modes);
    for (size_t i = stages - turned; i < stages; ++i)
        cascade.stages[i].turned = reader.halves(size_t(Cascade::rows) * modes);
    cascade.judge.weights = reader.halves(Cascade::rows);
    if (!reader.sound() || cascade.start.scale <= 0)
        return damaged(u"a number of the landmark model is not finite"_s);
    return cascade;
}

} // namespace

std::vector<float> Cascade::inModes(const Shape &moves) const
{
    std::vector<float> values;
    inModes(moves, values);
    return values;
}

void Cascade::inModes(const Shape &moves, std::vector<float> &values) const
{
    values.assign(size_t(modes), 0.0F);
    const float *mode = basis.data();
    for (float &value : values) {
        for (size_t i = 0; i < shapePoints; ++i)
            value += mode[2 * i] * moves[i].x + mode[2 * i + 1] * moves[i].y;
        mode += 2 * qsizetype(shapePoints);
    }
}

Shape Cascade::fromModes(const std::vector<float> &values) const
{
    Shape out{};
    const float *mode = basis.data();
    for (float value : values) {
        for (size_t i = 0; i < shapePoints; ++i)
            out[i] += cv::Point2f(mode[2 * i], mode[2 * i + 1]) * value;
        mode += 2 * qsizetype(shapePoints);
    }
    return out;
}

QByteArray writeCascade(const Cascade &cascade)
{
    const auto stages = quint32(cascade.stages.size());
    const auto turned = quint32(std::ranges::count_if(cascade.stages, [](const auto &s) { return !s.turned.empty(); }));
    Writer out(sizeOf(quint32(cascade.modes), stages, turned));
    out.bytes().append(magic, sizeof magic);
    out.number(version);
    out.number(quint32(cascade.modes));
    out.number(stages);
    out.number(turned);
    for (const cv::Point2f &p : cascade.mean) {
        out.real(p.x);
        out.real(p.y);
    }
    for (const std::vector<float> *list : {&cascade.basis, &cascade.spread})
        for (float value : *list)
            out.real(value);
    for (float value : {cascade.start.x, cascade.start.y, cascade.start.scale})
        out.real(value);
    for (const Cascade::Stage &stage : cascade.stages) {
        out.real(stage.reach.inner);
        out.real(stage.reach.outer);
    }
    out.real(cascade.judge.reach.inner);
    out.real(cascade.judge.reach.outer);
    for (const Cascade::Stage &stage : cascade.stages)
        out.halves(stage.weights);
    for (const Cascade::Stage &stage : cascade.stages)
        out.halves(stage.turned);
    out.halves(cascade.judge.weights);
    out.bytes().append(QCryptographicHash::hash(out.bytes(), QCryptographicHash::Sha256));
    return out.bytes();
}

Result<Cascade> readCascade(const QByteArray &file)
{
    if (file.size() < headSize + hashSize || std::memcmp(file.constData(), magic, sizeof magic) != 0)
        return damaged(u"not a landmark model"_s);
    const auto figure = [&file](int i) { return qFromLittleEndian<quint32>(file.constData() + 4 * qsizetype(i)); };
    if (figure(1) != version)
        return damaged(u"landmark model of version %1, expected %2"_s.arg(figure(1)).arg(version));
    const quint32 modes = figure(2);
    const quint32 stages = figure(3);
    const quint32 turned = figure(4);
    if (modes <= Cascade::similarityModes || modes > Cascade::mostModes || stages < 1 || stages > Cascade::mostStages ||
        turned > stages)
        return damaged(u"landmark model of %1 modes and %2 stages"_s.arg(modes).arg(stages));
    if (file.size() != sizeOf(modes, stages, turned))
        return damaged(
            u"landmark model of %1 bytes, expected %2"_s.arg(file.size()).arg(sizeOf(modes, stages, turned)));
    const QByteArrayView body(file.constData(), file.size() - hashSize);
    const QByteArrayView seal(file.constData() + body.size(), hashSize);
    if (QCryptographicHash::hash(body.toByteArray(), QCryptographicHash::Sha256) != seal)
        return damaged(u"the checksum of the landmark model does not match"_s);
    return readBody(Reader(file, headSize), modes, stages, turned);
}

} // namespace likeness::engine::opencv
