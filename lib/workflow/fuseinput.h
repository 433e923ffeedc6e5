// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/metadata.h"
#include "api/responseform.h"
#include "api/warning.h"

#include <QByteArray>
#include <QDateTime>
#include <QRect>
#include <QSize>
#include <QString>
#include <QUrl>
#include <optional>

namespace likeness::workflow {

//! One face of one photo and the template face it goes to.
struct FaceChoice
{
    QString photoPath{};         //!< a local file; or
    QUrl photoUrl{};             //!< an address the service fetches itself
    std::optional<QRect> rect{}; //!< in pixels of the upright photo; absent: its largest face
    QString templateFaceId{};    //!< empty: the material's largest free face

    bool operator==(const FaceChoice &) const = default;
};

//! The visible mark that says AI made this.
struct MarkChoice
{
    enum class Kind { Default, None, Own };
    Kind kind = Kind::Default;
    QString reason{};   //!< why there is none; kept in the history
    QString logoPath{}; //!< of Kind::Own: a local file, or
    QUrl logoUrl{};     //!< an address
    QRect rect{};       //!< where on the template, in its pixels; 0×0 is the default place at the logo's own size

    bool operator==(const MarkChoice &) const = default;
};

//! All that one image fusion needs; copied into the run.
struct FuseInput
{
    QString project{};
    QString material{};
    QList<FaceChoice> faces{};          //!< 1 to 6
    std::optional<int> profileDegree{}; //!< shape: 0 like the user … 100 like the template
    std::optional<int> faceDegree{};    //!< features: 0 like the user … 100 like the template
    MarkChoice mark{};
    QList<api::MetaData> metaData{};
    api::ResponseForm form = api::ResponseForm::Base64;

    bool operator==(const FuseInput &) const = default;
};

//! What came back: the picture's bytes exactly as received.
struct FuseOutcome
{
    QByteArray picture{};
    QByteArray format{}; //!< "jpeg", "png", …: read from the bytes
    QSize size{};
    QString requestId{};
    QUrl url{};             //!< where the result was fetched from, if it came as an address
    QDateTime urlExpires{}; //!< UTC; invalid where the address does not say
    qint64 elapsedMs = 0;
    int attempts = 1;
    QList<api::LikenessWarning> warnings{};

    bool operator==(const FuseOutcome &) const = default;
};

} // namespace likeness::workflow
