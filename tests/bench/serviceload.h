// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sign/credential.h"

#include <QByteArray>
#include <chrono>

namespace likeness::testing {

//! What came of a load: answers in that time, and how many of them were not what was wanted.
struct LoadResult
{
    int answers = 0;
    int wrong = 0;
    double seconds = 0;
    double processorSeconds = 0; //!< of both sides, all threads

    double rate() const { return answers / seconds; }
    double processorMicroseconds() const { return processorSeconds * 1e6 / answers; }
};

//! A connection to a local port that waits for each answer; ends with this object.
class Line
{
public:
    explicit Line(quint16 port);
    ~Line();
    Q_DISABLE_COPY_MOVE(Line)

    //! The whole answer, or what there was of it.
    QByteArray ask(const QByteArray &request);

private:
    int m_socket = -1;
};

//! A signed POST as bytes, for version 2022-09-27.
QByteArray signedRequest(const sign::Credential &who, quint16 port, const QByteArray &action, const QByteArray &body);

//! Sends one request again and again, each connection on a thread of its own that waits for its answer; an answer is
//! right when it holds the wanted words.
LoadResult load(quint16 port, const QByteArray &request, const QByteArray &wanted, int connections,
                std::chrono::milliseconds time);

} // namespace likeness::testing
