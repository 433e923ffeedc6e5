// SPDX-License-Identifier: Apache-2.0
#include "gui/window/workspace.h"

#include "gui/batch/batchpage.h"
#include "gui/compose/composepage.h"
#include "gui/compose/templatecanvas.h"
#include "gui/history/historypage.h"
#include "gui/history/runcomparison.h"
#include "gui/materials/effectpresenter.h"
#include "gui/materials/materialspage.h"
#include "gui/result/resultpage.h"
#include "gui/settings/lookbox.h"
#include "gui/settings/settingspage.h"
#include "gui/video/player.h"
#include "gui/video/videopage.h"
#include "gui/window/batchbinding.h"
#include "gui/window/composebinding.h"
#include "gui/window/erasebinding.h"
#include "gui/window/historybinding.h"
#include "gui/window/inspectbinding.h"
#include "gui/window/intake.h"
#include "gui/window/materialsbinding.h"
#include "gui/window/resultbinding.h"
#include "gui/window/sessionkeeper.h"
#include "gui/window/settingsbinding.h"
#include "gui/window/videobinding.h"
#include "workflow/inputjson.h"

#include <QStackedWidget>

namespace likeness::gui {

Workspace::Workspace(const Services &services, QStackedWidget &stack, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sent(new SentFiles(this))
    , m_compose(new ComposePage(&stack))
    , m_result(new ResultPage(&stack))
    , m_video(new VideoPage(&stack))
    , m_batch(new BatchPage(&stack))
    , m_materials(new MaterialsPage(&stack))
    , m_history(new HistoryPage(&stack))
    , m_inspect(new InspectPage(inspectActions(services, *m_sent), &stack))
    , m_settings(new SettingsPage(&stack))
    , m_composing(new ComposePresenter(*m_compose, services.compose, this))
    , m_results(new ResultPresenter(*m_result, services.result, this))
    , m_filming(new VideoPresenter(*m_video, services.video, this))
    , m_batching(new BatchPresenter(*m_batch, services.batch, this))
    , m_stock(new MaterialsPresenter(*m_materials, services.materials, this))
    , m_past(new HistoryPresenter(*m_history, services.history, this))
    , m_setting(new SettingsPresenter(*m_settings, services.settings, this))
    , m_intake(new Intake(services, *m_compose, *m_composing, this))
    , m_session(new SessionKeeper(*m_composing, services.sessionFolder, this))
{
    for (QWidget *each :
         QList<QWidget *>{m_compose, m_result, m_video, m_batch, m_materials, m_history, m_inspect, m_settings})
        stack.addWidget(each);
    setThumbnails();
    bindCompose(*m_compose, *m_composing, *m_intake);
    bindKept(*m_compose, *m_composing, services, this);
    bindResult(*m_result, *m_results, *m_intake);
    bindVideo(*m_video, *m_filming, *m_composing);
    bindBatch(*m_batch, *m_batching, *m_composing);
    bindMaterials(*m_materials, *m_stock);
    bindHistory(*m_history, *m_past);
    bindSettings(*m_settings, *m_setting);
    bindErasing(
        *m_settings, services.erase, [this] { return workGoingOn(); }, *this);
    m_sent->follow(*m_composing);
    bindPages();
    bindPast();
    bindLooks();
    bindStock();
    bindInspect();
    bindFilming();
    bindBatching();
    bindTextLogos();
}

Workspace::~Workspace() = default;

void Workspace::setThumbnails()
{
    m_compose->setThumbnails(m_services.thumbnail, [this](const QString &id, int edge) {
        const auto &materials = m_composing->state().materials;
        const auto at = std::ranges::find(materials, id, &workflow::Material::id);
        return m_services.thumbnail(at == materials.end() ? QString() : at->picturePath, edge);
    });
    connect(m_video, &VideoPage::built, this, [this] {
        m_video->form()->setThumbnails(m_services.thumbnail, [this](const QString &id, int edge) {
            return m_services.thumbnail(m_filming->pictureOf(id), edge);
        });
        m_video->player()->pair().setMaker(m_services.playback);
    });
    connect(m_batch, &BatchPage::built, this, [this] {
        m_batch->form()->setThumbnails(m_services.thumbnail, [this](const QString &id, int edge) {
            return m_services.thumbnail(m_batching->pictureOf(id), edge);
        });
    });
    m_history->details()->setThumbnail(m_services.thumbnail);
    m_history->comparison()->setPicture(m_services.compose.picture);
    m_materials->setThumbnail(
        [this](const QString &id, int edge) { return m_services.thumbnail(m_stock->pictureOf(id), edge); });
}

void Workspace::bindTextLogos()
{
    m_compose->setTextLogo(m_services.textLogos.last);
    connect(m_video, &VideoPage::built, this, [this] {
        VideoForm *form = m_video->form();
        form->setTextLogo(m_services.textLogos.last);
        connect(form, &VideoForm::textLogoChosen, m_intake, [this, form](const TextLogo &logo) {
            m_intake->makeLogo(logo, [this, form](const Result<QString> &path) {
                if (path)
                    form->setLogo(*path);
                else
                    m_video->showMessage(m_services.compose.errorWords(path.error()));
            });
        });
    });
}

void Workspace::bindPages()
{
    connect(m_composing, &ComposePresenter::fused, this,
            [this](const auto &outcome, const QImage &before, const QRect &face) {
                m_results->show(outcome, before, face);
                emit pageWanted(PageId::Result);
            });
    connect(m_result, &ResultPage::composeRequested, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_intake, &Intake::taken, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_composing, &ComposePresenter::runningChanged, this, &Workspace::stateChanged);
    connect(&m_composing->undoStack(), &QUndoStack::indexChanged, this, &Workspace::stateChanged);
}

Canvas *Workspace::canvas(PageId page) const
{
    if (page == PageId::Result)
        return m_result->comparer()->canvas();
    if (page == PageId::Materials)
        return m_materials->zoomCanvas();
    if (page == PageId::History)
        return m_history->canvas();
    if (page != PageId::Compose)
        return nullptr;
    Canvas *second = m_compose->templateCanvas();
    return second->hasFocus() ? second : m_compose->photoCanvas();
}

QUndoStack &Workspace::undoStack(PageId page) const
{
    return page == PageId::Materials ? m_stock->undoStack() : m_composing->undoStack();
}

void Workspace::bindPast()
{
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
    connect(m_results, &ResultPresenter::saved, this, [this](qint64 run, const QString &path) {
        if (m_services.noteSaved)
            m_services.noteSaved(run, path);
    });
}

void Workspace::bindLooks()
{
    connect(m_settings->looks(), &LookBox::languageChosen, this, &Workspace::languageChosen);
    connect(m_settings->looks(), &LookBox::schemeChosen, this, &Workspace::schemeChosen);
    connect(m_setting, &SettingsPresenter::profileUsed, this, &Workspace::useProject);
    connect(m_setting, &SettingsPresenter::profileUsed, this, &Workspace::profileUsed);
}

void Workspace::showLooks(const LookValues &looks) { m_settings->looks()->setValues(looks); }

void Workspace::setSampleProject(const QString &project)
{
    m_sampleProject = project;
    useProject();
    if (!m_services.profile || m_services.profile().isEmpty())
        m_stock->reload();
}

void Workspace::useProject()
{
    const bool local = !m_services.profile || m_services.profile().isEmpty();
    const QString own = m_services.project ? m_services.project() : QString();
    const QString project = own.isEmpty() && local ? m_sampleProject : own;
    if (project.isEmpty())
        return;
    m_composing->setProject(project);
    m_batching->setProject(project);
    m_filming->setProject(project, local && project == m_sampleProject);
}

void Workspace::bindInspect()
{
    connect(m_inspect, &InspectPage::composeWanted, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_result, &ResultPage::inspectRequested, this, [this] {
        m_inspect->choose(m_results->outcome().requestId);
        emit pageWanted(PageId::Inspect);
    });
}

void Workspace::openPastResult(const store::Run &run, const std::function<void(const Message &)> &failed)
{
    auto *reading = m_services.pastResult(run);
    reading->whenDone(this, [this, failed](const Result<workflow::FuseOutcome> &outcome) {
        if (!outcome)
            return failed(m_services.history.errorWords(outcome.error()));
        m_results->show(*outcome, {});
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

void Workspace::bindFilming()
{
    connect(m_filming, &VideoPresenter::jobEnded, this, &Workspace::news);
    connect(m_setting, &SettingsPresenter::profileUsed, m_filming, &VideoPresenter::takeUpJobs);
}

void Workspace::bindBatching()
{
    connect(m_batching, &BatchPresenter::news, this, &Workspace::news);
    connect(m_batching, &BatchPresenter::runningChanged, this, &Workspace::stateChanged);
    connect(m_batching, &BatchPresenter::runningChanged, m_past, &HistoryPresenter::reloadIfSeen);
    connect(m_setting, &SettingsPresenter::profileUsed, m_batching, &BatchPresenter::checkProfile);
    connect(m_batching, &BatchPresenter::openWanted, this, [this](const BatchLine &line) {
        const workflow::RowRecord &record = line.record;
        store::Run run{.requestId = record.requestId, .out = record.out};
        run.attempts = record.attempts;
        run.elapsedMs = record.elapsedMs;
        openPastResult(run, [this](const Message &message) { m_batch->showMessage(message); });
    });
}

WorkGoingOn Workspace::workGoingOn() const
{
    const BatchStatus &batch = m_batching->status();
    return {.batchRows = batch.tally.left(),
            .batch = m_batching->isRunning(),
            .fusing = m_composing->isRunning(),
            .submitting = m_filming->isSubmitting(),
            .following = m_filming->isFollowing(),
            .adding = m_stock->isBusy(),
            .testing = m_trying && m_trying->isRunning()};
}

bool Workspace::perform(PageId page, ActionId id)
{
    if (page == PageId::Batch)
        return performOnBatch(id, *m_batch, *m_batching);
    if (page == PageId::Materials)
        return performOnStock(id);
    return page == PageId::Video && performOnVideo(id, *m_video, *m_filming);
}

void Workspace::retranslate()
{
    m_composing->retranslate();
    m_filming->retranslate();
    m_batching->retranslate();
}

} // namespace likeness::gui

#include "moc_workspace.cpp"
