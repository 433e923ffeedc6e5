// SPDX-License-Identifier: Apache-2.0
#include "gui/window/leaving.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace likeness::gui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Leaving)
};

} // namespace

void askToLeave(QWidget *window, const WorkGoingOn &work, std::function<void()> leave)
{
    const QString name = QStringLiteral("leaveQuestion");
    if (window->findChild<QMessageBox *>(name)) // it is open already
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, Texts::tr("Quit Likeness"), {}, QMessageBox::NoButton, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (work.batch) {
        box->setText(Texts::tr("A batch is under way. %n picture(s) are not made yet.", nullptr, work.batchRows));
        box->setInformativeText(Texts::tr("Calls under way are waited for; nothing that is paid for is lost. The next "
                                          "start offers to go on."));
    } else if (work.fusing || work.testing) {
        box->setText(Texts::tr("A fusion is under way."));
        box->setInformativeText(Texts::tr("Its result is lost if you quit now, and it may be billed all the same."));
    } else {
        box->setText(Texts::tr("A video job is being submitted."));
        box->setInformativeText(Texts::tr("It does not go out if you quit now."));
    }
    QPushButton *quit = box->addButton(Texts::tr("&Quit"), QMessageBox::AcceptRole);
    QPushButton *stay = box->addButton(Texts::tr("&Keep working"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QObject::connect(quit, &QPushButton::clicked, window, std::move(leave));
    box->open();
}

} // namespace likeness::gui
