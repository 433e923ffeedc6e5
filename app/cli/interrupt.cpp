// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <unistd.h>

namespace likeness::cli {

namespace {

std::array<int, 2> pipeEnds{-1, -1};

extern "C" void noteSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        return;
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(pipeEnds[0], &byte, 1);
        emit received();
    });
}

} // namespace likeness::cli

#include "moc_interrupt.cpp"
