// SPDX-License-Identifier: Apache-2.0
#include "service/servicelabels.h"

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

media::Labels serviceLabels(const QString &requestId)
{
    return {.aigc = media::aigcJson(u"LIKENESS-LOCAL-SERVICE"_s, QString(requestId).remove(u'-')),
            .digitalSourceType = media::digitalSourceAddress(u"compositeCapture"_s),
            .creatorTool = u"Likeness"_s};
}

} // namespace likeness::service
