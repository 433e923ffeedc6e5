// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "gui/compose/composestate.h"

#include <QByteArray>

namespace likeness::gui {

//! What of the Compose page outlives a crash: files by their paths, nothing of their contents.
struct ComposeSession
{
    QString project{};
    QString material{};
    QString photo{}; //!< the one on the canvas
    Drawn drawn{};
    FuseSettings settings{};

    bool operator==(const ComposeSession &) const = default;
};

ComposeSession sessionOf(const ComposeState &state);

QByteArray bytesOf(const ComposeSession &session);
//! Session.Unreadable where the bytes are of something else.
Result<ComposeSession> readSession(const QByteArray &bytes);

} // namespace likeness::gui
