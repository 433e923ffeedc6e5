// SPDX-License-Identifier: Apache-2.0
#include "workflow/fuserequest.h"

#include "api/action.h"
#include "core/mapped.h"
#include "media/picture.h"
#include "workflow/pictureinput.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<api::FuseParam> fuseParamOf(const FuseInput &input)
{
    if (input.metaData.isEmpty())
        return std::nullopt;
    return api::FuseParam{api::ImageCodecParam{input.metaData}};
}

Result<QList<api::MergeInfo>> mergeInfosOf(const FuseInput &input, net::Pictures &pictures)
{
    QList<api::MergeInfo> infos;
    for (const FaceChoice &face : input.faces) {
        const auto info = mergeInfoOf(face, pictures);
        if (!info)
            return info.error();
        infos.append(*info);
    }
    return infos;
}

//! The photos and the mark, which FuseFace and FuseFaceUltra name alike.
template<typename Request>
Status fillFacesAndLogo(Request &request, const FuseInput &input, net::Pictures &pictures)
{
    const auto infos = mergeInfosOf(input, pictures);
    if (!infos)
        return infos.error();
    request.mergeInfos = *infos;
    const auto logo = logoParamOf(input.mark, pictures);
    if (!logo)
        return logo.error();
    request.logoParam = *logo;
    return {};
}

Status fill(api::FuseFaceRequest &request, const FuseInput &input, net::Pictures &pictures)
{
    request = {.projectId = input.project,
               .modelId = input.material,
               .rspImgType = input.form,
               .fuseProfileDegree = input.profileDegree,
               .fuseFaceDegree = input.faceDegree,
               .logoAdd = input.mark.kind == MarkChoice::Kind::None ? 0 : 1,
               .fuseParam = fuseParamOf(input)};
    return fillFacesAndLogo(request, input, pictures);
}

Status fill(api::FaceFusionRequest &request, const FuseInput &input, net::Pictures &pictures)
{
    if (input.faces.size() != 1)
        return Error{.kind = ErrorKind::Usage, .code = u"Usage.OnePhoto"_s, .detail = u"FaceFusion takes one photo"_s};
    const auto info = mergeInfoOf(input.faces.first(), pictures);
    if (!info)
        return info.error();
    request = {.projectId = input.project,
               .modelId = input.material,
               .rspImgType = input.form,
               .image = info->image,
               .url = info->url,
               .celebrityIdentify = input.celebrityIdentify ? std::optional(1) : std::nullopt,
               .fuseParam = fuseParamOf(input)};
    return {};
}

Status fill(api::FuseFaceUltraRequest &request, const FuseInput &input, net::Pictures &pictures)
{
    request = {.rspImgType = input.form,
               .fusionUltraParam = input.ultra,
               .logoAdd = input.mark.kind == MarkChoice::Kind::None ? 0 : 1,
               .swapModelType = input.modelType};
    if (Status filled = fillFacesAndLogo(request, input, pictures); !filled)
        return filled;
    if (input.templatePath.isEmpty()) {
        request.modelUrl = input.templateUrl.toString(QUrl::FullyEncoded);
        return {};
    }
    // A template goes as it is: its limits are wider than a photo's, and the result shall have its pixels.
    const auto bytes = media::readFile(input.templatePath);
    const auto picture = bytes.then([](const QByteArray &all) { return media::decodePicture(all); });
    if (!picture) {
        Error error = picture.error();
        error.kind = ErrorKind::Input;
        error.subject = input.templatePath;
        return error;
    }
    request.modelImage = pictures.add(*bytes);
    return {};
}

template<typename Response>
OperationOf<FusionAnswer> *inOneForm(OperationOf<net::Answer<Response>> *call, QObject *parent)
{
    const auto turn = [](const net::Answer<Response> &answer) -> Result<FusionAnswer> {
        const Response &response = answer.response;
        FusionAnswer one{.requestId = answer.requestId, .attempts = answer.attempts};
        if constexpr (requires { response.fusedImage; })
            one.image = response.fusedImage;
        else
            one.image = response.image;
        if (response.likenessWarnings)
            one.warnings = *response.likenessWarnings;
        if constexpr (requires { response.reviewResultSet; })
            one.review = response.reviewResultSet.value_or(QList<api::ReviewResult>{});
        return one;
    };
    return new Mapped<net::Answer<Response>, FusionAnswer>(call, turn, parent);
}

} // namespace

Result<PreparedFusion> prepareFusion(const FuseInput &input)
{
    PreparedFusion prepared;
    if (input.kind == FuseKind::FaceFusion)
        prepared.request = api::FaceFusionRequest{};
    else if (input.kind == FuseKind::Ultra)
        prepared.request = api::FuseFaceUltraRequest{};
    const Status status =
        std::visit([&](auto &request) { return fill(request, input, prepared.pictures); }, prepared.request);
    if (!status)
        return status.error();
    return prepared;
}

OperationOf<FusionAnswer> *callFusion(const net::Client &client, const PreparedFusion &prepared, QObject *parent)
{
    if (const auto *request = std::get_if<api::FaceFusionRequest>(&prepared.request))
        return inOneForm(client.faceFusion(*request, prepared.pictures), parent);
    if (const auto *request = std::get_if<api::FuseFaceUltraRequest>(&prepared.request))
        return inOneForm(client.fuseFaceUltra(*request, prepared.pictures), parent);
    return inOneForm(client.fuseFace(std::get<api::FuseFaceRequest>(prepared.request), prepared.pictures), parent);
}

QLatin1StringView actionOf(FuseKind kind)
{
    return kind == FuseKind::FaceFusion ? "FaceFusion"_L1
           : kind == FuseKind::Ultra    ? "FuseFaceUltra"_L1
                                        : "FuseFace"_L1;
}

QLatin1StringView versionOf(FuseKind kind)
{
    return kind == FuseKind::FaceFusion ? api::version2018 : api::version2022;
}

QJsonObject bodyOf(const PreparedFusion &prepared)
{
    return std::visit([](const auto &request) { return json::writeObject(request); }, prepared.request);
}

} // namespace likeness::workflow
