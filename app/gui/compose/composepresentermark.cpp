// SPDX-License-Identifier: Apache-2.0
// The settings as a whole, the mark and the own logo's picture.
#include "gui/compose/composepresenter.h"
#include "gui/compose/valuecommand.h"

namespace likeness::gui {

namespace {

enum MergeKey { Apart, LogoMoved, LogoResized, ReasonTyped }; // those of faces begin higher

} // namespace

void ComposePresenter::editMark(const workflow::MarkChoice &mark, bool byKey)
{
    const workflow::MarkChoice before = m_state.settings.mark;
    if (mark == before)
        return;
    workflow::MarkChoice elsewhere = before;
    elsewhere.rect = mark.rect;
    workflow::MarkChoice reasoned = before;
    reasoned.reason = mark.reason;
    const bool resized = mark.rect.size() != before.rect.size();
    QString text = tr("Change the mark");
    int key = Apart;
    if (mark == elsewhere) {
        text = resized ? tr("Resize the logo") : tr("Move the logo");
        key = byKey ? (resized ? LogoResized : LogoMoved) : Apart;
    } else if (mark == reasoned) {
        key = ReasonTyped;
    }
    auto *command = new MarkCommand(text, before, mark, [this](const workflow::MarkChoice &choice) {
        m_state.settings.mark = choice;
        m_view.showSettings(m_state.settings);
        setSettings(m_state.settings);
    });
    command->setMergeKey(key);
    m_undo.push(command);
}

void ComposePresenter::useSettings(const QString &text, const FuseSettings &settings)
{
    if (settings == m_state.settings)
        return;
    m_undo.push(new SettingsCommand(text, m_state.settings, settings, [this](const FuseSettings &used) {
        m_view.showSettings(used);
        setSettings(used);
    }));
}

void ComposePresenter::startWithLogo(const QString &path)
{
    editMark({.kind = workflow::MarkChoice::Kind::Own, .logoPath = path}, false);
    m_undo.clear();
}

void ComposePresenter::bringLogo()
{
    const workflow::MarkChoice &mark = m_state.settings.mark;
    const QString path = mark.kind == workflow::MarkChoice::Kind::Own ? mark.logoPath : QString();
    if (std::exchange(m_logoPath, path) == path)
        return;
    if (path.isEmpty()) {
        m_view.showLogo({});
        return;
    }
    replace<QImage>(m_loadingLogo, m_actions.picture(path), [this, path](const Result<QImage> &logo) {
        if (path == m_logoPath) // one that cannot be read is named by the checks
            m_view.showLogo(logo ? *logo : QImage());
    });
}

} // namespace likeness::gui
