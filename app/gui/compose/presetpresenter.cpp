// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/presetpresenter.h"

#include "gui/compose/composepresenter.h"
#include "gui/compose/presetbox.h"
#include "gui/compose/valuecommand.h"

#include <QDir>

namespace likeness::gui {

PresetPresenter::PresetPresenter(PresetBox &box, ComposePresenter &composing, PresetActions actions, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_composing(composing)
    , m_actions(std::move(actions))
    , m_shelf{.presets = m_actions.kept}
{
    connect(&box, &PresetBox::chosen, this, &PresetPresenter::choose);
    connect(&box, &PresetBox::saveRequested, this, &PresetPresenter::save);
    connect(&box, &PresetBox::updateRequested, this, &PresetPresenter::update);
    connect(&box, &PresetBox::renameRequested, this, &PresetPresenter::rename);
    connect(&box, &PresetBox::removeRequested, this, &PresetPresenter::remove);
    connect(&composing, &ComposePresenter::changed, this, &PresetPresenter::show);
    show();
}

PresetPresenter::~PresetPresenter()
{
    if (m_looking) {
        m_looking->disconnect(this);
        m_looking->cancel();
    }
}

void PresetPresenter::choose(const QString &name)
{
    const Preset *preset = m_shelf.find(name);
    if (!preset)
        return;
    const Preset used = *preset;
    m_shelf.chosen = name;
    m_composing.useSettings(tr("Use a preset"), used.settings);
    show();
    lookForLogo(used);
}

void PresetPresenter::lookForLogo(const Preset &preset)
{
    const workflow::MarkChoice &mark = preset.settings.mark;
    if (mark.kind != workflow::MarkChoice::Kind::Own || mark.logoPath.isEmpty() || !m_actions.missing)
        return;
    auto *looking = m_actions.missing({mark.logoPath});
    m_looking = looking;
    looking->whenDone(this, [this, preset](const Result<QStringList> &missing) {
        if (!missing || missing->isEmpty())
            return;
        m_composing.tell({.severity = Severity::Warning,
                          //: %1 is the name of a preset, %2 the path of a file
                          .text = tr("The logo of the preset “%1” is gone: %2")
                                      .arg(preset.name, QDir::toNativeSeparators(missing->first())),
                          .advice = tr("Choose another logo file, then update the preset.")});
    });
    looking->start();
}

void PresetPresenter::save(const QString &name)
{
    PresetShelf after = m_shelf;
    after.put({name, essenceOf(m_composing.state().settings)});
    change(tr("Save a preset"), after);
}

void PresetPresenter::update()
{
    PresetShelf after = m_shelf;
    if (!m_shelf.find(m_shelf.chosen))
        return;
    after.put({m_shelf.chosen, essenceOf(m_composing.state().settings)});
    change(tr("Update a preset"), after);
}

void PresetPresenter::rename(const QString &name)
{
    PresetShelf after = m_shelf;
    if (!m_shelf.find(m_shelf.chosen) || m_shelf.find(name))
        return;
    after.rename(m_shelf.chosen, name);
    change(tr("Rename a preset"), after);
}

void PresetPresenter::remove()
{
    const QString name = m_shelf.chosen;
    if (!m_shelf.find(name))
        return;
    PresetShelf after = m_shelf;
    after.remove(name);
    change(tr("Delete a preset"), after);
    //: %1 is the name of a preset
    m_composing.tellRemoval(tr("The preset “%1” was deleted.").arg(name));
}

void PresetPresenter::change(const QString &text, const PresetShelf &after)
{
    m_composing.undoStack().push(
        new ValueCommand<PresetShelf>(text, m_shelf, after, [self = QPointer(this)](const PresetShelf &shelf) {
            if (!self)
                return; // the window is going
            self->m_shelf = shelf;
            if (self->m_actions.keep)
                self->m_actions.keep(shelf.presets);
            self->show();
        }));
}

void PresetPresenter::show()
{
    QStringList names;
    for (const Preset &each : std::as_const(m_shelf.presets))
        names.append(each.name);
    const Preset *chosen = m_shelf.find(m_shelf.chosen);
    const bool differs = chosen && chosen->settings != essenceOf(m_composing.state().settings);
    m_box.showPresets(names, chosen ? chosen->name : QString(), differs);
}

} // namespace likeness::gui

#include "moc_presetpresenter.cpp"
