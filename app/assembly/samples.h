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
    QString video{};         //!< id of the video material

    bool operator==(const Samples &) const = default;
};

//! Copies the sample photos and adds the sample project with its materials, each only where it is not there yet.
//! Blocks; the first time it finds faces in every material. The video is added only when it is asked for: looking
//! through it takes a while.
struct SampleWish
{
    QString dataFolder{};
    bool chinese = false; //!< names of what is added
    bool video = false;
};
Result<Samples> fillWithSamples(service::MaterialLibrary &library, const SampleWish &wish);

} // namespace likeness::assembly
