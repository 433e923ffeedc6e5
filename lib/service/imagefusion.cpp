// SPDX-License-Identifier: Apache-2.0
#include "service/imagefusion.h"

#include "api/limits.h"
#include "core/base64.h"
#include "media/fit.h"
#include "media/picture.h"
#include "service/servicelabels.h"

#include <QDir>
#include <QTemporaryFile>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

struct WarningWords
{
    engine::FusionWarning::Code code;
    const char16_t *name;
    api::Words words;
};

const WarningWords warningTable[] = {
    {engine::FusionWarning::Code::Pose,
     u"Pose",
     {u"The heads are turned differently.", u"照片与模板的头部朝向差异较大。"}},
    {engine::FusionWarning::Code::Resolution,
     u"Resolution",
     {u"The photo's face is much smaller than the template's.", u"照片中的人脸远小于模板人脸。"}},
    {engine::FusionWarning::Code::Light,
     u"Light",
     {u"The photo's light is too harsh, dark or bright.", u"照片光线过强、过暗或过亮。"}},
    {engine::FusionWarning::Code::Occlusion, u"Occlusion", {u"Something covers a part of the face.", u"面部有遮挡。"}},
    {engine::FusionWarning::Code::LowFit,
     u"LowFit",
     {u"The points of the face are uncertain.", u"人脸关键点定位不够可靠。"}},
    {engine::FusionWarning::Code::Sound,
     u"Sound",
     {u"A sound track in a format that MP4 does not hold was left out.", u"有音轨的格式无法写入 MP4，已略去。"}},
};

} // namespace

std::optional<QList<api::LikenessWarning>> warningsOf(const QList<engine::FusionWarning> &warnings,
                                                      api::Language language)
{
    if (warnings.isEmpty())
        return std::nullopt;
    QList<api::LikenessWarning> out;
    for (const engine::FusionWarning &warning : warnings) {
        for (const WarningWords &known : warningTable) {
            if (known.code == warning.code)
                out.append({QStringView(known.name).toString(), known.words.in(language)});
        }
    }
    return out;
}

Result<engine::Mark> markOf(const PictureInput &input, std::optional<int> logoAdd,
                            const std::optional<api::LogoParam> &param, qint64 logoBytes, const Caller &caller)
{
    engine::Mark mark{.chinese = caller.language == api::Language::Chinese};
    if (logoAdd == 0) {
        mark.kind = engine::Mark::Kind::None;
        return mark;
    }
    if (!param)
        return mark;
    const Result<std::optional<GivenPicture>> logo = input.logo(*param, logoBytes);
    if (!logo)
        return logo.error();
    if (!*logo)
        return mark;
    const api::FaceRect &rect = param->logoRect;
    mark.kind = engine::Mark::Kind::Picture;
    mark.picture = (*logo)->image;
    mark.rect = QRect(rect.x, rect.y, rect.width, rect.height);
    return mark;
}

Result<QList<api::MetaData>> checkedMetaData(const std::optional<QList<api::MetaData>> &given, int most)
{
    if (!given)
        return QList<api::MetaData>();
    if (most >= 0 && given->size() > most)
        return apiError("FailedOperation.ParameterValueError"_L1, u"MetaData: %1"_s.arg(given->size()));
    for (const api::MetaData &each : *given) {
        if (each.metaKey.size() > api::limits::metaKeyLength || each.metaValue.size() > api::limits::metaValueLength)
            return apiError("FailedOperation.ParameterValueError"_L1, u"MetaData: length"_s);
    }
    return *given;
}

Result<QList<api::MetaData>> checkedMetaData(const std::optional<api::FuseParam> &param)
{
    if (!param || !param->imageCodecParam)
        return QList<api::MetaData>();
    return checkedMetaData(param->imageCodecParam->metaData, api::limits::mostImageMetaData);
}

ImageFusion::ImageFusion(Results &results, EngineAccess engine, QString scratchFolder, qint64 mostAnswerBytes)
    : m_results(results)
    , m_engine(std::move(engine))
    , m_scratchFolder(std::move(scratchFolder))
    , m_mostAnswerBytes(mostAnswerBytes)
{}

Result<engine::FacesFound> ImageFusion::faces(const QImage &photo) const
{
    const Result<const engine::Engine *> engine = m_engine();
    if (!engine)
        return apiError("FailedOperation.RpcFail"_L1, engine.error().detail);
    return (*engine)->findFaces(photo, true);
}

bool ImageFusion::makesVideos() const
{
    const Result<const engine::Engine *> engine = m_engine();
    return !engine || (*engine)->video() != nullptr; // an engine that does not come at all has a code of its own
}

Result<FusionAnswer> ImageFusion::run(const FusionOrder &order, const Caller &caller) const
{
    const Result<const engine::Engine *> engine = m_engine();
    if (!engine)
        return apiError("FailedOperation.RpcFail"_L1, engine.error().detail);
    if (caller.dryRun)
        return apiError(dryRunCode);
    const Result<engine::Fused> fused = (*engine)->fuse(order.job);
    if (!fused)
        return fused.error();
    const Result<QByteArray> file = labelled(fused->picture, order, caller);
    if (!file)
        return file.error();
    FusionAnswer answer{.warnings = warningsOf(fused->warnings, caller.language)};
    if (order.form == api::ResponseForm::Base64 && file->size() > m_mostAnswerBytes / 4 * 3)
        return apiError("ResponseSizeLimitExceeded"_L1, u"%1 bytes; ask for a url"_s.arg(file->size()));
    if (order.form == api::ResponseForm::Base64) {
        answer.picture = QString::fromLatin1(base64Encode(*file));
        return answer;
    }
    const Result<QByteArray> target = m_results.add(*file, order.format, order.urlDays);
    if (!target)
        return target.error();
    answer.picture = QString::fromLatin1(caller.origin() + *target);
    return answer;
}

Result<QByteArray> ImageFusion::labelled(const QImage &picture, const FusionOrder &order, const Caller &caller) const
{
    const QByteArray bytes = media::encodePicture(picture, order.format);
    QDir().mkpath(m_scratchFolder);
    QTemporaryFile file(m_scratchFolder + u"/fused-XXXXXX"_s);
    if (bytes.isEmpty() || !file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return apiError("FailedOperation.InnerError"_L1);
    file.close();
    media::Labels labels = serviceLabels(caller.requestId);
    for (const api::MetaData &each : order.metaData)
        labels.metaData.append({each.metaKey, each.metaValue});
    if (const Status written = media::writeLabels(file.fileName(), labels); !written)
        return written.error();
    return media::readFile(file.fileName());
}

} // namespace likeness::service
