// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"

#include <QList>

namespace likeness::gui {

//! One thing that is not the same in two calls, in words; empty: not given.
struct RunDifference
{
    QString name{};
    QString first{};
    QString second{};

    bool operator==(const RunDifference &) const = default;
};

//! What was asked for and what came of it, as far as the two calls differ; when they were made is left out.
QList<RunDifference> differencesOf(const store::Run &first, const store::Run &second);

} // namespace likeness::gui
