// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <utility>

namespace likeness::json {

//! Specialise with a static constexpr std::array `table` of {value, u"wire text"} pairs to let an enum travel as text.
template<typename Enum>
struct Names;

template<typename Enum>
concept Named = requires
{
    Names<Enum>::table;
};

template<Named Enum>
QString nameOf(Enum value)
{
    for (const auto &[known, name] : Names<Enum>::table) {
        if (known == value)
            return QStringView(name).toString();
    }
    return {};
}

template<Named Enum>
std::optional<Enum> fromName(QStringView text)
{
    for (const auto &[known, name] : Names<Enum>::table) {
        if (text == QStringView(name))
            return known;
    }
    return std::nullopt;
}

} // namespace likeness::json
