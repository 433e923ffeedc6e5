// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace likeness::api {

//! What a check before the call looks at. Each has a sentence in app/words.
enum class Rule {
    ProjectGiven,
    MaterialGiven,
    FaceCount,         //!< 1 to 6 faces are assigned
    PhotoReadable,     //!< the file exists and decodes
    PhotoFormat,       //!< JPEG or PNG, else it is converted
    PhotoTooSmall,     //!< more than 64 px a side
    PhotoTooLarge,     //!< under 4096 px a side
    PhotoBytes,        //!< base64 within 5 MB
    PhotoUpright,      //!< no EXIF rotation left to apply
    FaceFound,         //!< our finder sees a face (a warning only: the service decides)
    FaceTooSmall,      //!< at least 34 px a side
    RectInside,        //!< the rectangle lies inside the picture
    RectTooSmall,      //!< the rectangle has 30 px a side or more
    TemplateFaceKnown, //!< the id is one of the material's
    TemplateFaceOnce,  //!< no template face is named twice
    LogoGiven,         //!< an own logo has a file or an address
    LogoReadable,
    LogoRect,     //!< at most 2160 px a side, not negative
    NoMarkReason, //!< leaving the mark out has a reason
    MetaCount,
    MetaKeyLength,   //!< at most 32 characters
    MetaValueLength, //!< at most 256 characters
    DegreeRange,     //!< 0 to 100
    BodySize,        //!< all photos together within the request's 10 MB
    UrlForm,         //!< absolute http or https
};

enum class Severity {
    Pass,
    Warning, //!< may be sent
    Stop,    //!< must not be sent
};

//! The outcome of one check. Words are made of it in app/words; nothing here is translated.
struct Finding
{
    Rule rule = Rule::ProjectGiven;
    Severity severity = Severity::Pass;
    int face = -1;     //!< index into the request's faces, -1 for the request as a whole
    double value = 0;  //!< what was found
    double limit = 0;  //!< what is allowed
    QString subject{}; //!< file, id or URL it is about

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

} // namespace likeness::api
