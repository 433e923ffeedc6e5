// SPDX-License-Identifier: Apache-2.0
#include "gui/window/historybinding.h"

#include "gui/history/historymodel.h"
#include "gui/history/historypage.h"
#include "gui/history/historypresenter.h"
#include "gui/history/runcomparison.h"

namespace likeness::gui {

void bindHistory(HistoryPage &page, HistoryPresenter &presenter)
{
    using Page = HistoryPage;
    using Presenter = HistoryPresenter;
    const auto bind = [&](auto wish, auto deed) { QObject::connect(&page, wish, &presenter, deed); };
    bind(&Page::seen, &Presenter::reload);
    bind(&Page::filterChanged, &Presenter::setFilter);
    bind(&Page::exportRequested, &Presenter::exportTo);
    bind(&Page::messageActionChosen, &Presenter::actOnMessage);
    QObject::connect(page.model(), &HistoryModel::windowWanted, &presenter, &Presenter::fetch);
    QObject::connect(page.details(), &RunDetails::removeRequested, &presenter, &Presenter::askToRemove);
    page.details()->setCodeWords(presenter.codeWords());
    page.comparison()->setCodeWords(presenter.codeWords());
}

} // namespace likeness::gui
