// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace likeness {

//! A value or the Error that stood in its way. Asking for the one that is not there is a programming error (asserted).
template<typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(value()); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const
    {
        Q_ASSERT(m_state.index() == 1);
        return *std::get_if<1>(&m_state);
    }

    //! The function's Result of the value, or this error unchanged.
    template<typename Function>
    auto then(Function &&function) const -> std::invoke_result_t<Function, const T &>
    {
        if (!*this)
            return error();
        return std::forward<Function>(function)(value());
    }

private:
    const T &value() const
    {
        Q_ASSERT(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }
    T &value()
    {
        Q_ASSERT(m_state.index() == 0);
        return *std::get_if<0>(&m_state);
    }

    std::variant<T, Error> m_state;
};

//! Success without a value, or an Error.
template<>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const
    {
        Q_ASSERT(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace likeness
