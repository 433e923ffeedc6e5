// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace likeness::workflow {

//! Past calls as comma-separated values (RFC 4180, UTF-8 with a byte order mark): time, outcome, action, material,
//! profile, seconds, file, request id, project, code, attempts, and why there is no mark. A cell that a spreadsheet
//! would take for a formula is put behind an apostrophe.
class RunTable
{
public:
    //! Headings of the first eight columns, in the reader's language; the others have fixed names.
    explicit RunTable(const QStringList &headings);

    void add(const QList<store::Run> &runs);
    int rows() const { return m_rows; }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void addLine(const QStringList &cells);

    QByteArray m_bytes;
    int m_rows = 0;
};

} // namespace likeness::workflow
