// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace likeness::workflow {

//! One row of a table and the line it begins on, counted from 1.
struct CsvRow
{
    int line = 1;
    QStringList cells{};

    bool operator==(const CsvRow &) const = default;
};

//! Comma-separated values (RFC 4180, UTF-8 with or without a byte order mark, any line ends). Empty lines are left out.
//! Input.BadTable, with the line in its detail, where a quote is never closed or the text is not UTF-8.
Result<QList<CsvRow>> readCsv(const QByteArray &bytes);

//! One line with its end. A cell that a spreadsheet would take for a formula is put behind an apostrophe.
QByteArray csvLine(const QStringList &cells);

} // namespace likeness::workflow
