// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>
#include <optional>

namespace likeness::assembly {

//! Start options shared by both programs. Empty members mean: as the settings or the platform say.
struct Options
{
    QString dataDir{}; //!< databases, materials, results, settings; empty: the platform's data folder
    QString profile{}; //!< name of a profile; empty: the one chosen last, at first "local"
    QUrl endpoint{};   //!< calls go there and no embedded service is started
    QString region{};  //!< X-TC-Region; empty: the profile's, or the cloud's default
    std::optional<double> timeoutSeconds{}; //!< longest wait without progress; absent: the settings'
    std::optional<int> retries{};           //!< after the first attempt; absent: the settings'
    QString language{};                     //!< "en", "zh_CN"; empty: the settings', or the system's

    bool operator==(const Options &) const = default;
};

//! The language of messages as the service knows it: X-TC-Language for a language of ours.
QByteArray wireLanguage(const QString &language);

//! The data folder of these options: absolute, made from the platform's place where none is given.
QString dataFolder(const Options &options);

} // namespace likeness::assembly
