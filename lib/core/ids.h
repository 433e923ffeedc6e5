// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <functional>

namespace likeness {

//! Returns 32 random bits. Injected so that tests get known ids; the system source is cryptographically strong.
using RandomSource = std::function<quint32()>;

RandomSource systemRandom();

//! A UUID version 4 in lower case, as the service puts it into every answer.
QString makeRequestId(const RandomSource &random);
//! "at_" and 19 digits: the shape of a project's id in the cloud.
QString makeProjectId(const QDateTime &now, const RandomSource &random);
//! "mt_" and 19 digits: the shape of a material's id in the cloud.
QString makeMaterialId(const QDateTime &now, const RandomSource &random);
//! 16 letters and digits: the shape of a video job's id.
QString makeJobId(const RandomSource &random);
//! Letters and digits from the source: unguessable names of results, keys made for one run.
QString makeToken(int length, const RandomSource &random);

} // namespace likeness
