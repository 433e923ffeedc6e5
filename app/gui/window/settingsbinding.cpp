// SPDX-License-Identifier: Apache-2.0
#include "gui/window/settingsbinding.h"

#include "api/action.h"
#include "gui/settings/callsbox.h"
#include "gui/settings/filesbox.h"
#include "gui/settings/lookbox.h"
#include "gui/settings/modelsbox.h"
#include "gui/settings/networkbox.h"
#include "gui/settings/profilebox.h"
#include "gui/settings/settingspage.h"
#include "gui/settings/settingspresenter.h"
#include "gui/window/language.h"

namespace likeness::gui {

namespace {

//! Of the newest version of each action that has a limit.
QList<std::pair<QString, double>> serviceRates()
{
    QList<std::pair<QString, double>> rates;
    for (const api::Action &each : api::actions()) {
        const auto isKnown = [&each](const auto &rate) { return rate.first == each.name; };
        if (each.callsPerSecond > 0 && std::ranges::none_of(rates, isKnown))
            rates.append({each.name, each.callsPerSecond});
    }
    return rates;
}

} // namespace

void bindSettings(SettingsPage &page, SettingsPresenter &presenter)
{
    using Presenter = SettingsPresenter;
    QList<std::pair<QString, QString>> languages;
    for (const QString &each : Language::known())
        languages.append({each, Language::nameOf(each)});
    page.looks()->setLanguages(languages);
    const ProfileBox *profiles = page.profiles();
    QObject::connect(profiles, &ProfileBox::saveRequested, &presenter, &Presenter::save);
    QObject::connect(profiles, &ProfileBox::importRequested, &presenter, &Presenter::importProfiles);
    QObject::connect(profiles, &ProfileBox::removeRequested, &presenter, &Presenter::askToRemove);
    QObject::connect(profiles, &ProfileBox::useRequested, &presenter, &Presenter::use);
    QObject::connect(profiles, &ProfileBox::testRequested, &presenter, &Presenter::test);
    QObject::connect(profiles, &ProfileBox::cancelRequested, &presenter, &Presenter::cancelTest);
    QObject::connect(page.calls(), &CallsBox::budgetChosen, &presenter, &Presenter::setBudget);
    QObject::connect(page.calls(), &CallsBox::countAnewRequested, &presenter, &Presenter::countAnew);
    QObject::connect(&page, &SettingsPage::seen, &presenter, [&presenter] { presenter.readCalls(); });
    QObject::connect(page.network(), &NetworkBox::changed, &presenter, &Presenter::keepNetwork);
    QObject::connect(page.files(), &FilesBox::changed, &presenter, &Presenter::keepFiles);
    QObject::connect(page.models(), &ModelsBox::changed, &presenter, &Presenter::keepModels);
    QObject::connect(&page, &SettingsPage::messageActionChosen, &presenter, &Presenter::actOnMessage);
    QObject::connect(page.files(), &FilesBox::dataFolderWanted, &presenter, &Presenter::openDataFolder);
    page.profiles()->setServiceRates(serviceRates());
    presenter.reload();
}

} // namespace likeness::gui
