// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "core/error.h"

namespace likeness::words {

//! An error for people. Code and request id are shown beside it by the caller.
struct ErrorText
{
    QString message{}; //!< what happened, and to which input
    QString advice{};  //!< what to do about it

    bool operator==(const ErrorText &) const = default;
};

//! Never empty: an unknown code falls back to its prefix, then to the kind of error. What the service says itself is
//! added where it tells more.
ErrorText errorText(const Error &error, api::Language language);

} // namespace likeness::words
