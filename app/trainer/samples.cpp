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

struct Looks
{
    HairStyle style = HairStyle::Short;
    QColor hair{};
    QColor eyes{};
    Clothes clothes = Clothes::Tee;
    QColor cloth{};
};

Person someone(quint64 seed, bool female, double age, double tone, const Looks &looks)
{
    return {.seed = seed,
            .female = female,
            .age = age,
            .tone = tone,
            .hair = looks.hair,
            .style = looks.style,
            .eyes = looks.eyes,
            .clothes = looks.clothes,
            .cloth = looks.cloth};
}

QList<Sample> photos()
{
    const QColor brown(84, 56, 36);
    const Person mei =
        someone(2008, true, 26, 1.2, {HairStyle::Long, QColor(34, 26, 24), brown, Clothes::VNeck, QColor(176, 96, 92)});
    Person tomas =
        someone(2104, false, 34, 0.7,
                {HairStyle::Short, QColor(92, 64, 42), QColor(96, 122, 142), Clothes::Shirt, QColor(92, 118, 150)});
    tomas.beard = Beard::Stubble;
    const Person amara =
        someone(2204, true, 31, 4.4,
                {HairStyle::Curly, QColor(30, 23, 21), QColor(70, 46, 30), Clothes::Jacket, QColor(150, 60, 74)});
    const Person john =
        someone(2304, false, 66, 0.9,
                {HairStyle::Swept, QColor(168, 166, 164), QColor(104, 118, 124), Clothes::Jacket, QColor(70, 86, 112)});
    Person lucia = someone(2408, true, 47, 2.4,
                           {HairStyle::Bob, QColor(74, 48, 34), brown, Clothes::Shirt, QColor(206, 198, 184)});
    lucia.lipstick = true;
    const Person kofi =
        someone(2501, false, 22, 5.0,
                {HairStyle::Buzz, QColor(24, 20, 18), QColor(62, 42, 28), Clothes::Tee, QColor(206, 150, 62)});
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
    const QColor brown(84, 56, 36);
    const QColor grey(98, 116, 126);
    const Person ada =
        someone(2005, true, 29, 1.0, {HairStyle::Tied, QColor(112, 66, 40), grey, Clothes::VNeck, QColor(120, 44, 58)});
    const Person ben = someone(2306, false, 36, 1.4,
                               {HairStyle::Swept, QColor(78, 54, 38), brown, Clothes::Shirt, QColor(214, 214, 208)});
    const Person chen = someone(2102, false, 28, 1.6,
                                {HairStyle::Short, QColor(32, 26, 24), brown, Clothes::Jacket, QColor(74, 92, 104)});
    const Person dara =
        someone(2007, true, 33, 2.8, {HairStyle::Long, QColor(52, 36, 28), brown, Clothes::Tee, QColor(96, 138, 130)});
    const Person ela = someone(2409, true, 38, 0.6,
                               {HairStyle::Bob, QColor(150, 112, 74), grey, Clothes::Jacket, QColor(128, 110, 150)});
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
    const Person rosa =
        someone(2003, true, 30, 2.0,
                {HairStyle::Long, QColor(58, 40, 30), QColor(84, 60, 40), Clothes::Jacket, QColor(96, 104, 128)});
    Clip clip{.person = rosa, .shot = goodShot(31, 0, 0.35, Backdrop::Interior)};
    clip.shot.size = QSize(720, 900);
    clip.shot.interPupil = 165;
    clip.shot.noise = 0.002; // grain costs a film its bits
    return clip;
}

} // namespace likeness::trainer
