// SPDX-License-Identifier: Apache-2.0
#include "gui/window/workspace.h"

#include "gui/batch/batchpage.h"
#include "gui/compose/composepage.h"
#include "gui/compose/templatecanvas.h"
#include "gui/history/historypage.h"
#include "gui/materials/effectpresenter.h"
#include "gui/materials/materialspage.h"
#include "gui/result/resultpage.h"
#include "gui/video/player.h"
#include "gui/video/videopage.h"
#include "gui/window/batchbinding.h"
#include "gui/window/composebinding.h"
#include "gui/window/inspectbinding.h"
#include "gui/window/intake.h"
#include "gui/window/materialsbinding.h"
#include "gui/window/sessionkeeper.h"
#include "gui/window/videobinding.h"

#include <QStackedWidget>

namespace likeness::gui {

Workspace::Workspace(const Services &services, QStackedWidget &stack, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_stack(stack)
    , m_sent(new SentFiles(this))
    , m_compose(new ComposePage(&stack))
    , m_video(new VideoPage(&stack))
    , m_batch(new BatchPage(&stack))
    , m_composing(new ComposePresenter(*m_compose, services.compose, this))
    , m_filming(new VideoPresenter(*m_video, services.video, this))
    , m_batching(new BatchPresenter(*m_batch, services.batch, this))
    , m_intake(new Intake(services, *m_compose, *m_composing, this))
    , m_session(new SessionKeeper(*m_composing, services.sessionFolder, this))
{
    const QHash<PageId, QWidget *> pages{
        {PageId::Compose, m_compose}, {PageId::Video, m_video}, {PageId::Batch, m_batch}};
    for (const PageRow &row : pageRows()) {
        QWidget *page = pages.value(row.id);
        stack.addWidget(page ? page : new QWidget(&stack));
    }
    setThumbnails();
    bindCompose(*m_compose, *m_composing, *m_intake);
    bindKept(*m_compose, *m_composing, services, this);
    bindVideo(*m_video, *m_filming, *m_composing);
    bindBatch(*m_batch, *m_batching, *m_composing);
    m_sent->follow(*m_composing);
    bindPages();
    bindBatching();
    bindTextLogos();
}

Workspace::~Workspace() = default;

void Workspace::put(PageId id, QWidget &page)
{
    QWidget *place = m_stack.widget(int(id));
    const bool seen = m_stack.currentWidget() == place;
    m_stack.insertWidget(int(id), &page);
    m_stack.removeWidget(place);
    place->deleteLater();
    if (seen)
        m_stack.setCurrentWidget(&page);
}

void Workspace::show(PageId page)
{
    make(page);
    m_stack.setCurrentIndex(int(page));
}

void Workspace::make(PageId page)
{
    if (page == PageId::Result && !m_result)
        makeResult();
    else if (page == PageId::Materials && !m_materials)
        makeStock();
    else if (page == PageId::History && !m_history)
        makePast();
    else if (page == PageId::Inspect && !m_inspect)
        makeInspect();
    else if (page == PageId::Settings && !m_settings)
        makeSettings();
}

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
                results().show(outcome, before, face);
                emit pageWanted(PageId::Result);
            });
    connect(m_intake, &Intake::taken, this, [this] { emit pageWanted(PageId::Compose); });
    connect(m_composing, &ComposePresenter::runningChanged, this, &Workspace::stateChanged);
    connect(&m_composing->undoStack(), &QUndoStack::indexChanged, this, &Workspace::stateChanged);
    connect(m_filming, &VideoPresenter::jobEnded, this, &Workspace::news);
    connect(this, &Workspace::profileUsed, this, &Workspace::useProject);
    connect(this, &Workspace::profileUsed, m_filming, &VideoPresenter::takeUpJobs);
}

Canvas *Workspace::canvas(PageId page) const
{
    if (page == PageId::Result)
        return m_result ? m_result->comparer()->canvas() : nullptr;
    if (page == PageId::Materials)
        return m_materials ? m_materials->zoomCanvas() : nullptr;
    if (page == PageId::History)
        return m_history ? m_history->canvas() : nullptr;
    if (page != PageId::Compose)
        return nullptr;
    Canvas *second = m_compose->templateCanvas();
    return second->hasFocus() ? second : m_compose->photoCanvas();
}

QUndoStack &Workspace::undoStack(PageId page) const
{
    return page == PageId::Materials && m_stock ? m_stock->undoStack() : m_composing->undoStack();
}

void Workspace::setSampleProject(const QString &project)
{
    m_sampleProject = project;
    useProject();
    if (m_stock && (!m_services.profile || m_services.profile().isEmpty()))
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

void Workspace::bindBatching()
{
    connect(m_batching, &BatchPresenter::news, this, &Workspace::news);
    connect(m_batching, &BatchPresenter::runningChanged, this, &Workspace::stateChanged);
    connect(this, &Workspace::profileUsed, m_batching, &BatchPresenter::checkProfile);
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
            .adding = m_stock && m_stock->isBusy(),
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
