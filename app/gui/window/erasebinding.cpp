// SPDX-License-Identifier: Apache-2.0
#include "gui/window/erasebinding.h"

#include "gui/settings/erasebox.h"
#include "gui/settings/settingspage.h"

#include <QCoreApplication>

namespace likeness::gui {

namespace {

struct HindranceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Hindrances)
};

} // namespace

QStringList hindrances(const WorkGoingOn &work)
{
    QStringList all;
    if (work.batch)
        all.append(HindranceTexts::tr("A batch runs: cancel it on the Batch page, or wait for its end."));
    if (work.fusing)
        all.append(HindranceTexts::tr("A picture is being fused: cancel it on the Compose page, or wait for it."));
    if (work.submitting)
        all.append(HindranceTexts::tr("A video job is being submitted: cancel it on the Video page, or wait for it."));
    if (work.following)
        all.append(
            HindranceTexts::tr("A video is waited for: stop following its job on the Video page, or wait for it."));
    if (work.adding)
        all.append(
            HindranceTexts::tr("Materials are being changed: cancel that on the Materials page, or wait for it."));
    if (work.testing)
        all.append(HindranceTexts::tr("A material is being tried: cancel that on the Materials page, or wait for it."));
    return all;
}

void bindErasing(SettingsPage &page, EraseActions actions, const std::function<WorkGoingOn()> &work, QObject &owner)
{
    actions.work = [work] { return hindrances(work()); };
    EraseBox *box = page.erasing();
    box->setVisible(bool(actions.beginAnew));
    auto *presenter = new ErasePresenter(*box, std::move(actions), &owner);
    QObject::connect(box, &EraseBox::eraseRequested, presenter, &ErasePresenter::ask);
    QObject::connect(box, &EraseBox::messageActionChosen, presenter, &ErasePresenter::answer);
    QObject::connect(box, &EraseBox::messageDismissed, presenter, &ErasePresenter::forgetQuestion);
}

} // namespace likeness::gui
