// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fusefaceultra.h"
#include "api/metadata.h"
#include "api/responseform.h"
#include "api/review.h"
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
    QString photoPath{};                 //!< a local file; or
    QUrl photoUrl{};                     //!< an address the service fetches itself
    std::optional<QRect> rect{};         //!< in pixels of the upright photo; absent: its largest face
    QString templateFaceId{};            //!< empty: the material's largest free face
    std::optional<QRect> templateRect{}; //!< of FuseFaceUltra: in pixels of its template

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

//! Which action makes the picture.
enum class FuseKind {
    FuseFace,   //!< 2022-09-27: up to six faces into a material
    FaceFusion, //!< 2018-12-01: the largest face of one photo into a material
    Ultra,      //!< FuseFaceUltra: the template comes with the call
};

//! All that one image fusion needs; copied into the run.
struct FuseInput
{
    FuseKind kind = FuseKind::FuseFace;
    QString project{};
    QString material{};
    QList<FaceChoice> faces{};          //!< 1 to 6
    std::optional<int> profileDegree{}; //!< shape: 0 like the user … 100 like the template
    std::optional<int> faceDegree{};    //!< features: 0 like the user … 100 like the template
    MarkChoice mark{};
    QList<api::MetaData> metaData{};
    api::ResponseForm form = api::ResponseForm::Base64;
    bool celebrityIdentify = false; //!< of FaceFusion
    QString templatePath{};         //!< of FuseFaceUltra: a local file, or
    QUrl templateUrl{};             //!< an address
    std::optional<api::FusionUltraParam> ultra{};
    std::optional<int> modelType{}; //!< of FuseFaceUltra, 1 to 6

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
    QList<api::ReviewResult> review{}; //!< in the order of the faces
    qint64 runId = 0;                  //!< in the history; 0 where none is kept

    bool operator==(const FuseOutcome &) const = default;
};

} // namespace likeness::workflow
