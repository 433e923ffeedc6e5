// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composestate.h"

#include <QUndoCommand>
#include <functional>

namespace likeness::gui {

//! Goes from one value to another and back. Commands of one kind of value and the same key (not 0) become one.
template<typename Value>
class ValueCommand : public QUndoCommand
{
public:
    using Apply = std::function<void(const Value &)>;

    ValueCommand(const QString &text, Value before, Value after, Apply apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {}

    void setMergeKey(int key) { m_key = key; }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }
    int id() const override { return m_key == 0 ? -1 : m_key; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *later = dynamic_cast<const ValueCommand *>(other);
        if (!later || later->m_before != m_after)
            return false;
        m_after = later->m_after;
        return true;
    }

private:
    Value m_before;
    Value m_after;
    Apply m_apply;
    int m_key = 0;
};

using DrawnCommand = ValueCommand<Drawn>; //!< rectangles and ties
using MarkCommand = ValueCommand<workflow::MarkChoice>;
using SettingsCommand = ValueCommand<FuseSettings>;

} // namespace likeness::gui
