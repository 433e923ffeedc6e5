// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpresenter.h"

#include "workflow/outputname.h"

#include <QFileInfo>

namespace likeness::gui {

namespace {

//! An empty one means the usual.
bool isPattern(const QString &text) { return text.isEmpty() || workflow::checkPattern(text); }

} // namespace

//! What has to be chosen before there can be a list.
QString BatchPresenter::missing() const
{
    const BatchChoices &choices = m_setup.choices;
    if (choices.fromTable && choices.table.isEmpty())
        return tr("Choose a table first.");
    if (!choices.fromTable && m_setup.photos.isEmpty())
        return tr("Add photos first.");
    if (!choices.fromTable && m_setup.materials.isEmpty())
        return tr("Choose at least one material.");
    if (choices.folder.isEmpty())
        return tr("Choose where the results go.");
    if (!isPattern(choices.pattern))
        return tr("The name may hold {photo}, {material}, {project} and {n}, and no slash.");
    return {};
}

void BatchPresenter::check()
{
    m_blocker = missing();
    if (m_blocker.isEmpty() && m_planTrouble)
        m_blocker = m_planTrouble->text + QLatin1Char(' ') + m_planTrouble->advice;
    if (m_blocker.isEmpty() && !m_planned)
        m_blocker = tr("The list is being made.");
    if (m_blocker.isEmpty() && m_status.isComplete())
        m_blocker = tr("Everything on this list is done.");
    m_view.showBlocker(m_blocker);
}

void BatchPresenter::refresh()
{
    m_planned = false;
    m_planTrouble.reset();
    if (m_planning)
        m_planning->cancel();
    showExample();
    check();
    m_soon.start();
}

void BatchPresenter::plan()
{
    if (isRunning() || !m_actions.plan)
        return;
    if (!missing().isEmpty())
        return takePlan(workflow::BatchPlan{});
    auto *planning = m_actions.plan(m_setup);
    m_planning = planning;
    planning->whenDone(this, [this](const Result<workflow::BatchPlan> &plan) {
        if (plan || plan.error().kind != ErrorKind::Cancelled)
            takePlan(plan);
    });
    planning->start();
}

void BatchPresenter::takePlan(const Result<workflow::BatchPlan> &plan)
{
    m_plan = plan ? *plan : workflow::BatchPlan{};
    m_planned = plan && missing().isEmpty();
    if (!plan) {
        m_planTrouble = m_actions.errorWords(plan.error());
        if (!plan.error().detail.isEmpty() && plan.error().code == QLatin1String("Input.BadTable"))
            m_planTrouble->text += QStringLiteral(" (%1)").arg(plan.error().detail);
    }
    m_lines.clear();
    m_doneHere.clear();
    for (const workflow::BatchRow &row : std::as_const(m_plan.rows))
        m_lines.append({.photo = row.photo, .material = nameOf(row.material), .record = {.out = row.out}});
    m_status = {.tally = {.rows = int(m_lines.size())}};
    m_view.showLines(m_lines);
    m_view.showStatus(m_status);
    showExample();
    check();
    if (std::exchange(m_startPlanned, false) && m_planned)
        start();
}

void BatchPresenter::showExample()
{
    const QString &pattern = m_setup.choices.pattern;
    if (!isPattern(pattern))
        return m_view.showExample(tr("The name may hold {photo}, {material}, {project} and {n}, and no slash."), true);
    QString name;
    if (m_planned && !m_plan.rows.isEmpty()) {
        name = QFileInfo(m_plan.rows.first().out).fileName();
    } else {
        const QString photo = m_setup.photos.isEmpty() ? tr("photo") : m_setup.photos.first();
        const QString material = m_setup.materials.isEmpty() ? tr("material") : m_setup.materials.first();
        const workflow::NameFields fields{QFileInfo(photo).completeBaseName(), m_project, material, 1};
        name = workflow::outputName(pattern.isEmpty() ? workflow::usualPattern.toString() : pattern, fields);
    }
    //: %1 is the name of a file
    m_view.showExample(tr("The first: %1").arg(name), false);
}

} // namespace likeness::gui
