// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/stallwatch.h"

#include <QEvent>
#include <QImage>
#include <QMetaEnum>
#include <QPainter>
#include <QTest>
#include <QThread>

#include <ctime>

namespace likeness::gui::testing {

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    warmUp();
}

void WatchedApplication::warmUp()
{
    // The machine's fonts are read from its disk when their first letter is drawn; that is not what is watched.
    QImage paper(400, 100, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&paper);
    painter.drawText(paper.rect(), QString::fromUtf8("Likeness 融合 ✕ × · … — µ"));
}

double WatchedApplication::busyMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QByteArray who = receiver->metaObject()->className() + (' ' + receiver->objectName().toUtf8());
    const QEvent::Type type = event->type();
    const double begin = busyMs();
    ++m_depth;
    const bool used = QApplication::notify(receiver, event);
    --m_depth;
    const double took = busyMs() - begin;
    if (took > m_longest.ms) {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_longest = {took, QTest::currentTestFunction(), who + ' ' + (name ? name : "")};
    }
    return used;
}

bool WatchedApplication::judge() const
{
    std::fprintf(stdout, "longest stall of the event loop: %.1f ms in %s (%s), %.0f ms may be\n", m_longest.ms,
                 m_longest.test.constData(), m_longest.what.constData(), mostMs);
    std::fflush(stdout);
    return m_longest.ms <= mostMs;
}

} // namespace likeness::gui::testing
