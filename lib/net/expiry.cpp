// SPDX-License-Identifier: Apache-2.0
#include "net/expiry.h"

#include <QUrlQuery>

namespace likeness::net {

QDateTime expiryOf(const QUrl &url)
{
    const QString value = QUrlQuery(url).queryItemValue(QStringLiteral("q-sign-time"), QUrl::FullyDecoded);
    const qsizetype middle = value.indexOf(u';');
    if (middle < 0)
        return {};
    bool ok = false;
    const qint64 end = QStringView(value).sliced(middle + 1).toLongLong(&ok);
    if (!ok || end <= 0 || end > 253402300799) // the end of the year 9999
        return {};
    return QDateTime::fromSecsSinceEpoch(end, Qt::UTC);
}

} // namespace likeness::net
