// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"

namespace likeness::service::http {

//! A file that never changes under its name.
struct ServedFile
{
    QString path{};
    QByteArray name{}; //!< becomes the ETag
    QByteArray type{}; //!< Content-Type
};

//! Answers GET and HEAD with Range, If-Range and If-None-Match; 404 where the file is not there, 405 to other methods.
Response serveFile(const ServedFile &file, const Request &request);

//! image/jpeg, image/png or video/mp4 by the end of the name.
QByteArray typeOfName(const QString &name);

//! What is answered for names that nobody has: plain text, 404.
Response notFound();

} // namespace likeness::service::http
