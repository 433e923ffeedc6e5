// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fuseface.h"
#include "api/fusefaceultra.h"
#include "api/legacyfusion.h"
#include "net/client.h"
#include "workflow/fuseinput.h"

#include <QJsonObject>
#include <variant>

namespace likeness::workflow {

//! The request of an input, its photos fitted to the limits and kept beside it until the body is written.
struct PreparedFusion
{
    std::variant<api::FuseFaceRequest, api::FaceFusionRequest, api::FuseFaceUltraRequest> request{};
    net::Pictures pictures{};
};

//! What the three actions answer, in one form.
struct FusionAnswer
{
    QString image{}; //!< an address or base64
    QString requestId{};
    int attempts = 1;
    QList<api::LikenessWarning> warnings{};
    QList<api::ReviewResult> review{};
};

//! Reads and fits photos and logo; rectangles are mapped by the scale of their photo. Takes as long as decoding does:
//! call it off the event loop. Errors carry the path as their subject; an unreadable photo is ErrorKind::Input.
Result<PreparedFusion> prepareFusion(const FuseInput &input);

//! The call of the request's own action.
OperationOf<FusionAnswer> *callFusion(const net::Client &client, const PreparedFusion &prepared, QObject *parent);

QLatin1StringView actionOf(FuseKind kind);
QLatin1StringView versionOf(FuseKind kind);
//! Marks stand where the pictures go.
QJsonObject bodyOf(const PreparedFusion &prepared);

} // namespace likeness::workflow
