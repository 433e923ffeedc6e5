// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"

#include <QString>

namespace likeness::words {

//! "zh", "zh_CN", "zh-Hans-CN", … is Chinese, all else English.
api::Language languageOf(const QString &name);

} // namespace likeness::words
