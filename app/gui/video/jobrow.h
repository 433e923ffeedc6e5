// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "store/job.h"

#include <optional>

namespace likeness::gui {

//! One video job as the page shows it: what is stored of it, and what its follower told last.
struct JobRow
{
    store::Job job{};
    QString name{};        //!< of its material
    bool followed = false; //!< somebody asks about it at this moment
    bool here = false;     //!< its video stands on this computer
    Progress progress{};   //!< of the follower
    QString trouble{};     //!< why following it ended, in words

    bool isOver() const
    {
        return job.status == store::Job::Status::Failed || (job.status == store::Job::Status::Completed && here);
    }
    bool operator==(const JobRow &) const = default;
};

//! What is going on with the job, in one or two words.
QString stateText(const JobRow &row);
//! How far it is, 0 … 1; nothing where that is not known.
std::optional<double> shareOf(const JobRow &row);
//! The estimate less the time that has passed; empty where there is nothing to wait for or to tell.
QString timeLeftText(const JobRow &row, const QDateTime &now);

} // namespace likeness::gui
