// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/exchangelog.h"

namespace likeness::gui::testing {

//! Two exchanges as a log keeps them, the latest first.
QList<net::ExchangeRecord> exchanges();

} // namespace likeness::gui::testing
