// SPDX-License-Identifier: Apache-2.0
#include "workflow/inputjson.h"

#include "workflow/photosource.h"
#include "workflow/pictureinput.h"
#include "json/fields.h"
#include "json/text.h"

namespace likeness::workflow {

struct StoredFace
{
    std::optional<QString> photo{};
    std::optional<QString> url{};
    std::optional<api::FaceRect> rect{};
    std::optional<QString> templateFace{};
    std::optional<api::FaceRect> templateRect{};
};

struct StoredInput
{
    std::optional<QString> action{};
    QList<StoredFace> faces{};
    std::optional<int> profileDegree{};
    std::optional<int> faceDegree{};
    std::optional<QString> mark{};
    std::optional<QString> reason{};
    std::optional<QString> logo{};
    std::optional<QString> logoUrl{};
    std::optional<api::FaceRect> logoRect{};
    std::optional<QList<api::MetaData>> metaData{};
    std::optional<api::ResponseForm> form{};
    std::optional<bool> celebrityIdentify{};
    std::optional<QString> templatePath{};
    std::optional<QString> templateUrl{};
    std::optional<api::FusionUltraParam> ultra{};
    std::optional<int> modelType{};
    std::optional<QString> project{};
    std::optional<QString> material{};
};

} // namespace likeness::workflow

namespace likeness::json {

template<>
struct Fields<workflow::StoredFace>
{
    using S = workflow::StoredFace;
    static constexpr auto table =
        std::tuple{field("photo", &S::photo), field("url", &S::url), field("rect", &S::rect),
                   field("templateFace", &S::templateFace), field("templateRect", &S::templateRect)};
};

template<>
struct Fields<workflow::StoredInput>
{
    using S = workflow::StoredInput;
    static constexpr auto table = std::tuple{
        field("action", &S::action),
        field("project", &S::project),
        field("material", &S::material),
        field("faces", &S::faces),
        field("profileDegree", &S::profileDegree),
        field("faceDegree", &S::faceDegree),
        field("mark", &S::mark),
        field("reason", &S::reason),
        field("logo", &S::logo),
        field("logoUrl", &S::logoUrl),
        field("logoRect", &S::logoRect),
        field("metaData", &S::metaData),
        field("return", &S::form),
        field("celebrityIdentify", &S::celebrityIdentify),
        field("template", &S::templatePath),
        field("templateUrl", &S::templateUrl),
        field("ultra", &S::ultra),
        field("modelType", &S::modelType),
    };
};

} // namespace likeness::json

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> given(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

//! Queries of addresses may be signatures.
std::optional<QString> given(const QUrl &url) { return given(shownAddress(url)); }

std::optional<api::FaceRect> stored(const std::optional<QRect> &rect)
{
    return rect ? std::optional(wireRect(*rect)) : std::nullopt;
}

std::optional<QRect> rectOf(const std::optional<api::FaceRect> &rect)
{
    return rect ? std::optional(QRect(rect->x, rect->y, rect->width, rect->height)) : std::nullopt;
}

QString wordOf(MarkChoice::Kind kind)
{
    return kind == MarkChoice::Kind::None ? u"none"_s : kind == MarkChoice::Kind::Own ? u"own"_s : u"default"_s;
}

FuseKind kindOf(const QString &action)
{
    return action == "FaceFusion"_L1      ? FuseKind::FaceFusion
           : action == "FuseFaceUltra"_L1 ? FuseKind::Ultra
                                          : FuseKind::FuseFace;
}

StoredInput stored(const FuseInput &input)
{
    StoredInput out{.profileDegree = input.profileDegree,
                    .faceDegree = input.faceDegree,
                    .mark = wordOf(input.mark.kind),
                    .reason = given(input.mark.reason),
                    .logo = given(input.mark.logoPath),
                    .logoUrl = given(input.mark.logoUrl),
                    .form = input.form,
                    .templatePath = given(input.templatePath),
                    .templateUrl = given(input.templateUrl),
                    .ultra = input.ultra,
                    .modelType = input.modelType,
                    .project = given(input.project),
                    .material = given(input.material)};
    if (input.kind != FuseKind::FuseFace)
        out.action = input.kind == FuseKind::Ultra ? u"FuseFaceUltra"_s : u"FaceFusion"_s;
    if (!input.mark.rect.isEmpty())
        out.logoRect = wireRect(input.mark.rect);
    if (!input.metaData.isEmpty())
        out.metaData = input.metaData;
    if (input.celebrityIdentify)
        out.celebrityIdentify = true;
    for (const FaceChoice &face : input.faces)
        out.faces.append({given(face.photoPath), given(face.photoUrl), stored(face.rect), given(face.templateFaceId),
                          stored(face.templateRect)});
    return out;
}

MarkChoice markOf(const StoredInput &in)
{
    const QString word = in.mark.value_or(u"default"_s);
    return {.kind = word == "none"_L1  ? MarkChoice::Kind::None
                    : word == "own"_L1 ? MarkChoice::Kind::Own
                                       : MarkChoice::Kind::Default,
            .reason = in.reason.value_or(QString()),
            .logoPath = in.logo.value_or(QString()),
            .logoUrl = QUrl(in.logoUrl.value_or(QString())),
            .rect = rectOf(in.logoRect).value_or(QRect(0, 0, 0, 0))};
}

} // namespace

QString textOf(const FuseInput &input) { return QString::fromUtf8(json::compact(json::writeObject(stored(input)))); }

Result<FuseInput> inputOf(const QString &text)
{
    const auto object = json::parseObject(text.toUtf8());
    if (!object)
        return object.error();
    StoredInput in;
    if (Status status = json::read(QJsonValue(*object), in); !status)
        return status.error();
    FuseInput input{.kind = kindOf(in.action.value_or(QString())),
                    .project = in.project.value_or(QString()),
                    .material = in.material.value_or(QString()),
                    .profileDegree = in.profileDegree,
                    .faceDegree = in.faceDegree,
                    .mark = markOf(in),
                    .metaData = in.metaData.value_or(QList<api::MetaData>{}),
                    .form = in.form.value_or(api::ResponseForm::Base64),
                    .celebrityIdentify = in.celebrityIdentify.value_or(false),
                    .templatePath = in.templatePath.value_or(QString()),
                    .templateUrl = QUrl(in.templateUrl.value_or(QString())),
                    .ultra = in.ultra,
                    .modelType = in.modelType};
    for (const StoredFace &face : in.faces)
        input.faces.append({.photoPath = face.photo.value_or(QString()),
                            .photoUrl = QUrl(face.url.value_or(QString())),
                            .rect = rectOf(face.rect),
                            .templateFaceId = face.templateFace.value_or(QString()),
                            .templateRect = rectOf(face.templateRect)});
    return input;
}

} // namespace likeness::workflow
