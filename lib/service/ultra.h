// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/fusefaceultra.h"
#include "core/result.h"
#include "engine/engine.h"

namespace likeness::service {

inline constexpr int ultraUrlDays = 1;
inline constexpr qint64 ultraLogoBytes = 10LL * 1024 * 1024; //!< of the logo's base64

//! FusionUltraParam and SwapModelType as the engine takes them, with the defaults the API documents; the fine steering
//! counts for model types 1 to 5 only. ParameterValueError where one is out of range.
Result<engine::Tuning> tuningOf(const api::FuseFaceUltraRequest &request);

} // namespace likeness::service
