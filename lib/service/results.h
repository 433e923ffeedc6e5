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
    //! mostBytes: what the folder may hold; the oldest results go first, before they expire.
    Results(QString folder, Clock clock, RandomSource random, qint64 mostBytes);

    //! The target to fetch it by: "/results/<name>?q-sign-time=<from>;<to>" (UTC seconds, as the cloud's addresses
    //! have).
    Result<QByteArray> add(const QByteArray &bytes, const QByteArray &format, int days);

    //! The same for a file on the same disk, which is moved here.
    Result<QByteArray> take(const QString &path, const QByteArray &format, int days);

    void discard(const QByteArray &target) const;

    //! GET and HEAD with Range and ETag; 404 for what is not there, was never there, or has expired.
    http::Response serve(const http::Request &request) const;
    static bool isMine(const http::Request &request) { return request.target.startsWith("/results/"); }

    //! Removes what has expired, and the oldest that leave no room for so many bytes more.
    void tidy(qint64 coming = 0) const;

private:
    struct Place
    {
        QString path{};
        QByteArray target{};
    };
    Status makeRoom(qint64 bytes) const;
    Place newPlace(const QByteArray &format, int days) const;

    QString m_folder;
    qint64 m_mostBytes = 0;
    Clock m_clock;
    RandomSource m_random;
};

} // namespace likeness::service
