// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace likeness::workflow {

enum class Existing { Keep, Replace };

//! File.Exists where something stands at the path and is to be kept, File.NoFolder where its folder is missing: to be
//! asked before a call is paid for.
Status mayBeWritten(const QString &path, Existing existing);

//! Writes beside and renames when whole: what stood there is untouched until then, and nothing half-written remains.
//! Errors: File.Exists, File.NoFolder, File.NotWritable.
Status saveResult(const QByteArray &bytes, const QString &path, Existing existing);

} // namespace likeness::workflow
