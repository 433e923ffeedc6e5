// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QSet>

namespace likeness::workflow {

//! What a pattern may name.
struct NameFields
{
    QString photo{}; //!< {photo}: the photo's file name without its ending
    QString project{};
    QString material{};
    int row = 1; //!< {n}; {n:4} with at least four digits
};

inline constexpr QStringView usualPattern = u"{photo}-{material}";

//! Usage.NamePattern where a pattern names a field that there is not, leaves a brace open or holds a slash.
Status checkPattern(const QString &pattern);

//! The pattern with its fields filled in, ".jpg" behind it where it has no ending of a picture. What cannot stand in a
//! file name becomes "_". The pattern is one that checkPattern() lets pass.
QString outputName(const QString &pattern, const NameFields &fields);

//! The name, or with "-2", "-3", … before its ending where it is taken, whatever the case of its letters; takes it.
QString uniqueName(const QString &name, QSet<QString> &taken);

} // namespace likeness::workflow
