// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace likeness::gui {

//! What the service does with an address.
enum class AddressUse {
    Fetch, //!< gets a picture from it
    Upload //!< puts a video to it
};

//! A sentence about an address while it is typed: what is wrong with it, or where such files are best kept. Empty for
//! an empty address. Asks no network.
QString addressAdvice(const QString &address, AddressUse use);

} // namespace likeness::gui
