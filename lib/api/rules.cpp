// SPDX-License-Identifier: Apache-2.0
#include "api/rules.h"

#include "api/limits.h"

#include <algorithm>
#include <array>

namespace likeness::api {

namespace {

Finding outcome(Rule rule, bool passed, Severity otherwise = Severity::Stop)
{
    return {.rule = rule, .severity = passed ? Severity::Pass : otherwise};
}

Finding measured(Rule rule, bool passed, double value, double limit)
{
    Finding finding = outcome(rule, passed);
    finding.value = value;
    finding.limit = limit;
    return finding;
}

Finding atMost(Rule rule, double value, double limit) { return measured(rule, value <= limit, value, limit); }

Finding atLeast(Rule rule, double value, double limit) { return measured(rule, value >= limit, value, limit); }

int shorterSide(const QSize &size) { return std::min(size.width(), size.height()); }

int longerSide(const QSize &size) { return std::max(size.width(), size.height()); }

void checkRect(const FaceFacts &face, Findings &findings)
{
    if (!face.rect)
        return;
    findings.append(atLeast(Rule::RectTooSmall, shorterSide(face.rect->size()), limits::smallestRect));
    if (!face.isUrl)
        findings.append(outcome(Rule::RectInside, QRect(QPoint(), face.size).contains(*face.rect)));
}

void checkPhoto(const FaceFacts &face, Findings &findings)
{
    if (face.isUrl) {
        findings.append(outcome(Rule::UrlForm, face.urlIsAbsolute));
        return;
    }
    findings.append(outcome(Rule::PhotoReadable, face.readable));
    if (!face.readable)
        return;
    findings.append(outcome(Rule::PhotoFormat, face.sendableFormat, Severity::Warning));
    findings.append(outcome(Rule::PhotoUpright, face.upright, Severity::Warning));
    findings.append(atLeast(Rule::PhotoTooSmall, shorterSide(face.size), limits::smallestPhotoSide + 1));
    findings.append(atMost(Rule::PhotoTooLarge, longerSide(face.size), limits::largestPhotoSide - 1));
    findings.append(atMost(Rule::PhotoBytes, double(face.base64Bytes), double(limits::photoBase64Bytes)));
    if (!face.faceLookedFor)
        return;
    findings.append(outcome(Rule::FaceFound, face.foundFace.has_value(), Severity::Warning));
    if (face.foundFace) {
        Finding tooSmall = atLeast(Rule::FaceTooSmall, shorterSide(*face.foundFace), limits::smallestFace);
        if (tooSmall.severity == Severity::Stop)
            tooSmall.severity = Severity::Warning;
        findings.append(tooSmall);
    }
}

void checkTemplateFace(const FaceFacts &face, const RequestFacts &facts, Findings &findings)
{
    if (face.templateFaceId.isEmpty())
        return;
    if (facts.templateFaceIds)
        findings.append(outcome(Rule::TemplateFaceKnown, facts.templateFaceIds->contains(face.templateFaceId)));
    const auto same = [&](const FaceFacts &other) { return other.templateFaceId == face.templateFaceId; };
    findings.append(outcome(Rule::TemplateFaceOnce, std::ranges::count_if(facts.faces, same) == 1));
}

void checkFaces(const RequestFacts &facts, Findings &findings)
{
    findings.append(measured(Rule::FaceCount, !facts.faces.isEmpty() && facts.faces.size() <= limits::mostFaces,
                             double(facts.faces.size()), limits::mostFaces));
    for (qsizetype i = 0; i < facts.faces.size(); ++i) {
        Findings ofFace;
        checkPhoto(facts.faces[i], ofFace);
        checkRect(facts.faces[i], ofFace);
        checkTemplateFace(facts.faces[i], facts, ofFace);
        for (Finding &finding : ofFace) {
            finding.face = int(i);
            finding.subject = facts.faces[i].subject;
            findings.append(finding);
        }
    }
    double bytes = 0;
    for (const FaceFacts &face : facts.faces)
        bytes += double(face.base64Bytes);
    // The rest of a request is short; a tenth of a megabyte is kept for it.
    findings.append(atMost(Rule::BodySize, bytes, double(limits::jsonBodyBytes) - 100.0 * 1024));
}

void checkMark(const RequestFacts &facts, Findings &findings)
{
    if (facts.ownLogo && !facts.logoGiven) {
        findings.append(outcome(Rule::LogoGiven, false));
    } else if (facts.ownLogo) {
        findings.append(outcome(Rule::LogoReadable, facts.logoReadable));
        const bool fits = facts.logoRect.width() >= 0 && facts.logoRect.height() >= 0 && facts.logoRect.x() >= 0 &&
                          facts.logoRect.y() >= 0 && longerSide(facts.logoRect.size()) <= limits::largestLogoSide;
        findings.append(measured(Rule::LogoRect, fits, longerSide(facts.logoRect.size()), limits::largestLogoSide));
    }
    if (facts.markLeftOut)
        findings.append(outcome(Rule::NoMarkReason, !facts.noMarkReason.trimmed().isEmpty()));
}

void checkSettings(const RequestFacts &facts, Findings &findings)
{
    if (facts.metaCount > 0) {
        findings.append(atMost(Rule::MetaCount, facts.metaCount, limits::mostImageMetaData));
        findings.append(atMost(Rule::MetaKeyLength, facts.longestMetaKey, limits::metaKeyLength));
        findings.append(atMost(Rule::MetaValueLength, facts.longestMetaValue, limits::metaValueLength));
    }
    for (const int degree : facts.degrees)
        findings.append(
            measured(Rule::DegreeRange, degree >= 0 && degree <= limits::mostDegree, degree, limits::mostDegree));
}

} // namespace

Findings checkRequest(const RequestFacts &facts)
{
    Findings findings{
        outcome(Rule::ProjectGiven, facts.ownTemplate || !facts.project.isEmpty()),
        outcome(Rule::MaterialGiven, facts.ownTemplate ? facts.templateReadable : !facts.material.isEmpty())};
    constexpr std::array checks{checkFaces, checkMark, checkSettings};
    for (const auto check : checks)
        check(facts, findings);
    return findings;
}

bool mayBeSent(const Findings &findings)
{
    return std::ranges::none_of(findings, [](const Finding &finding) { return finding.severity == Severity::Stop; });
}

} // namespace likeness::api
