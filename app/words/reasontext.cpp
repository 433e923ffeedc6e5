// SPDX-License-Identifier: Apache-2.0
#include "words/reasontext.h"

#include "words/language.h"

#include <QLocale>
#include <QRegularExpression>

namespace likeness::words {

namespace {

using namespace Qt::Literals::StringLiterals;

//! The sentences of lib/service/examine.cpp; # stands for a number, and %1, %2, … for the numbers in their order.
const api::Words sentences[] = {
    {u"No face was found.", u"未检测到人脸。"},
    {u"Every face is under #×# pixels.", u"所有人脸均小于 %1×%2 像素。"},
    {u"No face of #×# pixels was found in the video.", u"视频中未检测到不小于 %1×%2 像素的人脸。"},
    {u"The file is not a JPEG or PNG that can be read.", u"文件不是可读取的 JPEG 或 PNG。"},
    {u"#×# pixels; at most #×#.", u"尺寸为 %1×%2 像素，最大 %3×%4。"},
    {u"# KB; at most # KB.", u"文件大小为 %1 KB，最大 %2 KB。"},
    {u"The picture is cropped tightly: leave twice the face's size.",
     u"画面裁切过紧：请在人脸四周留出两倍人脸大小的空间。"},
    {u"A head is turned or nods by more than # degrees: fusions may look wrong.",
     u"头部偏转或俯仰超过 %1 度，融合效果可能不自然。"},
    {u"#×# pixels; at most # a side.", u"尺寸为 %1×%2 像素，单边最大 %3。"},
    {u"# seconds; at most #.", u"时长为 %1 秒，最长 %2 秒。"},
    {u"# frames a second; at most #.", u"帧率为每秒 %1 帧，最高 %2 帧。"},
    {u"# MB; at most # MB.", u"文件大小为 %1 MB，最大 %2 MB。"},
    {u"The file is not a video that can be played.", u"文件不是可播放的视频。"},
    {u"The file ends early or is damaged: only its readable part is used.",
     u"文件不完整或已损坏，仅使用可读取的部分。"},
    {u"The file is not a JPEG, PNG or MP4.", u"文件不是 JPEG、PNG 或 MP4。"},
};

//! The numbers in their places; nothing where it is another sentence.
std::optional<QStringList> numbersIn(const QString &reason, const QString &sentence)
{
    const QString pattern = QRegularExpression::escape(sentence).replace(u"\\#"_s, u"([0-9.]+)"_s);
    const QRegularExpressionMatch match =
        QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(reason);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

} // namespace

QString reasonText(const QString &reason, api::Language language)
{
    if (language == api::Language::English || reason.isEmpty())
        return reason;
    for (const api::Words &each : sentences) {
        const auto numbers = numbersIn(reason, each.in(api::Language::English));
        if (!numbers)
            continue;
        QString text = each.in(language);
        for (const QString &number : *numbers)
            text = text.arg(number);
        return text;
    }
    return reason;
}

QString reasonText(const QString &reason) { return reasonText(reason, languageOf(QLocale().name())); }

} // namespace likeness::words
