// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace likeness::testing {

bool isInKeySession();

//! Runs this program again on a session bus of its own where a real gnome-keyring is unlocked; HOME and all it writes
//! are in a folder that goes afterwards. Ends with its exit code, 1 where the session cannot begin. The process id of
//! the key store is in LIKENESS_KEYRING_PID.
int runInKeySession(const QStringList &arguments);

} // namespace likeness::testing
