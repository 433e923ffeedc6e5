// SPDX-License-Identifier: Apache-2.0
#include "words/findingtext.h"

#include <QFileInfo>
#include <QLocale>

namespace likeness::words {

namespace {

using namespace Qt::Literals::StringLiterals;
using api::Rule;

//! %1 is what was found, %2 what is allowed.
struct RuleWords
{
    Rule rule;
    api::Words passed;
    api::Words failed;
};

const RuleWords rules[] = {
    {Rule::ProjectGiven, {u"A project is chosen.", u"已选择活动。"}, {u"Choose a project.", u"请选择活动。"}},
    {Rule::MaterialGiven, {u"A template is chosen.", u"已选择素材。"}, {u"Choose a template.", u"请选择素材。"}},
    {Rule::FaceCount,
     {u"%1 faces are assigned, of %2 at most.", u"已指定 %1 张人脸，最多 %2 张。"},
     {u"%1 faces are assigned; 1 to %2 are possible.", u"已指定 %1 张人脸，应为 1 到 %2 张。"}},
    {Rule::PhotoReadable,
     {u"The photo can be read.", u"照片可以读取。"},
     {u"The photo cannot be read: save it again as JPEG or PNG.", u"照片无法读取，请另存为 JPEG 或 PNG。"}},
    {Rule::PhotoFormat,
     {u"The photo is a JPEG or PNG.", u"照片为 JPEG 或 PNG。"},
     {u"The photo is neither JPEG nor PNG; it is converted when it is sent.",
      u"照片不是 JPEG 或 PNG，发送时会自动转换。"}},
    {Rule::PhotoTooSmall,
     {u"The photo is large enough.", u"照片尺寸足够。"},
     {u"The photo's shorter side has %1 pixels; %2 are needed.", u"照片短边为 %1 像素，至少需要 %2 像素。"}},
    {Rule::PhotoTooLarge,
     {u"The photo is not too large.", u"照片尺寸未超限。"},
     {u"The photo's longer side has %1 pixels; %2 are allowed.", u"照片长边为 %1 像素，最多 %2 像素。"}},
    {Rule::PhotoBytes,
     {u"The photo fits into the request.", u"照片大小符合要求。"},
     {u"The photo takes %1 bytes in the request; %2 are allowed.", u"照片编码后为 %1 字节，最多 %2 字节。"}},
    {Rule::PhotoUpright,
     {u"The photo is upright.", u"照片方向正确。"},
     {u"The photo is turned upright when it is sent.", u"发送时会自动将照片转正。"}},
    {Rule::FaceFound,
     {u"A face can be seen.", u"可以检测到人脸。"},
     {u"No face can be seen here; the service may refuse it.", u"未检测到人脸，服务可能会拒绝。"}},
    {Rule::FaceTooSmall,
     {u"The face is large enough.", u"人脸尺寸足够。"},
     {u"The face has %1 pixels a side; %2 are wanted.", u"人脸边长为 %1 像素，建议不小于 %2 像素。"}},
    {Rule::RectInside,
     {u"The rectangle lies inside the photo.", u"人脸框在照片范围内。"},
     {u"The rectangle leaves the photo: move it inside.", u"人脸框超出照片范围，请移入画面。"}},
    {Rule::RectTooSmall,
     {u"The rectangle is large enough.", u"人脸框尺寸足够。"},
     {u"The rectangle's shorter side has %1 pixels; %2 are needed.", u"人脸框短边为 %1 像素，至少需要 %2 像素。"}},
    {Rule::TemplateFaceKnown,
     {u"The template has this face.", u"素材中有该人脸。"},
     {u"The template has no such face: choose one of its faces.", u"素材中没有该人脸，请重新选择。"}},
    {Rule::TemplateFaceOnce,
     {u"The template face is used once.", u"模板人脸未重复使用。"},
     {u"Two faces go to the same template face: move one of them.", u"两张人脸指向同一模板人脸，请调整其一。"}},
    {Rule::LogoGiven,
     {u"A logo is chosen.", u"已选择徽标。"},
     {u"Choose a logo file for the mark, or make one of a text.", u"请选择徽标图片，或用文字生成徽标。"}},
    {Rule::LogoReadable,
     {u"The logo can be read.", u"徽标图片可以读取。"},
     {u"The logo cannot be read: choose a JPEG or PNG.", u"徽标图片无法读取，请选择 JPEG 或 PNG。"}},
    {Rule::LogoRect,
     {u"The logo's place is right.", u"徽标位置正确。"},
     {u"The logo's rectangle is %1 pixels long; %2 are allowed, inside the picture.",
      u"徽标框长 %1 像素，最多 %2 像素，且须在画面内。"}},
    {Rule::NoMarkReason,
     {u"The reason for leaving out the mark is noted.", u"已填写不加标识的原因。"},
     {u"Say why the mark is left out.", u"请填写不加标识的原因。"}},
    {Rule::MetaCount,
     {u"The metadata entry is right.", u"元数据条数正确。"},
     {u"%1 metadata entries are given; %2 is allowed.", u"元数据有 %1 条，最多 %2 条。"}},
    {Rule::MetaKeyLength,
     {u"The metadata key is short enough.", u"元数据键长度正确。"},
     {u"The metadata key has %1 characters; %2 are allowed.", u"元数据键有 %1 个字符，最多 %2 个。"}},
    {Rule::MetaValueLength,
     {u"The metadata value is short enough.", u"元数据值长度正确。"},
     {u"The metadata value has %1 characters; %2 are allowed.", u"元数据值有 %1 个字符，最多 %2 个。"}},
    {Rule::DegreeRange,
     {u"The degree is within 0 to %2.", u"程度在 0 到 %2 之间。"},
     {u"The degree is %1; it lies between 0 and %2.", u"程度为 %1，应在 0 到 %2 之间。"}},
    {Rule::BodySize,
     {u"All photos together fit into one request.", u"全部照片可放入一次请求。"},
     {u"All photos together take %1 bytes; %2 are allowed. Use fewer or smaller ones.",
      u"全部照片共 %1 字节，最多 %2 字节，请减少或缩小照片。"}},
    {Rule::UrlForm,
     {u"The address is complete.", u"地址完整。"},
     {u"Give a full address that begins with http:// or https://.", u"请填写以 http:// 或 https:// 开头的完整地址。"}},
};

const struct
{
    const char16_t *code;
    api::Words words;
} warnings[] = {
    {u"Pose",
     {u"The heads are turned differently: a photo with the template's pose looks better.",
      u"头部朝向差异较大，换用姿态相近的照片效果更好。"}},
    {u"Resolution",
     {u"The photo's face is much smaller than the template's: a larger photo looks sharper.",
      u"照片中的人脸偏小，换用更大的照片会更清晰。"}},
    {u"Light",
     {u"The photo's light is harsh: an evenly lit photo looks better.", u"照片光线不均，换用光线均匀的照片效果更好。"}},
    {u"Occlusion", {u"Something covers a part of the face.", u"面部有遮挡。"}},
    {u"LowFit",
     {u"The face's points are uncertain: look closely at the result.", u"人脸关键点定位不够可靠，请仔细检查结果。"}},
    {u"Sound",
     {u"A sound track in a format that MP4 does not hold was left out: give the material sound in AAC or MP3.",
      u"有音轨的格式无法写入 MP4，已略去；请为素材使用 AAC 或 MP3 音频。"}},
    {u"NoLabel",
     {u"The file does not say in its metadata that it was made with AI: say so wherever you show it.",
      u"文件元数据中没有 AI 生成标识，展示时请另行说明。"}},
};

} // namespace

QString findingText(const api::Finding &finding, api::Language language)
{
    QString sentence;
    for (const RuleWords &words : rules) {
        if (words.rule == finding.rule)
            sentence = (finding.severity == api::Severity::Pass ? words.passed : words.failed).in(language);
    }
    const QLocale locale(language == api::Language::Chinese ? QLocale::Chinese : QLocale::English);
    const auto number = [&](double value) { return locale.toString(value, 'f', 0); };
    sentence.replace("%1"_L1, number(finding.value)).replace("%2"_L1, number(finding.limit));
    if (finding.face < 0 || finding.subject.isEmpty() || finding.severity == api::Severity::Pass)
        return sentence;
    const QString name = finding.subject.contains("://"_L1) ? finding.subject : QFileInfo(finding.subject).fileName();
    return name + (language == api::Language::Chinese ? u":"_s : u": "_s) + sentence;
}

QString warningText(const QString &code, const QString &text, api::Language language)
{
    for (const auto &known : warnings) {
        if (code == QStringView(known.code))
            return known.words.in(language);
    }
    return text.isEmpty() ? code : text;
}

} // namespace likeness::words
