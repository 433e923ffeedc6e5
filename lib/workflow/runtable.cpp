// SPDX-License-Identifier: Apache-2.0
#include "workflow/runtable.h"

#include "workflow/csv.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

QString statusWord(store::Run::Status status)
{
    switch (status) {
    case store::Run::Status::Done:
        return u"done"_s;
    case store::Run::Status::Failed:
        return u"failed"_s;
    case store::Run::Status::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace

RunTable::RunTable(const QStringList &headings)
    : m_bytes("\xEF\xBB\xBF")
{
    addLine(headings + QStringList{u"ProjectId"_s, u"Code"_s, u"Attempts"_s, u"NoMarkReason"_s});
}

void RunTable::add(const QList<store::Run> &runs)
{
    for (const store::Run &each : runs) {
        addLine({each.when.toUTC().toString(Qt::ISODate), statusWord(each.status), each.action, each.material,
                 each.profile, QString::number(double(each.elapsedMs) / 1000, 'f', 1), each.out, each.requestId,
                 each.project, each.code, QString::number(each.attempts), each.noMarkReason});
        ++m_rows;
    }
}

void RunTable::addLine(const QStringList &cells) { m_bytes += csvLine(cells); }

} // namespace likeness::workflow
