// SPDX-License-Identifier: Apache-2.0
#include "trainer/samples.h"

#include "portrait/portrait.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace likeness::trainer {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace portrait;

struct Sample
{
    QString file{};
    QString english{};
    QString chinese{};
    QImage picture{};
    bool isMaterial = false;
};

//! A portrait as a good camera takes it: nearly frontal, friendly, softly lit.
Shot goodShot(quint64 seed, double yaw, double smile, Backdrop backdrop)
{
    Shot shot{.seed = seed};
    shot.pose = {.yaw = yaw, .pitch = -1, .roll = yaw * 0.3, .smile = smile, .mouthOpen = smile > 0.9 ? 0.12 : 0};
    shot.light = {
        .azimuth = yaw > 0 ? -32.0 : 34.0, .elevation = 32, .key = 0.95, .fill = 0.42, .rim = 0.35, .warmth = 0.15};
    shot.backdrop = backdrop;
    return shot;
}

Person someone(quint64 seed, bool female, double age, double tone, HairStyle style)
{
    Person person = randomPerson(seed);
    person.female = female;
    person.age = age;
    person.tone = tone;
    person.style = style;
    person.fringe = false;
    person.glasses = Glasses::None;
    person.beard = Beard::None;
    person.lipstick = false;
    return person;
}

QList<Sample> photos()
{
    Person mei = someone(101, true, 26, 1.2, HairStyle::Long);
    mei.hair = QColor(30, 24, 22);
    mei.eyes = QColor(70, 46, 30);
    Person tomas = someone(205, false, 34, 0.7, HairStyle::Short);
    tomas.hair = QColor(86, 58, 38);
    tomas.beard = Beard::Stubble;
    Person amara = someone(309, true, 31, 4.6, HairStyle::Curly);
    amara.hair = QColor(24, 19, 18);
    amara.lipstick = true;
    Person john = someone(412, false, 66, 0.9, HairStyle::Swept);
    john.hair = QColor(168, 166, 164);
    Person lucia = someone(518, true, 47, 2.4, HairStyle::Bob);
    lucia.hair = QColor(64, 42, 30);
    lucia.lipstick = true;
    Person kofi = someone(623, false, 22, 5.3, HairStyle::Buzz);
    kofi.hair = QColor(20, 17, 16);
    const auto photo = [](const Person &person, const Shot &shot) { return render(person, shot).picture; };
    return {
        {u"photo-1-mei.jpg"_s, u"Mei, 26"_s, u"梅,26 岁"_s, photo(mei, goodShot(1, 4, 0.6, Backdrop::Outdoors))},
        {u"photo-2-tomas.jpg"_s, u"Tomas, 34"_s, u"托马斯,34 岁"_s,
         photo(tomas, goodShot(2, -6, 0.3, Backdrop::Studio))},
        {u"photo-3-amara.jpg"_s, u"Amara, 31"_s, u"阿玛拉,31 岁"_s,
         photo(amara, goodShot(3, 5, 0.7, Backdrop::Interior))},
        {u"photo-4-john.jpg"_s, u"John, 66"_s, u"约翰,66 岁"_s, photo(john, goodShot(4, -3, 0.35, Backdrop::Studio))},
        {u"photo-5-lucia.jpg"_s, u"Lucia, 47"_s, u"露西亚,47 岁"_s,
         photo(lucia, goodShot(5, 7, 0.45, Backdrop::Bokeh))},
        {u"photo-6-kofi.jpg"_s, u"Kofi, 22"_s, u"科菲,22 岁"_s, photo(kofi, goodShot(6, -4, 0.5, Backdrop::Outdoors))},
    };
}

Placed placed(const Person &person, double yaw, double interPupil, QPointF eyes, double smile)
{
    return {.person = person,
            .pose = {.yaw = yaw, .roll = yaw * 0.2, .smile = smile},
            .interPupil = interPupil,
            .eyes = eyes};
}

QList<Sample> materials()
{
    const Person ada = someone(733, true, 29, 1.0, HairStyle::Tied);
    const Person ben = someone(839, false, 36, 1.4, HairStyle::Swept);
    const Person chen = someone(941, false, 28, 1.6, HairStyle::Short);
    const Person dara = someone(1047, true, 33, 3.0, HairStyle::Long);
    const Person ela = someone(1153, true, 38, 0.6, HairStyle::Bob);
    Shot single = goodShot(21, 3, 0.45, Backdrop::Bokeh);
    single.size = QSize(864, 1080);
    single.interPupil = 190;
    Scene two{.size = QSize(1080, 810),
              .light = goodShot(22, 3, 0, Backdrop::Outdoors).light,
              .backdrop = Backdrop::Outdoors,
              .seed = 22};
    two.people = {placed(ben, 6, 128, {0.32, 0.40}, 0.5), placed(dara, -6, 122, {0.70, 0.43}, 0.6)};
    Scene three{.size = QSize(1080, 720),
                .light = goodShot(23, -3, 0, Backdrop::Interior).light,
                .backdrop = Backdrop::Interior,
                .seed = 23};
    three.people = {placed(chen, 8, 92, {0.19, 0.42}, 0.4), placed(ela, 0, 98, {0.50, 0.45}, 0.6),
                    placed(ada, -8, 90, {0.81, 0.42}, 0.5)};
    Shot painted = goodShot(24, -5, 0.2, Backdrop::Studio);
    painted.size = QSize(760, 900);
    painted.interPupil = 170;
    return {
        {u"material-1-evening.jpg"_s, u"Evening lights"_s, u"夜晚灯光"_s, render(ada, single).picture, true},
        {u"material-2-garden.jpg"_s, u"Two in a garden"_s, u"花园双人"_s, render(two).picture, true},
        {u"material-3-studio.jpg"_s, u"Three friends"_s, u"三位好友"_s, render(three).picture, true},
        {u"material-4-gallery.jpg"_s, u"In a frame"_s, u"画框肖像"_s,
         framed(render(chen, painted), QSize(864, 1000), 24).picture, true},
    };
}

} // namespace

Status written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return {};
    return Error{.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = file.errorString(), .subject = path};
}

Status drawSamples(const QString &folder)
{
    QJsonArray photoList;
    QJsonArray materialList;
    for (const Sample &sample : photos() + materials()) {
        const QString path = folder + u'/' + sample.file;
        if (!sample.picture.save(path, "jpeg", 91))
            return Error{.kind = ErrorKind::File, .code = u"File.NotWritable"_s, .subject = path};
        const QJsonObject entry{{u"file"_s, sample.file}, {u"en"_s, sample.english}, {u"zh_CN"_s, sample.chinese}};
        (sample.isMaterial ? materialList : photoList).append(entry);
    }
    const QJsonObject list{{u"materials"_s, materialList}, {u"photos"_s, photoList}};
    return written(folder + u"/samples.json"_s, QJsonDocument(list).toJson());
}

portrait::Clip sampleClip()
{
    Person rosa = someone(1259, true, 30, 2.0, HairStyle::Tied);
    rosa.hair = QColor(48, 34, 27);
    rosa.clothes = Clothes::Jacket;
    rosa.cloth = QColor(96, 104, 128);
    Clip clip{.person = rosa, .shot = goodShot(31, 0, 0.35, Backdrop::Interior)};
    clip.shot.size = QSize(720, 900);
    clip.shot.interPupil = 165;
    clip.shot.noise = 0.002; // grain costs a film its bits
    return clip;
}

} // namespace likeness::trainer
