// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

class QLocalSocket;

namespace likeness::net {

//! One window on a data folder. The first program claims it; a later one hands its arguments over and ends. Neither
//! blocks: both need a running event loop.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! True: this is the first one, and called() may come. A folder that cannot be locked is nobody's: true too.
    bool claim();
    //! After claim() gave false: tells the first one, then answered() comes.
    void call(const QStringList &arguments);

signals:
    void called(const QStringList &arguments);
    void answered(bool reached); //!< false: the first one does not answer

private:
    void listen();
    void takeCall();
    void readCall(QLocalSocket &socket);
    void reach();
    void finish(bool reached);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::net
