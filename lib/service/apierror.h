// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "core/error.h"

namespace likeness::service {

//! An error as the API knows it. The words are added when it is sent, in the caller's language; a detail given here
//! (which parameter, which figures) follows them.
Error apiError(QLatin1StringView code, const QString &detail = {});

//! What a failed read of a request means to the caller: json.Missing is MissingParameter, and so on.
Error fromReading(const Error &error);

//! What a failure of the engine or of a store means to the caller; API errors pass.
Error fromInside(const Error &error);

//! The error with its words.
Error worded(Error error, api::Language language);

//! The answer to a call with DryRun that would have worked.
inline constexpr QLatin1StringView dryRunCode("DryRunOperation");

} // namespace likeness::service
