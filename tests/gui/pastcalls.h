// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"
#include "workflow/inputjson.h"

namespace likeness::gui::testing {

inline workflow::FuseInput inputOfCall()
{
    return {.project = "at_1", .material = "mt_1", .faces = {{.photoPath = "/photos/a.jpg"}}, .profileDegree = 50};
}

//! A call of that input that went well, id minutes after ten.
inline store::Run runOf(qint64 id, const workflow::FuseInput &input, const QString &out = {})
{
    return {.id = id,
            .action = "FuseFace",
            .profile = "local",
            .when = QDateTime({2026, 1, 1}, {10, int(id)}, Qt::UTC),
            .project = input.project,
            .material = input.material,
            .requestId = QString("r-%1").arg(id),
            .out = out,
            .elapsedMs = 1000,
            .parameters = workflow::textOf(input)};
}

} // namespace likeness::gui::testing
