// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batchrun.h"

namespace likeness::gui {

//! One row as the table shows it.
struct BatchLine
{
    QString photo{};    //!< a path or an address
    QString material{}; //!< its name, or its id where it has none
    workflow::RowState state = workflow::RowState::Waiting;
    workflow::RowRecord record{}; //!< out is known from the beginning
    QString trouble{};            //!< what went wrong, in words
    QString advice{};
    QString code{};

    bool stands() const { return state == workflow::RowState::Done || state == workflow::RowState::Skipped; }
    bool operator==(const BatchLine &) const = default;
};

enum class BatchPhase {
    Idle,     //!< a list, or none, and nothing begun
    Starting, //!< what earlier runs left is being read
    Running,
    Paused,
    Stopping, //!< calls under way are waited for
    Ended,
};

//! How the batch stands as a whole.
struct BatchStatus
{
    BatchPhase phase = BatchPhase::Idle;
    workflow::BatchTally tally{};
    int calling = 0;  //!< calls under way
    QString report{}; //!< path; empty: there is none yet

    bool isActive() const { return phase != BatchPhase::Idle && phase != BatchPhase::Ended; }
    bool isComplete() const { return phase == BatchPhase::Ended && tally.failed == 0 && tally.left() == 0; }
    bool operator==(const BatchStatus &) const = default;
};

QString stateText(workflow::RowState state);
//! The request's id, or what went wrong.
QString answerText(const BatchLine &line);
QString headline(const BatchStatus &status);
//! Failures, pace and time left, as far as they are known.
QString caption(const BatchStatus &status);
//! What the main button does.
QString startText(const BatchStatus &status);
QString timeText(int seconds);

} // namespace likeness::gui
