// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchpresenter.h"
#include "gui/compose/composepage.h"
#include "gui/compose/composepresenter.h"
#include "gui/compose/presetpresenter.h"
#include "gui/compose/recentpresenter.h"
#include "gui/history/historypresenter.h"
#include "gui/inspect/inspectpage.h"
#include "gui/materials/effectpresenter.h"
#include "gui/materials/materialspresenter.h"
#include "gui/result/resultpresenter.h"
#include "gui/settings/erasepresenter.h"
#include "gui/settings/settingspresenter.h"
#include "gui/video/playbackpair.h"
#include "gui/video/videopresenter.h"
#include "gui/widgets/theme.h"

namespace likeness::gui {

//! What was chosen for the window's looks, and where a later choice is kept.
struct Looks
{
    QString language{}; //!< "en" or "zh_CN"; empty: the system's
    Scheme scheme = Scheme::System;
    std::function<void(const QString &)> keepLanguage{};
    std::function<void(Scheme)> keepScheme{};
    bool tourSeen = true; //!< false: it is offered at the start
    std::function<void()> keepTourSeen{};
};

//! The text logo that was used last, where a later one is kept, and how one becomes a file.
struct TextLogos
{
    TextLogo last{};
    std::function<void(const TextLogo &)> keep{};
    //! Writes its picture to a folder that lasts; ends with the path.
    std::function<OperationOf<QString> *(const TextLogo &)> write{};
};

//! Everything the window needs from the rest of the program, as functions.
struct Services
{
    ComposeActions compose{};
    PresetActions presets{};
    RecentActions recent{};
    ResultWords result{};
    VideoActions video{};
    PlaybackPair::Make playback{}; //!< plays videos; absent: they are not shown
    BatchActions batch{};
    HistoryActions history{};
    MaterialsActions materials{};
    EffectActions effect{};
    std::function<QList<net::ExchangeRecord>()> exchanges{}; //!< of this session, the latest first
    std::function<void()> clearExchanges{};
    std::function<QString(const workflow::SnippetParts &, workflow::CodeLanguage)> code{};
    SettingsActions settings{};
    EraseActions erase{}; //!< what is under way is the window's to say
    //! A past result from its file, as show() of the Result page wants it.
    std::function<OperationOf<workflow::FuseOutcome> *(const store::Run &)> pastResult{};
    std::function<void(qint64 runId, const QString &path)> noteSaved{};
    ComposePage::Thumbnail thumbnail{}; //!< by path
    Looks looks{};
    TextLogos textLogos{};
    std::function<OperationOf<bool> *(const QString &path)> writeDiagnostics{};
    std::function<QString()> profile{}; //!< the name of the one in use; empty: the local service
    std::function<QString()> project{}; //!< of the profile in use; empty: the samples'
    QString sessionFolder{};            //!< where pasted pictures are written
};

} // namespace likeness::gui
