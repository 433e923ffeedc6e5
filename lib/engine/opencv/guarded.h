// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/logging.h"
#include "core/result.h"

#include <exception>
#include <functional>
#include <stop_token>

namespace likeness::engine::opencv {

//! Thrown inside the engine when a stop was asked for; never leaves it.
struct Stopped
{};

inline void look(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw Stopped{};
}

//! The one place where exceptions end.
template<typename T>
Result<T> guarded(const std::function<Result<T>()> &work)
{
    try {
        return work();
    } catch (const Stopped &) {
        return Error{.kind = ErrorKind::Cancelled, .code = QStringLiteral("Cancelled")};
    } catch (const std::exception &problem) {
        qCWarning(lcEngine) << "the engine failed:" << problem.what();
        return Error{.kind = ErrorKind::Internal,
                     .code = QStringLiteral("Engine.Failed"),
                     .detail = QString::fromUtf8(problem.what())};
    }
}

} // namespace likeness::engine::opencv
