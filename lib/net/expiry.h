// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QUrl>

namespace likeness::net {

//! When a result address ends, UTC: the second number of its q-sign-time=begin;end. Invalid where it does not say.
QDateTime expiryOf(const QUrl &url);

} // namespace likeness::net
