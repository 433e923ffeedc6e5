// SPDX-License-Identifier: Apache-2.0
#include "gui/window/pages.h"

#include <QCoreApplication>

namespace likeness::gui {

QList<PageRow> pageRows()
{
    return {
        {PageId::Compose, QT_TRANSLATE_NOOP("Pages", "Compose"), "document-edit"},
        {PageId::Result, QT_TRANSLATE_NOOP("Pages", "Result"), "image-x-generic"},
        {PageId::Video, QT_TRANSLATE_NOOP("Pages", "Video"), "video-x-generic"},
        {PageId::Batch, QT_TRANSLATE_NOOP("Pages", "Batch"), "view-grid"},
        {PageId::Materials, QT_TRANSLATE_NOOP("Pages", "Materials"), "folder-pictures"},
        {PageId::History, QT_TRANSLATE_NOOP("Pages", "History"), "document-open-recent"},
        {PageId::Inspect, QT_TRANSLATE_NOOP("Pages", "Inspect"), "dialog-scripts"},
        {PageId::Settings, QT_TRANSLATE_NOOP("Pages", "Settings"), "preferences-system"},
    };
}

QString pageTitle(const PageRow &row) { return QCoreApplication::translate("Pages", row.title); }

} // namespace likeness::gui
