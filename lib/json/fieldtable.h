// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <optional>
#include <tuple>

namespace likeness::json {

//! One member of a struct and its name on the wire. A plain member is required; an std::optional may be absent or null.
template<typename Owner, typename Member>
struct Field
{
    QLatin1StringView name;
    Member Owner::*member;
};

template<typename Owner, typename Member>
constexpr Field<Owner, Member> field(const char *name, Member Owner::*member)
{
    return {QLatin1StringView(name), member};
}

//! Specialise with a static constexpr std::tuple `table` of field()s to let a struct travel as a JSON object.
template<typename T>
struct Fields;

template<typename T>
concept Tabled = requires
{
    Fields<T>::table;
};

template<typename T>
inline constexpr bool isOptional = false;
template<typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

} // namespace likeness::json
