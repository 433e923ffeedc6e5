// SPDX-License-Identifier: Apache-2.0
#include "gui/window/resultbinding.h"

#include "gui/result/resultpage.h"
#include "gui/result/resultpresenter.h"
#include "gui/window/intake.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace likeness::gui {

void bindResult(ResultPage &page, ResultPresenter &presenter, Intake &intake)
{
    using Page = ResultPage;
    QObject::connect(&page, &Page::saveRequested, &presenter, &ResultPresenter::chooseFile);
    QObject::connect(&page, &Page::fileChosen, &presenter, &ResultPresenter::save);
    QObject::connect(&page, &Page::useAsPhotoRequested, &intake, &Intake::takePicture);
    QObject::connect(&page, &Page::openFolderRequested, &page, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
}

} // namespace likeness::gui
