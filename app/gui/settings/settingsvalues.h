// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "gui/widgets/theme.h"
#include "settings/environment.h"
#include "settings/profile.h"

#include <QDateTime>
#include <optional>

namespace likeness::gui {

//! How the network is reached.
struct NetworkValues
{
    QString proxyKind = QStringLiteral("system"); //!< "system", "none", "http" or "socks5"
    QString proxyHost{};
    int proxyPort = 8080;
    QString proxyUser{};
    Secret proxyPassword{};   //!< as typed; empty: the one kept before
    bool hasPassword = false; //!< one is kept for this proxy and user
    int timeoutSeconds = 30;
    int retries = 3;

    bool operator==(const NetworkValues &) const = default;
};

struct LookValues
{
    QString language{};
    Scheme scheme = Scheme::System;

    bool operator==(const LookValues &) const = default;
};

//! What is kept, and where.
struct FilesValues
{
    QString outputFolder{}; //!< empty: asked for each time
    QString defaultLogo{};  //!< a file that a new session begins with as its mark; empty: the default text
    int keepRuns = 100'000;
    int keepDays = 0; //!< fetched videos and pasted photos; 0: for ever

    bool operator==(const FilesValues &) const = default;
};

//! ONNX files in place of the engine's own steps; empty: built in.
struct ModelValues
{
    QString finder{};
    QString landmarker{};
    QString swapper{};
    QString embedder{};

    bool operator==(const ModelValues &) const = default;
};

//! What was counted for the profile in use by all programs on this data folder.
struct CallsValues
{
    bool isFree = false; //!< nothing is billed
    bool isKnown = true; //!< false: they could not be read, and all below says nothing
    qint64 billed = 0;
    std::optional<qint64> budget{};
    QDateTime since{};                         //!< when counting began
    QList<std::pair<QString, double>> rates{}; //!< actions called in the last minute and how often a second

    bool operator==(const CallsValues &) const = default;
};

//! What is to happen to the count before it is told.
struct CallsChange
{
    enum class Kind { None, Budget, CountAnew };
    Kind kind = Kind::None;
    std::optional<qint64> budget{}; //!< absent: any number
};

//! A profile as the page shows it.
struct ProfileRow
{
    settings::Profile profile{};
    bool hasKeys = false; //!< in memory, in the environment, or in the key store

    bool operator==(const ProfileRow &) const = default;
};

//! A profile as typed in, with its keys; keys left empty mean those that are known already.
struct ProfileEdit
{
    settings::Profile profile{};
    settings::EnvironmentKeys keys{};
};

} // namespace likeness::gui
