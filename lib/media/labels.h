// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace likeness::media {

//! Machine-readable words in a file that say AI made it (XMP). Texts are as they stand in the file.
struct Labels
{
    QString aigc{};              //!< the seven-field JSON of GB 45438-2025 under TC260:AIGC
    QString digitalSourceType{}; //!< IPTC term, full address
    QString creatorTool{};
    QList<std::pair<QString, QString>> metaData{}; //!< free keys and values of the caller

    bool isEmpty() const
    {
        return aigc.isEmpty() && digitalSourceType.isEmpty() && creatorTool.isEmpty() && metaData.isEmpty();
    }
    bool operator==(const Labels &) const = default;
};

//! "compositeCapture" and its like as the full address the standard wants.
QString digitalSourceAddress(const QString &term);

//! The seven fields in their order; values hold no blanks, quotes or backslashes.
QString aigcJson(const QString &producer, const QString &produceId);

//! Writes into a JPEG, PNG or MP4 file in place, keeping other XMP that is there; pixels and frames stay untouched.
//! Exempi is not safe to enter twice: calls are serialised inside. Errors: File.NotWritable.
Status writeLabels(const QString &path, const Labels &labels);

//! Nothing is an empty Labels. Errors: File.NotReadable.
Result<Labels> readLabels(const QString &path);

} // namespace likeness::media
