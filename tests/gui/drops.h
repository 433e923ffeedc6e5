// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace likeness::gui::testing {

//! Drags files of this computer onto a widget and lets them go; false: it does not take them on entering.
inline bool dropFiles(QWidget &on, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &each : files)
        urls += QUrl::fromLocalFile(each);
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &enter);
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &event);
    return enter.isAccepted();
}

} // namespace likeness::gui::testing
