// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace likeness::gui {

//! In the order of the rail.
enum class PageId { Compose, Result, Video, Batch, Materials, History, Inspect, Settings };

//! One row of the rail.
struct PageRow
{
    PageId id = PageId::Compose;
    const char *title = nullptr; //!< translated by pageTitle()
    const char *icon = nullptr;
};

QList<PageRow> pageRows();
QString pageTitle(const PageRow &row);

} // namespace likeness::gui
