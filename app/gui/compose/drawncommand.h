// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composestate.h"

#include <QUndoCommand>
#include <functional>

namespace likeness::gui {

//! Goes from one set of rectangles and ties to another and back. Commands of the same key (not 0) become one.
class DrawnCommand : public QUndoCommand
{
public:
    using Apply = std::function<void(const Drawn &)>;

    DrawnCommand(const QString &text, Drawn before, Drawn after, Apply apply);

    void setMergeKey(int key) { m_key = key; }

    void undo() override;
    void redo() override;
    int id() const override { return m_key == 0 ? -1 : m_key; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    Drawn m_before;
    Drawn m_after;
    Apply m_apply;
    int m_key = 0;
};

} // namespace likeness::gui
