// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/review.h"

#include <optional>

namespace likeness::service {

//! The moderation's answer, one entry for each photo in their order. This service knows no celebrities: every photo is
//! processed and passes with confidence 0. Nothing where CelebrityIdentify is not 1.
std::optional<QList<api::ReviewResult>> reviewOf(std::optional<int> celebrityIdentify, qsizetype photos);

} // namespace likeness::service
