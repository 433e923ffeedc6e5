// SPDX-License-Identifier: Apache-2.0
#include "gui/video/jobrow.h"

#include <QCoreApplication>
#include <QLocale>

namespace likeness::gui {

namespace {

using Status = store::Job::Status;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JobRow)
};

} // namespace

QString stateText(const JobRow &row)
{
    if (row.job.status == Status::Failed)
        return Texts::tr("Failed");
    if (row.job.status == Status::Completed && row.here)
        return Texts::tr("Ready");
    if (!row.followed && row.trouble.isEmpty() && !row.job.out.isEmpty())
        return Texts::tr("File missing");
    if (!row.followed)
        return row.trouble.isEmpty() ? Texts::tr("Not followed") : Texts::tr("Interrupted");
    if (row.progress.stage == QLatin1String("turn"))
        return Texts::tr("Followed elsewhere");
    if (row.job.status == Status::Completed || row.progress.stage == QLatin1String("download"))
        return Texts::tr("Fetching");
    return row.job.status == Status::Processing ? Texts::tr("Working") : Texts::tr("In the queue");
}

std::optional<double> shareOf(const JobRow &row)
{
    if (row.isOver())
        return row.job.status == Status::Completed ? std::optional(1.0) : std::nullopt;
    if (!row.followed || row.progress.total <= 0)
        return std::nullopt;
    return std::clamp(double(row.progress.done) / double(row.progress.total), 0.0, 1.0);
}

QString timeLeftText(const JobRow &row, const QDateTime &now)
{
    if (row.isOver() || !row.followed || row.job.estimatedSeconds <= 0)
        return {};
    const double left = row.job.estimatedSeconds - double(row.job.submitted.msecsTo(now)) / 1000;
    if (left < 1)
        return Texts::tr("any moment");
    if (left < 90)
        return Texts::tr("about %n s", nullptr, int(left));
    return Texts::tr("about %n min", nullptr, int(left + 30) / 60);
}

} // namespace likeness::gui
