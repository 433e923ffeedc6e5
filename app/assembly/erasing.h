// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/folderhold.h"
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

//! Whether the data folder of a hold may be emptied: File.NotOurs where it is the home folder, one above it or one of a
//! person's own (Documents, Pictures and the like), File.InUse where another program works with it: one that serves,
//! runs a batch or waits for a video. Blocks for a moment: call it in the pool.
Status mayErase(FolderHold &own);

//! Removes all that this program keeps in a data folder but the lock by which its window holds it; nothing where
//! another program works with it by now. Links are removed, not what they point to. For when this program has nothing
//! of the folder open any more; blocks as long as it takes, and so do programs that begin on the folder.
Erased eraseDataFolder(const QString &folder, const Remover &remove = removeOne);

} // namespace likeness::assembly
