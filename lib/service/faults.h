// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "service/http/message.h"

#include <QList>
#include <QMutex>
#include <QString>

namespace likeness::service {

//! One thing that goes wrong on purpose.
struct Fault
{
    QString code{}; //!< an error code of the catalogue; empty: the call is answered
    std::chrono::milliseconds delay{0};
    http::Mishap mishap = http::Mishap::None;
    int every = 1; //!< each so many calls

    bool operator==(const Fault &) const = default;
};

//! "CODE", "delay=2s" or "delay=300ms", "throttle", "reset", "truncate", each with ":every N" behind it where it shall
//! not happen each time. An unknown code or form is ErrorKind::Usage.
Result<Fault> parseFault(const QString &text);

//! What goes wrong with which call, for clients to practise on. Any thread.
class Faults
{
public:
    explicit Faults(const QList<Fault> &faults);

    //! All that befall the next signed call, in one.
    Fault next();

private:
    struct Counted
    {
        Fault fault{};
        qint64 calls = 0;
    };
    QMutex m_mutex;
    QList<Counted> m_faults;
};

} // namespace likeness::service
