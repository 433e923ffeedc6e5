// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepage.h"
#include "gui/result/resultpage.h"
#include "gui/window/mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolBar>

namespace likeness::gui {

void MainWindow::chooseLanguage(const QString &language)
{
    m_language.choose(language);
    if (m_services.looks.keepLanguage)
        m_services.looks.keepLanguage(language);
}

void MainWindow::chooseScheme(Scheme scheme)
{
    applyTheme(*qApp, scheme);
    if (m_services.looks.keepScheme)
        m_services.looks.keepScheme(scheme);
}

void MainWindow::showShortcuts()
{
    QStringList lines;
    for (const ActionRow &row : actionRows()) {
        QString name = actionText(row).remove(QLatin1Char('&'));
        if (!row.keys.isEmpty())
            lines.append(row.keys.toString(QKeySequence::NativeText) + QLatin1Char('\t') + name);
    }
    lines.append(tr("Alt+1 … Alt+6\tAssign the current face to a template face"));
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard shortcuts"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Likeness"),
                                tr("Likeness is a desktop studio for face fusion."), QMessageBox::Close, this);
    box->setInformativeText(tr("Likeness is free software under the Apache License 2.0. It uses Qt (LGPL 3), OpenCV "
                               "(Apache 2.0), dlib and Boost (Boost licence), OpenSSL (Apache 2.0) and Exempi (BSD)."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::retranslate()
{
    for (const ActionRow &row : actionRows())
        action(row.id)->setText(actionText(row));
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu)
        menu.value()->setTitle(menuText(Menu(menu.key())));
    m_languages->setTitle(tr("&Language"));
    m_schemes->setTitle(tr("&Theme"));
    const QStringList schemes{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int i = 0; i < schemes.size(); ++i)
        m_schemes->actions().at(i)->setText(schemes.at(i));
    const QList<PageRow> rows = pageRows();
    for (int i = 0; i < rows.size(); ++i)
        m_pages->actions().at(i)->setText(pageTitle(rows.at(i)));
    m_rail->setWindowTitle(tr("Pages"));
    m_profile->setText(m_services.profile.isEmpty() ? tr("Local service") : m_services.profile);
    m_composing->retranslate();
    showPage(page());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_schemes)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace likeness::gui
