// SPDX-License-Identifier: Apache-2.0
#include "service/review.h"

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

std::optional<QList<api::ReviewResult>> reviewOf(std::optional<int> celebrityIdentify, qsizetype photos)
{
    if (celebrityIdentify != 1)
        return std::nullopt;
    const api::ReviewDetail detail{.field = u""_s, .label = u""_s, .confidence = 0.0, .suggestion = u"PASS"_s};
    const api::ReviewResult passed{.category = u"Politics"_s,
                                   .code = u"0"_s,
                                   .codeDescription = u"OK"_s,
                                   .confidence = 0.0,
                                   .suggestion = u"PASS"_s,
                                   .detailSet = QList<api::ReviewDetail>{detail}};
    return QList<api::ReviewResult>(photos, passed);
}

} // namespace likeness::service
