// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "service/http/message.h"

namespace likeness::service {

//! Result files under names that cannot be guessed, served until they expire. All state is in the folder, so that any
//! process on it finds them. Safe from any thread.
class Results
{
public:
    Results(QString folder, Clock clock, RandomSource random);

    //! The target to fetch it by: "/results/<name>?q-sign-time=<from>;<to>" (UTC seconds, as the cloud's addresses
    //! have).
    Result<QByteArray> add(const QByteArray &bytes, const QByteArray &format, int days);

    //! GET and HEAD with Range and ETag; 404 for what is not there, was never there, or has expired.
    http::Response serve(const http::Request &request) const;
    static bool isMine(const http::Request &request) { return request.target.startsWith("/results/"); }

    //! Removes what has expired.
    void tidy() const;

private:
    QString m_folder;
    Clock m_clock;
    RandomSource m_random;
};

} // namespace likeness::service
