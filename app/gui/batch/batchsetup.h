// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>
#include <optional>

namespace likeness::gui {

//! What stands in the form besides photos and materials.
struct BatchChoices
{
    bool fromTable = false; //!< rows of a table in place of photos × materials
    QString table{};        //!< path of a CSV file
    QString folder{};       //!< where the results go
    QString pattern{};      //!< of their names, see workflow/outputname.h
    int jobs = 4;           //!< calls under way at a time
    double rate = 0;        //!< calls begun a second; 0: as the profile allows
    int budget = 0;         //!< requests of one run at most; 0: any number
    bool replace = false;   //!< files that stand already

    bool operator==(const BatchChoices &) const = default;
};

//! A batch as it was asked for: all that is needed to take it up again.
struct BatchSetup
{
    BatchChoices choices{};
    QStringList photos{};    //!< absolute paths
    QStringList materials{}; //!< ids
    QString project{};
    QString profile{}; //!< name of the one it was begun with

    bool operator==(const BatchSetup &) const = default;
};

QByteArray bytesOf(const BatchSetup &setup);
//! File.NotReadable where the bytes are no setup.
Result<BatchSetup> readBatchSetup(const QByteArray &bytes);

} // namespace likeness::gui
