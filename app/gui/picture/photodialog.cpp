// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/photodialog.h"

#include "media/picture.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace likeness::gui {

QFileDialog *photoDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    const QString kinds = QCoreApplication::translate("PhotoDialog", "Photos (%1)");
    dialog->setNameFilter(kinds.arg(media::photoEndings().join(QLatin1Char(' '))));
    return dialog;
}

} // namespace likeness::gui
