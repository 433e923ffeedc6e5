// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/context.h"

#include <span>

namespace likeness::cli {

//! One command: its words, what it does, its own options, its work.
struct Command
{
    const char16_t *words;
    api::Words summary;
    Known options;
    void (*run)(Context &);
    int operands = 0; //!< words at most behind its own
};

const QList<Command> &commands();
//! Options that every command takes.
const Known &globalOptions();
//! The command whose words begin the line; null where there is none.
const Command *findCommand(const QStringList &words);
QString helpText(api::Language language);
QString commandHelp(const Command &command, api::Language language);

void runBatch(Context &context);
void runBudgetReset(Context &context);
void runBudgetSet(Context &context);
void runBudgetShow(Context &context);
void runCompletion(Context &context);
void runDemo(Context &context);
void runFaces(Context &context);
void runFaceFusion(Context &context);
void runFuse(Context &context);
void runFuseUltra(Context &context);
void runHistoryExport(Context &context);
void runHistoryList(Context &context);
void runHistoryShow(Context &context);
void runServe(Context &context);
void runSign(Context &context);
void runVideoList(Context &context);
void runVideoStatus(Context &context);
void runVideoSubmit(Context &context);
void runVideoWait(Context &context);
void runProjectsAdd(Context &context);
void runProjectsList(Context &context);
void runProjectsRemove(Context &context);
void runMaterialsAdd(Context &context);
void runMaterialsList(Context &context);
void runMaterialsRemove(Context &context);

} // namespace likeness::cli
