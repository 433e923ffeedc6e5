// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/key.h"

#include <QByteArray>
#include <QStringList>

namespace likeness::settings::keys {

// How the program looks and speaks.
inline const Key<QString> language{QStringLiteral("look/language"), {}}; //!< empty: the system's
inline const Key<QString> theme{QStringLiteral("look/theme"), QStringLiteral("system")};
inline const Key<QByteArray> windowGeometry{QStringLiteral("look/windowGeometry"), {}};
inline const Key<bool> tourSeen{QStringLiteral("look/tourSeen"), false};
inline const Key<QByteArray> windowState{QStringLiteral("look/windowState"), {}};

// What was chosen last.
inline const Key<QString> profile{QStringLiteral("last/profile"), QStringLiteral("local")};
inline const Key<QString> project{QStringLiteral("last/project"), {}};
inline const Key<QString> material{QStringLiteral("last/material"), {}};
inline const Key<QString> openFolder{QStringLiteral("last/openFolder"), {}};
inline const Key<QString> saveFolder{QStringLiteral("last/saveFolder"), {}};
inline const Key<QStringList> photos{QStringLiteral("last/photos"), {}};         //!< files, the latest first
inline const Key<QString> recentMaterials{QStringLiteral("last/materials"), {}}; //!< text that the window alone reads

// The own text that was a logo last: its words, and "letters" and "ink" by number.
inline const Key<QString> logoText{QStringLiteral("last/logoText"), {}};
inline const Key<int> logoFace{QStringLiteral("last/logoFace"), 1};
inline const Key<int> logoInk{QStringLiteral("last/logoInk"), 0};

//! Settings of Compose under names: text that the window alone reads.
inline const Key<QString> presets{QStringLiteral("compose/presets"), {}};

//! The user's note on the rights to a material, by its id.
inline Key<QString> rightsOf(const QString &material) { return {QStringLiteral("rights/") + material, {}}; }

// How calls are made.
inline const Key<int> timeoutSeconds{QStringLiteral("api/timeoutSeconds"), 30};
inline const Key<int> retries{QStringLiteral("api/retries"), 3};

// How the network is reached: "system", "none", "http" or "socks5". A password is never written here.
inline const Key<QString> proxyKind{QStringLiteral("proxy/kind"), QStringLiteral("system")};
inline const Key<QString> proxyHost{QStringLiteral("proxy/host"), {}};
inline const Key<int> proxyPort{QStringLiteral("proxy/port"), 8080};
inline const Key<QString> proxyUser{QStringLiteral("proxy/user"), {}};
inline const Key<bool> proxyInKeyStore{QStringLiteral("proxy/inKeyStore"), false}; //!< the password

// ONNX files in place of the engine's own steps; empty: built in.
inline const Key<QString> modelFinder{QStringLiteral("engine/finder"), {}};
inline const Key<QString> modelLandmarker{QStringLiteral("engine/landmarker"), {}};
inline const Key<QString> modelSwapper{QStringLiteral("engine/swapper"), {}};
inline const Key<QString> modelEmbedder{QStringLiteral("engine/embedder"), {}}; //!< of the swapper

// What is kept, and where.
inline const Key<QString> outputFolder{QStringLiteral("files/outputFolder"), {}}; //!< empty: asked for each time
inline const Key<QString> defaultLogo{QStringLiteral("files/defaultLogo"), {}};   //!< of the mark; empty: default text
inline const Key<int> keepRuns{QStringLiteral("files/keepRuns"), 100'000};        //!< entries of the history
inline const Key<int> keepDays{QStringLiteral("files/keepDays"), 0}; //!< fetched videos, pasted photos; 0: for ever

// Bounds of the embedded service, in the window and in likeness-cli alike.
inline const Key<int> serviceQuota{QStringLiteral("service/quota"), 1000}; //!< materials at most; the cloud gives 10
inline const Key<int> serviceResultMegabytes{QStringLiteral("service/resultMegabytes"), 4096}; //!< the oldest go first
inline const Key<int> serviceJobWorkers{QStringLiteral("service/jobWorkers"), 1};              //!< videos fused at once
inline const Key<int> serviceKeepJobsHours{QStringLiteral("service/keepJobsHours"), 168};      //!< of ended video jobs

} // namespace likeness::settings::keys
