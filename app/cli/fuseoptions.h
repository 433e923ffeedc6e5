// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "workflow/fuseinput.h"

namespace likeness::cli {

// What the fusing commands have in common on their command line. Errors are ErrorKind::Usage with an example.

std::optional<QRect> rectOf(const QString &text);

//! --photo, and after it its own --rect, --template-face, --template-rect.
Status readFaces(const Arguments &given, workflow::FuseInput &input);
//! --logo, --logo-rect, --reason.
Status readMark(const Arguments &given, workflow::FuseInput &input);
//! --profile-degree, --face-degree, --meta, --return, --celebrity-identify.
Status readSettings(const Arguments &given, workflow::FuseInput &input);
//! That --out is there and fits --json.
Status checkOut(const Arguments &given, const QString &example);

} // namespace likeness::cli
