// SPDX-License-Identifier: Apache-2.0
#include "core/operation.h"

#include <QMetaObject>

namespace likeness {

Operation::Operation(QObject *parent)
    : QObject(parent)
{}

void Operation::start()
{
    if (m_started || m_ended)
        return;
    m_started = true;
    const auto begin = [this] {
        if (!m_ended)
            run();
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void Operation::cancel()
{
    if (m_ended)
        return;
    if (m_started)
        stop();
    abandon(Error{
        .kind = ErrorKind::Cancelled, .code = QStringLiteral("Cancelled"), .detail = QStringLiteral("cancelled")});
}

bool Operation::closeOnce() { return !std::exchange(m_ended, true); }

} // namespace likeness

#include "moc_operation.cpp"
