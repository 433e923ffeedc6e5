// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"

#include <QList>
#include <QRect>
#include <QSize>
#include <QString>
#include <optional>

namespace likeness::api {

//! What is known of one face of a request and of the photo it comes from, before anything is sent.
struct FaceFacts
{
    QString subject{};         //!< the photo's path or address
    bool isUrl = false;        //!< the service fetches it; nothing is known of its pixels
    bool urlIsAbsolute = true; //!< http or https with a host
    bool readable = true;
    bool sendableFormat = true; //!< JPEG or PNG
    bool upright = true;        //!< no EXIF rotation left to apply
    QSize size{};               //!< of the picture as it is sent, as are rectangle and found face
    qint64 base64Bytes = 0;     //!< as it would be sent
    std::optional<QRect> rect{};
    std::optional<QSize> foundFace{}; //!< of the face our finder sees there; absent: none was looked for
    bool faceLookedFor = false;
    QString templateFaceId{};
};

//! What is known of a request as a whole.
struct RequestFacts
{
    QString project{};
    QString material{};
    bool ownTemplate = false; //!< comes with the call: no project, no material
    bool templateReadable = true;
    QList<FaceFacts> faces{};
    std::optional<QList<QString>> templateFaceIds{}; //!< of the material; absent where they are not known
    bool ownLogo = false;
    bool logoGiven = true;
    bool logoReadable = true;
    QRect logoRect{};
    bool markLeftOut = false;
    QString noMarkReason{};
    int metaCount = 0;
    int longestMetaKey = 0;   //!< characters
    int longestMetaValue = 0; //!< characters
    QList<int> degrees{};
};

//! Every rule of the API over these facts, passed ones too, in the order a checklist shows them. Pure.
Findings checkRequest(const RequestFacts &facts);

bool mayBeSent(const Findings &findings);

} // namespace likeness::api
