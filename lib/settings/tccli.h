// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/environment.h"
#include "settings/profile.h"

namespace likeness::settings {

//! A profile that was found elsewhere, with its keys.
struct FoundProfile
{
    Profile profile{};
    EnvironmentKeys keys{};
};

//! Where tccli, the cloud's own command line, keeps its profiles: ~/.tccli.
QString tccliFolder();

//! What can be taken over: the keys of the environment as the profile "environment", and each profile of tccli that
//! has keys: NAME.credential with NAME.configure beside it, both JSON; "default" comes first. Blanks around a value are
//! cut off. What is no profile (a role of a machine, a broken file) is left out. Blocks: called in the pool.
QList<FoundProfile> foundProfiles(const Environment &environment, const QString &folder);

} // namespace likeness::settings
