// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace likeness::cli {

//! Ctrl-C and SIGTERM as a signal on the event loop: the handler only writes a byte into a pipe. One object a process.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);

signals:
    void received();
};

} // namespace likeness::cli
