// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/exchangelog.h"

namespace likeness::gui {

//! Every step of a signature as text: what is hashed, what is signed, and the formulas of the keys without the keys.
QString signatureText(const net::ExchangeRecord &record);

//! How far this computer's clock is from the service's, in a sentence; empty where the service told no time.
QString clockText(const net::ExchangeRecord &record);

} // namespace likeness::gui
