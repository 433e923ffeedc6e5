// SPDX-License-Identifier: Apache-2.0
#include "bench/hardpairs.h"

#include "portrait/portrait.h"

#include <QDir>
#include <QPainter>
#include <cstdio>

namespace likeness::testing {

namespace {

using namespace portrait;

constexpr quint64 seeds = 7'500'000;
constexpr QSize frontal{480, 600};
constexpr QSize cell{240, 300};
constexpr int columns = 6;

struct HardPair
{
    const char *name;
    std::function<void(Person &, Shot &)> photo;
    std::function<void(Person &, Shot &)> target;
};

void plain(Person &, Shot &) {}

std::function<void(Person &, Shot &)> posed(const Pose &pose)
{
    return [pose](Person &, Shot &shot) { shot.pose = pose; };
}

std::function<void(Person &, Shot &)> toned(double tone)
{
    return [tone](Person &person, Shot &) {
        person.tone = tone;
        person.hair = QColor(30, 24, 20);
    };
}

std::function<void(Person &, Shot &)> bearded(Beard beard, double mouthOpen = 0)
{
    return [=](Person &person, Shot &shot) {
        person.female = false;
        person.style = HairStyle::Short;
        person.beard = beard;
        shot.pose.mouthOpen = mouthOpen;
        shot.pose.smile = mouthOpen > 0 ? 0.8 : 0.1;
    };
}

std::function<void(Person &, Shot &)> wearing(Glasses glasses)
{
    return [glasses](Person &person, Shot &) { person.glasses = glasses; };
}

std::function<void(Person &, Shot &)> aged(double age, bool female)
{
    return [=](Person &person, Shot &) {
        person.age = age;
        person.female = female;
        person.beard = Beard::None;
        person.style = female ? HairStyle::Bob : HairStyle::Short;
        if (age > 60)
            person.hair = QColor(170, 168, 165);
    };
}

void fringed(Person &person, Shot &)
{
    person.female = true;
    person.beard = Beard::None;
    person.style = HairStyle::Long;
    person.fringe = true;
}

void harsh(Person &, Shot &shot) { shot.light = {.azimuth = -75, .elevation = 20, .key = 1.5, .fill = 0.12}; }

void coarse(Person &, Shot &shot)
{
    shot.interPupil = 40;
    shot.size = QSize(192, 240);
    shot.noise = 0.02;
}

void grainy(Person &, Shot &shot) { shot.noise = 0.035; }

void laughing(Person &, Shot &shot)
{
    shot.pose.smile = 1.2;
    shot.pose.mouthOpen = 0.35;
}

void bald(Person &person, Shot &)
{
    person.female = false;
    person.style = HairStyle::Bald;
    person.beard = Beard::None;
}

const QList<HardPair> pairs{
    {"young woman to old man", aged(20, true), aged(72, false)},
    {"old woman to young man", aged(74, true), aged(22, false)},
    {"dark skin to light", toned(6), toned(0)},
    {"light skin to dark", toned(0), toned(6)},
    {"medium skin to dark, harsh light", toned(3),
     [](Person &person, Shot &shot) {
         toned(6)(person, shot);
         harsh(person, shot);
     }},
    {"full beard to open mouth", bearded(Beard::Full), laughing},
    {"smooth chin to full beard", aged(30, true), bearded(Beard::Full)},
    {"moustache to laughing beard", bearded(Beard::Moustache), bearded(Beard::Full, 0.3)},
    {"stubble to goatee", bearded(Beard::Stubble), bearded(Beard::Goatee)},
    {"round glasses to none", wearing(Glasses::Round), wearing(Glasses::None)},
    {"none to square glasses", wearing(Glasses::None), wearing(Glasses::Square)},
    {"square glasses to round", wearing(Glasses::Square), wearing(Glasses::Round)},
    {"fringe to bald", fringed, bald},
    {"bald to fringe", bald, fringed},
    {"yaw 30 to frontal", posed({.yaw = 30}), plain},
    {"frontal to yaw 30", plain, posed({.yaw = 30})},
    {"yaw 25 to yaw -25", posed({.yaw = 25}), posed({.yaw = -25})},
    {"roll 25 to roll -25", posed({.roll = 25}), posed({.roll = -25})},
    {"looking down to looking up", posed({.pitch = 15}), posed({.pitch = -12})},
    {"closed mouth to laughing", posed({.smile = 0.1}), laughing},
    {"laughing to closed mouth", laughing, posed({.smile = 0})},
    {"harsh light to soft", harsh, plain},
    {"low resolution to high", coarse, plain},
    {"grain and closed eyes to clean", grainy, posed({.eyesClosed = 1})},
};

Portrait drawn(quint64 seed, const std::function<void(Person &, Shot &)> &change)
{
    Person person = randomPerson(seed);
    person.glasses = Glasses::None;
    person.fringe = false;
    Shot shot{.size = frontal, .interPupil = 120, .eyes = {0.5, 0.44}, .seed = seed};
    shot.light = {.azimuth = -20, .elevation = 30, .fill = 0.6};
    change(person, shot);
    return render(person, shot);
}

const char *wordOf(engine::FusionWarning::Code code)
{
    using Code = engine::FusionWarning::Code;
    switch (code) {
    case Code::Pose:
        return "pose";
    case Code::Resolution:
        return "resolution";
    case Code::Light:
        return "light";
    case Code::Occlusion:
        return "occlusion";
    case Code::LowFit:
        return "low fit";
    case Code::Sound:
        return "sound";
    }
    return "";
}

QImage strip(const QList<QImage> &pictures)
{
    QSize size;
    for (const QImage &each : pictures)
        size = QSize(size.width() + each.width(), std::max(size.height(), each.height()));
    QImage out(size, QImage::Format_RGB888);
    out.fill(Qt::white);
    QPainter painter(&out);
    int x = 0;
    for (const QImage &each : pictures) {
        painter.drawImage(x, 0, each);
        x += each.width();
    }
    return out;
}

//! Writes photo | template | result of pairs, and all results on one sheet.
class Sheet
{
public:
    Sheet(const engine::Engine &engine, const QString &folder, int pairs)
        : m_engine(engine)
        , m_folder(folder)
        , m_picture(columns * cell.width(), (pairs + columns - 1) / columns * cell.height(), QImage::Format_RGB888)
        , m_sound(QDir().mkpath(folder))
    {
        m_picture.fill(Qt::white);
    }

    void add(const char *name, const QImage &photo, const QImage &target)
    {
        const int i = m_count++;
        engine::FusionJob job{.templatePicture = target, .swaps = {{.photo = photo}}};
        job.mark.kind = engine::Mark::Kind::None;
        const auto fused = m_engine.fuse(job);
        std::printf("%2d %-36s", i + 1, name);
        if (!fused) {
            std::printf(" refused: %s\n", qPrintable(fused.error().code));
            m_sound = false;
            return;
        }
        for (const engine::FusionWarning &warning : fused->warnings)
            std::printf(" %s %.2f", wordOf(warning.code), warning.figure);
        std::printf("\n");
        const QString file = QString("%1/%2.png").arg(m_folder).arg(i + 1, 2, 10, QLatin1Char('0'));
        m_sound = strip({photo, target, fused->picture}).save(file) && m_sound;
        const QImage small = fused->picture.scaled(cell, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter(&m_picture).drawImage(i % columns * cell.width(), i / columns * cell.height(), small);
    }

    bool save() const { return m_picture.save(m_folder + "/sheet.png") && m_sound; }

private:
    const engine::Engine &m_engine;
    QString m_folder;
    QImage m_picture;
    int m_count = 0;
    bool m_sound;
};

} // namespace

bool writeHardPairs(const engine::Engine &engine, const QString &folder)
{
    Sheet sheet(engine, folder, int(pairs.size()));
    for (int i = 0; i < pairs.size(); ++i)
        sheet.add(pairs[i].name, drawn(seeds + quint64(2 * i), pairs[i].photo).picture,
                  drawn(seeds + quint64(2 * i) + 1, pairs[i].target).picture);
    return sheet.save();
}

bool writeSamplePairs(const engine::Engine &engine, const QString &samples, const QString &folder)
{
    const QStringList photos = QDir(samples).entryList({"photo-*.jpg"}, QDir::Files, QDir::Name);
    const QStringList materials = QDir(samples).entryList({"material-*.jpg"}, QDir::Files, QDir::Name);
    Sheet sheet(engine, folder, int(photos.size() * materials.size()));
    for (const QString &material : materials)
        for (const QString &photo : photos)
            sheet.add(qPrintable(photo + " to " + material), QImage(samples + '/' + photo),
                      QImage(samples + '/' + material));
    return sheet.save();
}

} // namespace likeness::testing
