// SPDX-License-Identifier: Apache-2.0
// A result's address as a service gives it.
#include "net/expiry.h"
#include "fuzz/target.h"
#include "net/request.h"

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QUrl url(QString::fromUtf8(bytesOf(data, size)), QUrl::StrictMode);
    const QDateTime end = net::expiryOf(url);
    PROMISE(!end.isValid() || end.timeSpec() == Qt::UTC);
    const QByteArray host = net::hostHeader(url);
    PROMISE(!host.contains('\r') && !host.contains('\n'));
    net::isLoopback(url);
    return 0;
}
