// SPDX-License-Identifier: Apache-2.0
#include "core/logging.h"

namespace likeness {

Q_LOGGING_CATEGORY(lcNet, "likeness.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcService, "likeness.service", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEngine, "likeness.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "likeness.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSettings, "likeness.settings", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWorkflow, "likeness.workflow", QtWarningMsg)
Q_LOGGING_CATEGORY(lcGui, "likeness.gui", QtWarningMsg)

} // namespace likeness
