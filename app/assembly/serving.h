// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/localservice.h"
#include "core/result.h"

#include <QObject>
#include <QUrl>
#include <memory>

namespace likeness::assembly {

struct ServeOptions
{
    QString address{}; //!< loopback, unless there is a certificate
    quint16 port = 0;  //!< 0: any free one
    //! JSON list of {"secretId","secretKey","token"?,"actions"?:[…],"projects"?:[…]}; empty: a pair is made.
    QString credentialsFile{};
    QString certificate{}; //!< PEM file; with its key the service speaks TLS only
    QString key{};         //!< PEM file
    ServiceBounds bounds{};
    bool cloudLimits = false;
    bool publicUrlsOnly = false;
    bool refuseReplays = false;
    QStringList faults{}; //!< see service/faults.h
};

//! The embedded service alone, for other clients, until this object goes.
class Serving : public QObject
{
    Q_OBJECT

public:
    Serving(QString dataFolder, ServeOptions options, QObject *parent);
    ~Serving() override;

    Status start();
    QUrl url() const;
    //! The pair that was made, to be shown once; empty where a file was given.
    QString madeId() const;
    QString madeKey() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::assembly
