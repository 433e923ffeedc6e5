// SPDX-License-Identifier: Apache-2.0
// The pages that are made when they are first wanted, but Materials.
#include "gui/history/historypage.h"
#include "gui/history/runcomparison.h"
#include "gui/result/resultpage.h"
#include "gui/settings/lookbox.h"
#include "gui/settings/settingspage.h"
#include "gui/window/erasebinding.h"
#include "gui/window/historybinding.h"
#include "gui/window/inspectbinding.h"
#include "gui/window/resultbinding.h"
#include "gui/window/settingsbinding.h"
#include "gui/window/workspace.h"
#include "workflow/inputjson.h"

#include <QStackedWidget>

namespace likeness::gui {

ResultPage *Workspace::resultPage()
{
    make(PageId::Result);
    return m_result;
}

ResultPresenter &Workspace::results()
{
    make(PageId::Result);
    return *m_results;
}

bool Workspace::hasResult() const { return m_results && m_results->hasResult(); }

HistoryPage *Workspace::historyPage()
{
    make(PageId::History);
    return m_history;
}

SettingsPage *Workspace::settingsPage()
{
    make(PageId::Settings);
    return m_settings;
}

void Workspace::makeResult()
{
    m_result = new ResultPage(&m_stack);
    m_results = new ResultPresenter(*m_result, m_services.result, this);
    put(PageId::Result, *m_result);
    bindResult(*m_result, *m_results, *m_intake);
    connect(m_result, &ResultPage::composeRequested, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_result, &ResultPage::inspectRequested, this, [this] {
        make(PageId::Inspect);
        m_inspect->choose(m_results->outcome().requestId);
        emit pageWanted(PageId::Inspect);
    });
    connect(m_results, &ResultPresenter::saved, this, [this](qint64 run, const QString &path) {
        if (m_services.noteSaved)
            m_services.noteSaved(run, path);
    });
}

void Workspace::makeInspect()
{
    m_inspect = new InspectPage(inspectActions(m_services, *m_sent), &m_stack);
    put(PageId::Inspect, *m_inspect);
    connect(m_inspect, &InspectPage::composeWanted, this, [this] { emit pageWanted(PageId::Compose); });
}

void Workspace::makeSettings()
{
    m_settings = new SettingsPage(&m_stack);
    m_setting = new SettingsPresenter(*m_settings, m_services.settings, this);
    put(PageId::Settings, *m_settings);
    bindSettings(*m_settings, *m_setting);
    bindErasing(
        *m_settings, m_services.erase, [this] { return workGoingOn(); }, *this);
    LookBox *looks = m_settings->looks();
    looks->setValues(m_looks);
    connect(looks, &LookBox::languageChosen, this, &Workspace::languageChosen);
    connect(looks, &LookBox::schemeChosen, this, &Workspace::schemeChosen);
    connect(m_setting, &SettingsPresenter::profileUsed, this, &Workspace::profileUsed);
}

void Workspace::showLooks(const LookValues &looks)
{
    m_looks = looks;
    if (m_settings)
        m_settings->looks()->setValues(looks);
}

void Workspace::makePast()
{
    m_history = new HistoryPage(&m_stack);
    m_past = new HistoryPresenter(*m_history, m_services.history, this);
    put(PageId::History, *m_history);
    m_history->details()->setThumbnail(m_services.thumbnail);
    m_history->comparison()->setPicture(m_services.compose.picture);
    bindHistory(*m_history, *m_past);
    const RunDetails *details = m_history->details();
    connect(details, &RunDetails::openResultRequested, this, [this](const store::Run &run) {
        openPastResult(run, [this](const Message &message) { m_history->showMessage(message); });
    });
    connect(details, &RunDetails::composeRequested, this, [this](const store::Run &run) { composePast(run, false); });
    connect(details, &RunDetails::againRequested, this, [this](const store::Run &run) { composePast(run, true); });
    connect(m_history, &HistoryPage::comparing, this, &Workspace::stateChanged);
    connect(m_history, &HistoryPage::composeWanted, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_composing, &ComposePresenter::runningChanged, m_past, [this](bool running) {
        if (!running)
            m_past->reloadIfSeen();
    });
    connect(m_batching, &BatchPresenter::runningChanged, m_past, &HistoryPresenter::reloadIfSeen);
}

void Workspace::openPastResult(const store::Run &run, const std::function<void(const Message &)> &failed)
{
    auto *reading = m_services.pastResult(run);
    reading->whenDone(this, [this, failed](const Result<workflow::FuseOutcome> &outcome) {
        if (!outcome)
            return failed(m_services.history.errorWords(outcome.error()));
        results().show(*outcome, {});
        emit pageWanted(PageId::Result);
    });
    reading->start();
}

void Workspace::composePast(const store::Run &run, bool fuse)
{
    const auto input = workflow::inputOf(run.parameters);
    if (!input)
        return m_history->showMessage(m_services.history.errorWords(input.error()));
    emit pageWanted(PageId::Compose);
    m_composing->load(*input, fuse);
}

} // namespace likeness::gui
