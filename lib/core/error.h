// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <chrono>

namespace likeness {

//! What went wrong, coarse enough for code to branch on; each kind has an exit code of its own in the command line.
enum class ErrorKind {
    Service,   //!< the service answered with an error envelope
    Input,     //!< refused before anything was sent
    Network,   //!< no usable answer
    Timeout,   //!< no progress within the time given
    Cancelled, //!< the user's word
    Job,       //!< a video job ended in failure
    Integrity, //!< a result arrived but is not what it should be
    File,      //!< a file could not be written or read
    Usage,     //!< the command line is wrong
    Internal,  //!< none of the above: a bug
};

//! An error as a value. Carries no words for people: app/words makes those from kind and code.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code{};      //!< the service's code, or one of ours ("Input.FaceRectOutside"); never translated
    QString detail{};    //!< English, for logs and support; for ErrorKind::Service the service's own message
    QString requestId{}; //!< of the service, where there was an answer
    QString subject{};   //!< which input it is about: a path, URL or field ("/MergeInfos/0/Image"); may be empty
    int attempts = 1;    //!< requests sent until this error stood
    std::chrono::milliseconds retryAfter{}; //!< how long the service asked to wait; 0: it did not say

    bool operator==(const Error &) const = default;
};

} // namespace likeness

Q_DECLARE_METATYPE(likeness::Error)
