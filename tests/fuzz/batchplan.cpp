// SPDX-License-Identifier: Apache-2.0
// A table of rows as a stranger made it.
#include "workflow/batchplan.h"
#include "fuzz/target.h"
#include "workflow/csv.h"

#include <QSet>

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto rows = workflow::readCsv(bytes)) {
        QByteArray written;
        for (const workflow::CsvRow &row : *rows)
            written += workflow::csvLine(row.cells);
        PROMISE(workflow::readCsv(written));
    }
    const auto plan = workflow::planOf(workflow::TablePlan{.path = QStringLiteral("/plans/a.csv")}, bytes);
    if (!plan)
        return 0;
    QSet<QString> outs;
    for (const workflow::BatchRow &row : plan->rows) {
        PROMISE(!row.project.isEmpty() && !row.material.isEmpty() && !row.photo.isEmpty());
        PROMISE(row.out.startsWith(u'/') && !outs.contains(row.out));
        outs.insert(row.out);
    }
    return 0;
}
