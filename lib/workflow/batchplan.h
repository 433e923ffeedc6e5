// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "workflow/fuseinput.h"

#include <QStringList>

namespace likeness::workflow {

//! One picture to be made: one face of one photo into one material.
struct BatchRow
{
    QString project{};
    QString material{};
    QString photo{}; //!< an absolute path, or an address
    std::optional<QRect> rect{};
    QString templateFaceId{};
    QString out{}; //!< absolute path

    bool operator==(const BatchRow &) const = default;
};

//! Rows in their order, and where the report goes.
struct BatchPlan
{
    QList<BatchRow> rows{};
    QString report{}; //!< absolute path of a CSV file; the journal stands beside it

    bool operator==(const BatchPlan &) const = default;
};

//! All photos of a folder (or these photos) into each of the materials.
struct FolderPlan
{
    QString folder{};     //!< its picture files, by name; not those of folders in it
    QStringList photos{}; //!< besides: files anywhere
    QString project{};
    QStringList materials{};
    QString outFolder{};
    QString pattern{}; //!< of names, see workflow/outputname.h; empty: the usual one
};

//! What a table of rows leaves open.
struct TablePlan
{
    QString path{};
    QString project{};   //!< of rows that name none
    QString outFolder{}; //!< of results with a relative path; empty: the table's own folder
    QString pattern{};   //!< of results without a name
};

// All read files or folders: call them off the event loop. Errors: Input.BadTable, Input.NoRows, File.NotReadable,
// Usage.NamePattern.

//! Names that would be the same are numbered; report "batch-report.csv" in the folder of the results.
Result<BatchPlan> planOf(const FolderPlan &plan);
//! Columns project, material, photo, rect, template_face, out: by the names in the first line, or in this order where
//! there is no such line. Relative paths are those of the table's folder. Report "NAME-report.csv" beside the results.
Result<BatchPlan> planOf(const TablePlan &plan);
//! The same of the table's own text.
Result<BatchPlan> planOf(const TablePlan &plan, const QByteArray &text);

FuseInput inputOf(const BatchRow &row);

} // namespace likeness::workflow
