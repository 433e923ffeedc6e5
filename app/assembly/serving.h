// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QObject>
#include <QUrl>
#include <memory>

namespace likeness::assembly {

struct ServeOptions
{
    QString address{};         //!< loopback
    quint16 port = 0;          //!< 0: any free one
    QString credentialsFile{}; //!< JSON list of {"secretId","secretKey","token"?}; empty: a pair is made
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
