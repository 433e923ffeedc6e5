// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace likeness {

// All logging categories, in one place. One line an event; never bodies, never secrets.
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcService)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSettings)
Q_DECLARE_LOGGING_CATEGORY(lcWorkflow)
Q_DECLARE_LOGGING_CATEGORY(lcGui)

} // namespace likeness
