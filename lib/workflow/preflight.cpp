// SPDX-License-Identifier: Apache-2.0
#include "workflow/preflight.h"

#include "core/background.h"
#include "core/base64.h"
#include "media/fit.h"
#include "workflow/photosource.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

QRect scaled(const QRect &rect, double by) { return {rect.topLeft() * by, rect.size() * by}; }

//! In the picture with no more pixels than may be sent.
void lookForFace(const QImage &image, const engine::Engine &engine, std::stop_token stop, api::FaceFacts &facts)
{
    const auto found = engine.findFaces(image, false, stop);
    if (!found)
        return;
    facts.faceLookedFor = true;
    const double scale = double(image.width()) / facts.size.width();
    for (const engine::FoundFace &each : found->faces) {
        if (facts.rect && !scaled(*facts.rect, scale).intersects(each.rect))
            continue;
        facts.foundFace = each.rect.size();
        return;
    }
}

//! A photo of more pixels than may be sent is shrunk on its way: what is judged is what arrives.
void takeFitted(const media::FittedPicture &fitted, api::FaceFacts &facts)
{
    facts.base64Bytes = base64Size(fitted.bytes.size());
    if (fitted.scale >= 1)
        return;
    const bool inside = facts.rect && QRect(QPoint(), facts.size).contains(*facts.rect);
    if (inside)
        facts.rect = fitted.mapped(*facts.rect);
    else if (facts.rect)
        facts.rect = scaled(*facts.rect, fitted.scale);
    if (facts.foundFace)
        facts.foundFace = *facts.foundFace * (fitted.scale / media::pixelScale(facts.size));
    facts.size = fitted.size;
}

//! The engine is asked for where there is something to look at only: loading it takes longer than all the rest.
api::FaceFacts factsOfFace(const FaceChoice &face, const EngineSource &engine, std::stop_token stop)
{
    api::FaceFacts facts{.subject = face.photoPath, .rect = face.rect, .templateFaceId = face.templateFaceId};
    if (face.photoPath.isEmpty()) {
        facts.subject = shownAddress(face.photoUrl);
        facts.isUrl = true;
        facts.urlIsAbsolute = isWebAddress(face.photoUrl);
        return facts;
    }
    const auto bytes = media::readFile(face.photoPath);
    auto picture =
        bytes.then([](const QByteArray &all) { return media::decodePicture(all, media::FitLimits{}.longestSide); });
    facts.readable = bool(picture);
    if (!picture)
        return facts;
    facts.size = picture->facts.size;
    facts.upright = picture->facts.upright;
    facts.sendableFormat = picture->facts.format == "jpeg" || picture->facts.format == "png";
    if (const auto finder = engine ? engine() : Result<const engine::Engine *>(nullptr); finder && *finder)
        lookForFace(picture->image, **finder, stop, facts);
    takeFitted(media::fitDecoded(std::move(*picture), *bytes), facts);
    return facts;
}

bool isTemplateReadable(const FuseInput &input)
{
    return input.templatePath.isEmpty() ? isWebAddress(input.templateUrl)
                                        : bool(media::loadPicture(input.templatePath));
}

} // namespace

api::RequestFacts factsOf(const FuseInput &input, const EngineSource &engine, std::stop_token stop)
{
    api::RequestFacts facts{.project = input.project,
                            .material = input.material,
                            .ownTemplate = input.kind == FuseKind::Ultra,
                            .templateReadable = input.kind != FuseKind::Ultra || isTemplateReadable(input)};
    for (const FaceChoice &face : input.faces)
        facts.faces.append(factsOfFace(face, engine, stop));
    facts.ownLogo = input.mark.kind == MarkChoice::Kind::Own;
    facts.logoRect = input.mark.rect;
    facts.logoGiven = !input.mark.logoPath.isEmpty() || !input.mark.logoUrl.isEmpty();
    if (facts.ownLogo && facts.logoGiven) {
        facts.logoReadable = input.mark.logoPath.isEmpty() ? isWebAddress(input.mark.logoUrl)
                                                           : bool(media::loadPicture(input.mark.logoPath));
    }
    facts.markLeftOut = input.mark.kind == MarkChoice::Kind::None;
    facts.noMarkReason = input.mark.reason;
    facts.metaCount = int(input.metaData.size());
    for (const api::MetaData &meta : input.metaData) {
        facts.longestMetaKey = std::max(facts.longestMetaKey, int(meta.metaKey.size()));
        facts.longestMetaValue = std::max(facts.longestMetaValue, int(meta.metaValue.size()));
    }
    for (const std::optional<int> &degree : {input.profileDegree, input.faceDegree}) {
        if (degree)
            facts.degrees.append(*degree);
    }
    return facts;
}

OperationOf<api::Findings> *preflight(const FuseInput &input, const EngineSource &engine, QObject *parent)
{
    return new Background<api::Findings>(
        [input, engine](const std::stop_token &stop, const ProgressSink &) -> Result<api::Findings> {
            return api::checkRequest(factsOf(input, engine, stop));
        },
        parent);
}

} // namespace likeness::workflow
