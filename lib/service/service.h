// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/faults.h"
#include "service/gate.h"
#include "service/jobqueue.h"
#include "service/materiallibrary.h"
#include "sign/credential.h"

#include <QUrl>

namespace likeness::service {

struct ServiceOptions
{
    LibraryParts parts{};
    QString address = QStringLiteral("127.0.0.1"); //!< loopback, unless there is a certificate
    quint16 port = 0;                              //!< 0: any free one
    QString certificate{};                         //!< PEM file; with its key everything is TLS and any address will do
    QString key{};                                 //!< PEM file
    int heavyWaiting = 64;                         //!< fusions that may wait; more get ServiceUnavailable
    QList<sign::Credential> credentials{};         //!< whose calls are taken
    QueueOptions queue{};
    qint64 mostResultBytes = 4LL * 1024 * 1024 * 1024; //!< disk use of results; the oldest go first
    qint64 mostAnswerBytes = 40LL * 1024 * 1024;       //!< of a picture as base64
    QHash<QString, Permission> permissions{};          //!< by SecretId; one that is not there may do all
    bool cloudLimits = false;                          //!< the cloud's calls a second
    bool refuseReplays = false;
    QList<Fault> faults{};       //!< for practice
    QString requestLog{};        //!< a file for JSON lines; empty: none
    bool publicUrlsOnly = false; //!< addresses of this computer and private networks are not fetched
};

//! The signed API on loopback: all actions of versions 2022-09-27 and 2018-12-01. Runs on threads of its own from
//! start() until stop() or destruction; no event loop is needed. Results lie in <data folder>/results.
class Service
{
public:
    //! Http.CannotListen, Http.NotLoopback, Http.BadCertificate, or what keeps the catalog from opening.
    static Result<std::unique_ptr<Service>> start(const ServiceOptions &options);
    ~Service();
    Q_DISABLE_COPY_MOVE(Service)

    QUrl url() const; //!< "http://127.0.0.1:<port>", or https
    MaterialLibrary &library();
    JobQueue &jobs();
    //! Takes no more calls, lets running ones end, joins the threads.
    void stop();

private:
    Service();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::service
