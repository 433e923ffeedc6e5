// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

#include "workflow/photosource.h"

#include <QLocale>

namespace likeness::gui {

void ComposePresenter::checkSoon()
{
    m_checkTimer.start();
    emit changed();
}

void ComposePresenter::check()
{
    m_checked = inputOf(m_state);
    if (m_checked.faces.isEmpty() || m_checked.material.isEmpty()) {
        m_findings.clear();
        showFindings();
        return;
    }
    replace<api::Findings>(m_checking, m_actions.preflight(m_checked), [this](const Result<api::Findings> &findings) {
        if (!findings) {
            m_view.showMessage(m_actions.errorWords(findings.error()));
            return;
        }
        m_findings = *findings;
        showFindings();
        const bool settled = !m_checkTimer.isActive() && !m_loadingMaterials;
        if (settled && std::exchange(m_fuseWhenReady, false))
            fuse();
    });
}

void ComposePresenter::showFindings()
{
    QList<CheckLine> lines;
    QString blocker;
    if (m_state.photo.isEmpty())
        blocker = tr("Add a photo first.");
    else if (m_state.material.isEmpty())
        blocker = tr("Choose a material first.");
    for (const api::Finding &each : std::as_const(m_findings)) {
        const QString text = m_actions.findingWords(each);
        lines.append({.text = text, .severity = each.severity, .mend = mendCaption(each)});
        if (each.severity == api::Severity::Stop && blocker.isEmpty())
            blocker = text;
    }
    m_blocker = blocker;
    m_view.showChecks(lines);
    m_view.showBlocker(blocker);
}

void ComposePresenter::fuse()
{
    if (!mayFuse())
        return;
    m_view.clearMessage();
    m_progress = {};
    m_attempt = 1;
    m_since.start();
    m_clock.start();
    auto *call = m_actions.fuse(inputOf(m_state));
    connect(call, &Operation::progressed, this, &ComposePresenter::showRunning);
    replace<workflow::FuseOutcome>(m_running, call, [this](const auto &outcome) { takeOutcome(outcome); });
    showRunning(m_progress);
    emit runningChanged(true);
}

void ComposePresenter::cancel()
{
    if (m_running)
        m_running->cancel();
}

void ComposePresenter::takeOutcome(const Result<workflow::FuseOutcome> &outcome)
{
    m_clock.stop();
    m_view.showIdle();
    emit runningChanged(false);
    if (outcome)
        emit fused(*outcome, m_template, fusedFace());
    else if (outcome.error().kind != ErrorKind::Cancelled)
        m_view.showMessage(m_actions.errorWords(outcome.error()));
}

QRect ComposePresenter::fusedFace() const
{
    const workflow::Material *material = m_state.currentMaterial();
    const QStringList faces = m_state.templateFaces();
    if (!material || faces.isEmpty())
        return {};
    const QList<Tie> &ties = m_state.drawn.assignment.ties;
    const auto took = [&](const QString &id) {
        return ties.isEmpty() || std::ranges::find(ties, id, &Tie::templateFace) != ties.end();
    };
    const auto id = std::ranges::find_if(faces, took);
    const auto face =
        std::ranges::find(material->faces, id == faces.end() ? faces.first() : *id, &workflow::TemplateFace::id);
    return face->rect;
}

void ComposePresenter::showRunning(const Progress &progress)
{
    m_progress = progress;
    if (progress.stage == QLatin1String("retry"))
        m_attempt = int(progress.done);
    const QString elapsed = QLocale().toString(double(m_since.elapsed()) / 1000, 'f', 1);
    const int percent = progress.total > 0 ? int(progress.done * 100 / progress.total) : 0;
    QString text = tr("Preparing · %1 s").arg(elapsed);
    if (progress.stage == QLatin1String("upload") && percent < 100)
        text = tr("Sending, %1 % · %2 s").arg(percent).arg(elapsed);
    else if (progress.stage == QLatin1String("upload") || progress.stage == QLatin1String("wait"))
        text = tr("The service is working · %1 s").arg(elapsed);
    else if (progress.stage == QLatin1String("turn"))
        text = tr("Waiting for its turn, as calls are paced · %1 s").arg(elapsed);
    else if (progress.stage == QLatin1String("retry"))
        text = tr("Waiting before the next attempt · %1 s").arg(elapsed);
    else if (progress.stage == QLatin1String("download"))
        text = tr("Fetching the result · %1 s").arg(elapsed);
    if (m_attempt > 1) {
        //: %1 is what is being done, %2 the number of the attempt
        text = tr("%1 · attempt %2").arg(text).arg(m_attempt);
    }
    const bool counted = progress.stage == QLatin1String("upload") || progress.stage == QLatin1String("download");
    m_view.showProgress(text, counted ? progress.done : 0, counted ? progress.total : 0);
}

void ComposePresenter::retranslate()
{
    showPhotos();
    if (workflow::isAddress(m_state.photo))
        lookAtAddress(m_state.photo);
    showMaterials();
    showFaces();
    showFindings();
}

} // namespace likeness::gui
