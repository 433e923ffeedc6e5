// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "service/action.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>

namespace likeness::service {

//! One line of JSON for each signed call: when, what, who (the id masked), how it ended and how long it took. Never
//! pictures, signatures or keys. Past 8 MB, as seen once a second, the file is put aside as .1 and
//! begun anew. Any thread.
class RequestLog
{
public:
    //! An empty path logs nothing.
    RequestLog(QString path, Clock clock);

    //! code: empty for a call that worked.
    void write(const Caller &caller, const QString &code, qint64 milliseconds);

private:
    bool open();
    void putAsideIfLong();

    QFile m_file; // stays open; others may append to it too
    QElapsedTimer m_looked;
    QString m_path;
    Clock m_clock;
    QMutex m_mutex;
};

} // namespace likeness::service
