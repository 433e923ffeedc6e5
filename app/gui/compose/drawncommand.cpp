// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/drawncommand.h"

namespace likeness::gui {

DrawnCommand::DrawnCommand(const QString &text, Drawn before, Drawn after, Apply apply)
    : QUndoCommand(text)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_apply(std::move(apply))
{}

void DrawnCommand::undo() { m_apply(m_before); }

void DrawnCommand::redo() { m_apply(m_after); }

bool DrawnCommand::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const DrawnCommand *>(other);
    if (!later || later->m_before != m_after)
        return false;
    m_after = later->m_after;
    return true;
}

} // namespace likeness::gui
