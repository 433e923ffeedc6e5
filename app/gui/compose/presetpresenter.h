// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/compose/preset.h"

#include <QObject>
#include <functional>

namespace likeness::gui {

class ComposePresenter;
class PresetBox;

//! What presets need from elsewhere; functions may be absent.
struct PresetActions
{
    QList<Preset> kept{}; //!< of earlier sessions
    std::function<void(const QList<Preset> &)> keep{};
    //! Those of the files that are no longer there; handed out unstarted.
    std::function<OperationOf<QStringList> *(const QStringList &paths)> missing{};
};

//! Puts the settings of Compose under names and back, and says where a preset's logo is gone. Every change of the
//! presets, and the use of one, stands on the undo stack of Compose.
class PresetPresenter : public QObject
{
    Q_OBJECT

public:
    //! Box and Compose's presenter outlive it.
    PresetPresenter(PresetBox &box, ComposePresenter &composing, PresetActions actions, QObject *parent = nullptr);
    ~PresetPresenter() override;

    const PresetShelf &shelf() const { return m_shelf; }

    void choose(const QString &name);
    void save(const QString &name);
    void update(); //!< the chosen one, with the settings of now
    void rename(const QString &name);
    void remove(); //!< the chosen one

private:
    void change(const QString &text, const PresetShelf &after);
    void lookForLogo(const Preset &preset);
    void show();

    PresetBox &m_box;
    ComposePresenter &m_composing;
    PresetActions m_actions;
    PresetShelf m_shelf;
    QPointer<Operation> m_looking;
};

} // namespace likeness::gui
