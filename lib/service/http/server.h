// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "service/http/message.h"

#include <memory>

namespace likeness::service::http {

//! Listens and answers until stopped: one thread for input and output, others for the handler, so that a slow answer
//! blocks nobody. Errors of start(): Http.NotLoopback (an address of a network without a certificate),
//! Http.CannotListen, Http.BadCertificate.
class Server
{
public:
    static Result<std::shared_ptr<Server>> start(const ServerOptions &options, Handler handler);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    quint16 port() const;
    //! Takes no more requests, lets running ones end, joins all threads. May be called twice.
    void stop();

private:
    Server();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::service::http
