// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchrun.h"
#include "workflow/csv.h"

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

QString wordOf(RowState state)
{
    switch (state) {
    case RowState::Done:
        return u"done"_s;
    case RowState::Skipped:
        return u"skipped"_s;
    case RowState::Failed:
        return u"failed"_s;
    case RowState::Waiting:
    case RowState::Checking:
    case RowState::Ready:
    case RowState::Calling:
        break;
    }
    return u"open"_s;
}

QString numberOf(qint64 number) { return number ? QString::number(number) : QString(); }

QString rectText(const std::optional<QRect> &rect)
{
    return rect ? u"%1,%2,%3,%4"_s.arg(rect->x()).arg(rect->y()).arg(rect->width()).arg(rect->height()) : QString();
}

} // namespace

QByteArray batchReport(const BatchPlan &plan, const QList<RowOutcome> &rows)
{
    QByteArray report =
        "\xEF\xBB\xBF" + csvLine({u"row"_s, u"project"_s, u"material"_s, u"photo"_s, u"rect"_s, u"template_face"_s,
                                  u"out"_s, u"status"_s, u"code"_s, u"requestId"_s, u"width"_s, u"height"_s,
                                  u"sha256"_s, u"attempts"_s, u"elapsedMs"_s, u"warnings"_s});
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const BatchRow &row = plan.rows[i];
        const RowOutcome &outcome = rows.value(i);
        const RowRecord &record = outcome.record;
        const bool stands = outcome.state == RowState::Done || outcome.state == RowState::Skipped;
        report += csvLine({QString::number(i + 1), row.project, row.material, row.photo, rectText(row.rect),
                           row.templateFaceId, record.out.isEmpty() ? row.out : record.out, wordOf(outcome.state),
                           outcome.error.code, record.requestId, numberOf(record.width), numberOf(record.height),
                           stands ? record.sha256 : QString(), numberOf(record.attempts), numberOf(record.elapsedMs),
                           record.warnings.join(u' ')});
    }
    return report;
}

} // namespace likeness::workflow
