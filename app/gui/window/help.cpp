// SPDX-License-Identifier: Apache-2.0
#include "gui/window/help.h"

#include "gui/window/actions.h"

#include <QMessageBox>

namespace likeness::gui {

namespace {

QString translated(const char *text) { return QCoreApplication::translate("MainWindow", text); }

QMessageBox *boxOf(QWidget *window, const char *title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, translated(title), text, QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

} // namespace

void showShortcuts(QWidget *window)
{
    QStringList lines;
    for (const ActionRow &row : actionRows()) {
        const QString name = actionText(row).remove(QLatin1Char('&'));
        if (!row.keys.isEmpty())
            lines.append(row.keys.toString(QKeySequence::NativeText) + QLatin1Char('\t') + name);
    }
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "1 … 6\tAssign the current face to a template face")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "0\tLoosen the current face")));
    boxOf(window, QT_TRANSLATE_NOOP("MainWindow", "Keyboard shortcuts"), lines.join(QLatin1Char('\n')))->open();
}

void showAbout(QWidget *window)
{
    QMessageBox *box =
        boxOf(window, QT_TRANSLATE_NOOP("MainWindow", "About Likeness"),
              translated(QT_TRANSLATE_NOOP("MainWindow", "Likeness is a desktop studio for face fusion.")));
    box->setInformativeText(translated(QT_TRANSLATE_NOOP(
        "MainWindow", "Likeness is free software under the Apache License 2.0. It uses Qt (LGPL 3), OpenCV "
                      "(Apache 2.0), dlib and Boost (Boost licence), OpenSSL (Apache 2.0) and Exempi (BSD).")));
    box->open();
}

} // namespace likeness::gui
