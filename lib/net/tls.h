// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>
#include <memory>

class QSslConfiguration;

namespace likeness::net {

//! How a connection is secured: TLS 1.2 or newer, the other side always verified; nothing turns that off. Read by all
//! calls of one endpoint: hence shared.
using Tls = std::shared_ptr<const QSslConfiguration>;

//! What the system trusts.
const QSslConfiguration &systemTls();

//! That, and the authorities of a PEM file. Blocks: call it in the pool. Input.CaFile where the file cannot be read or
//! holds no certificate.
Result<Tls> tlsWith(const QString &caFile);

} // namespace likeness::net
