// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/materiallibrary.h"

#include <QStringList>

namespace likeness::assembly {

//! What a fresh data folder is filled with.
struct Samples
{
    QString project{};
    QStringList materials{}; //!< ids, the one-person picture first
    QStringList photos{};    //!< absolute paths

    bool operator==(const Samples &) const = default;
};

//! Copies the sample photos and adds the sample project with its materials, each only where it is not there yet.
//! Blocks; the first time it finds faces in every material.
Result<Samples> fillWithSamples(service::MaterialLibrary &library, const QString &dataFolder, bool chinese);

} // namespace likeness::assembly
