// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace likeness::settings {

//! Name, type and default of a setting; each stands once, in keys.h.
template<typename T>
struct Key
{
    QString name;
    T fallback{};
};

} // namespace likeness::settings
