// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "service/action.h"

#include <QMutex>

namespace likeness::service {

//! One line of JSON for each signed call: when, what, who (the id masked), how it ended and how long it took. Never
//! pictures, signatures or keys. Past 8 MB the file is put aside as .1 and begun anew. Any thread.
class RequestLog
{
public:
    //! An empty path logs nothing.
    RequestLog(QString path, Clock clock);

    //! code: empty for a call that worked.
    void write(const Caller &caller, const QString &code, qint64 milliseconds);

private:
    QString m_path;
    Clock m_clock;
    QMutex m_mutex;
};

} // namespace likeness::service
