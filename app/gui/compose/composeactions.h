// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"
#include "core/operation.h"
#include "engine/engine.h"
#include "gui/widgets/messagebar.h"
#include "workflow/fuseinput.h"
#include "workflow/library.h"

#include <QImage>
#include <functional>

namespace likeness::gui {

//! What the Compose page needs from elsewhere. Operations are handed out unstarted.
struct ComposeActions
{
    std::function<OperationOf<workflow::FuseOutcome> *(const workflow::FuseInput &)> fuse{};
    std::function<OperationOf<QList<workflow::Material>> *(const QString &project)> materials{};
    std::function<OperationOf<engine::FacesFound> *(const QString &photo)> faces{};
    std::function<OperationOf<api::Findings> *(const workflow::FuseInput &)> preflight{};
    std::function<OperationOf<QImage> *(const QString &path)> picture{}; //!< upright
    std::function<QString(const QString &material)> rights{};            //!< the user's note; may be absent
    std::function<QString(const api::Finding &)> findingWords{};
    std::function<Message(const Error &)> errorWords{};
};

} // namespace likeness::gui
