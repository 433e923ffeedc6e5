// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"

#include <QString>

namespace likeness::words {

//! What the embedded service says of a material it refused or warns of, in another language than its own English. What
//! is not known, as a cloud's sentence, stays as it is.
QString reasonText(const QString &reason, api::Language language);
//! In the language of QLocale().
QString reasonText(const QString &reason);

} // namespace likeness::words
