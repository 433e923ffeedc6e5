// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>
#include <functional>

namespace likeness::assembly {

//! What a data folder still holds after it was emptied.
struct Erased
{
    QStringList left{};    //!< paths that the system would not remove
    QStringList foreign{}; //!< paths of what this program did not make: it stays

    bool operator==(const Erased &) const = default;
};

//! Removes a file, a link or an empty folder; false where the system will not.
using Remover = std::function<bool(const QString &path)>;
bool removeOne(const QString &path);

//! Whether a data folder may be emptied: File.NotOurs where it is the home folder or one above it, File.InUse where
//! another program serves from it. Blocks for a moment: call it in the pool.
Status mayErase(const QString &folder);

//! Removes all that this program keeps in a data folder but the lock by which its window holds it. Links are removed,
//! not what they point to. For when nothing of the folder is open any more; blocks as long as it takes.
Erased eraseDataFolder(const QString &folder, const Remover &remove = removeOne);

} // namespace likeness::assembly
