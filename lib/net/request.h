// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fileparts.h"
#include "net/endpoint.h"

#include <QJsonObject>
#include <QList>
#include <utility>

namespace likeness::net {

//! Pictures of a request. In the request's JSON stands a mark where the picture goes; the base64 text is written only
//! once, straight into the body.
class Pictures
{
public:
    //! The mark to put in place of the base64 text: a word that no one can guess.
    QString add(const QByteArray &bytes);
    //! The same for parts of a file, which are read while the body is written.
    QString add(const FileParts &parts);

    struct Picture
    {
        QString mark{};
        QByteArray bytes{};
        FileParts parts{}; //!< instead of bytes

        qsizetype size() const { return parts.isEmpty() ? bytes.size() : qsizetype(parts.size()); }
    };
    const QList<Picture> &all() const { return m_all; }

private:
    QList<Picture> m_all;
};

//! The bytes of a request and their SHA-256 in hex. For people a picture is "<picture n, m bytes>", n from 1.
struct RequestBody
{
    QByteArray bytes{};
    QByteArray hash{};
    QJsonObject shown{}; //!< the request as it may be shown
};

//! JSON with each mark replaced by its picture in base64, hashed while it is written. Call it off the event
//! loop. Fails only where the file of a picture can no longer be read as it was (File.NotReadable).
Result<RequestBody> buildBody(const QJsonObject &request, const Pictures &pictures);

//! What RequestBody::shown holds, without making the bytes.
QJsonObject shownRequest(const QJsonObject &request, const Pictures &pictures);

//! One action of one version.
struct ActionName
{
    QByteArray action{};
    QByteArray version{};
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! All headers of a signed POST, Host and Authorization included; the time is the endpoint's.
Headers signedHeaders(const Endpoint &endpoint, const ActionName &name, const QByteArray &bodyHash);

//! Host with its port where it is not the scheme's own, IPv6 addresses in brackets.
QByteArray hostHeader(const QUrl &url);
bool isLoopback(const QUrl &url);

//! Why nothing can be sent to this endpoint: Usage.PlainHttp or Usage.ForwardedFor.
Status endpointProblem(const Endpoint &endpoint);

} // namespace likeness::net
