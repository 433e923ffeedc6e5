// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/labels.h"

namespace likeness::service {

//! The labels of every picture and video this service makes: composed from captured pictures, by us, under this id.
media::Labels serviceLabels(const QString &requestId);

} // namespace likeness::service
