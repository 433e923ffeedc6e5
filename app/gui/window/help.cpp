// SPDX-License-Identifier: Apache-2.0
#include "gui/window/help.h"

#include "gui/window/actions.h"

#include <QFileDialog>
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
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "Alt+1 … Alt+8\tThe pages, from the top")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "1 … 6\tAssign the current face to a template face")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "0\tLoosen the current face")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "Space\tPlay or pause the video")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "← →\tOne picture of the video back or forward")));
    lines.append(translated(QT_TRANSLATE_NOOP("MainWindow", "F, M, L\tVideo: full screen, mute, begin again")));
    boxOf(window, QT_TRANSLATE_NOOP("MainWindow", "Keyboard shortcuts"), lines.join(QLatin1Char('\n')))->open();
}

void showAbout(QWidget *window)
{
    QMessageBox *box =
        boxOf(window, QT_TRANSLATE_NOOP("MainWindow", "About Likeness"),
              translated(QT_TRANSLATE_NOOP("MainWindow", "Likeness is a desktop studio for face fusion.")));
    box->setInformativeText(translated(QT_TRANSLATE_NOOP(
        "MainWindow", "Likeness is free software under the Apache License 2.0. It uses Qt (LGPL 3), OpenCV "
                      "(Apache 2.0), dlib and Boost (Boost licence), OpenSSL (Apache 2.0), FFmpeg (LGPL 2.1 or GPL 2), "
                      "libjpeg-turbo and Exempi (BSD). Use only photos of people who have agreed to it.")));
    box->open();
}

void askForDiagnosticsFile(QWidget &window, std::function<void(const QString &)> take)
{
    auto *dialog = new QFileDialog(&window, translated(QT_TRANSLATE_NOOP("MainWindow", "Save the diagnostics")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("likeness-diagnostics.txt"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, std::move(take));
    dialog->open();
}

} // namespace likeness::gui
