// SPDX-License-Identifier: Apache-2.0
// sessionbench MODULE [PHOTOS [ROWS]]: a scripted session with the real window on an X server of its own, by mouse and
// keyboard: 500 photos of 24 megapixels are given, seen, drawn on and fused, all pages are walked, and a batch of 200
// is made. Prints the most memory the program took and, from the module, the stalls of its event loop.
#include "tests/realuser/desktop.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

#include <cstdio>

using namespace likeness::testing;

namespace {

constexpr int patienceMs = 60000;
constexpr QSize large(6000, 4000); // 24 megapixels
constexpr QPoint photoCanvas(300, 320);
constexpr QPoint startButton(260, 750);

QImage inTheMiddle(const QImage &picture, const QSize &size)
{
    QImage whole(size, QImage::Format_RGB32);
    whole.fill(Qt::darkGray);
    QPainter(&whole).drawImage((size.width() - picture.width()) / 2, (size.height() - picture.height()) / 2, picture);
    return whole;
}

//! So many paths to few files: what the window keeps of a photo does not depend on that. Width 0: as the samples are.
QStringList photos(const QString &folder, int count, const QSize &size)
{
    QDir().mkpath(folder);
    const QDir samples(LIKENESS_SOURCE_DIR "/resources/sample");
    QStringList paths;
    const QStringList people = samples.entryList({"photo-*.jpg"}, QDir::Files);
    for (const QString &each : people) {
        QImage person(samples.filePath(each));
        if (!size.isEmpty())
            person = inTheMiddle(person.scaled(size, Qt::KeepAspectRatio), size);
        const QString path = folder + "/person-" + QString::number(paths.size()) + ".jpg";
        if (!person.save(path, "JPG", 75))
            return {};
        paths.append(path);
    }
    while (paths.size() < count) {
        const QString path = folder + QString("/guest-%1.jpg").arg(paths.size(), 4, 10, QChar('0'));
        if (!QFile::link(paths.at(paths.size() % people.size()), path))
            return {};
        paths.append(path);
    }
    return paths.mid(0, count);
}

//! What the kernel tells of a process, in MB.
double memory(qint64 process, const QByteArray &field)
{
    QFile status(QString("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &each : lines) {
        if (each.startsWith(field))
            return each.mid(field.size() + 1).trimmed().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

class Session
{
public:
    Session(const QString &module, const QStringList &given)
    {
        m_desktop.preload(module);
        m_desktop.give(given);
    }

    bool open() { return tell(m_desktop.open()); }
    bool isShown(const QString &page) const { return !m_desktop.window(page + " — Likeness").isEmpty(); }
    bool until(const std::function<bool()> &done, int ms = patienceMs) const
    {
        if (QTest::qWaitFor(done, ms))
            return true;
        m_desktop.screen().save("session.png");
        return tell("what was waited for did not come: session.png shows what there is");
    }
    //! Nothing has changed on the screen for a second.
    bool rest() const
    {
        QImage last;
        QElapsedTimer same;
        same.start();
        return until([&] {
            const QImage now = m_desktop.screen();
            if (std::exchange(last, now) != now)
                same.restart();
            return same.hasExpired(1000);
        });
    }
    void report(const char *what)
    {
        std::printf("session: %s: %.0f MB at most, %.0f MB now\n", what, memory(m_desktop.programId(), "VmHWM:"),
                    memory(m_desktop.programId(), "VmRSS:"));
    }
    bool end()
    {
        if (m_desktop.quit() != 0)
            return tell("it did not end well");
        std::printf("%s", m_desktop.programOutput().constData());
        return true;
    }
    Desktop &desktop() { return m_desktop; }

private:
    static bool tell(const QString &trouble)
    {
        if (!trouble.isEmpty())
            std::fprintf(stderr, "sessionbench: %s\n", qPrintable(trouble));
        return trouble.isEmpty();
    }

    Desktop m_desktop;
};

//! Seen, turned over, zoomed, drawn on, fused; then every page.
bool composing(const QString &module, const QStringList &given)
{
    Session session(module, given);
    Desktop &desktop = session.desktop();
    if (!session.open() || !session.rest())
        return false;
    session.report(qPrintable(QString("%1 photos, opened").arg(given.size())));
    desktop.drag(photoCanvas - QPoint(65, 65), photoCanvas + QPoint(65, 65));
    desktop.drag(photoCanvas, photoCanvas + QPoint(3, -2));
    for (const char *key : {"ctrl+plus", "ctrl+plus", "ctrl+plus", "Right", "Down", "ctrl+minus", "ctrl+0"})
        desktop.key(key);
    if (!session.rest() || !session.until([&] { return desktop.isFused(); }))
        return false;
    session.report("one of them fused");
    for (const char *page : {"Video", "Batch", "Materials", "History", "Inspect", "Settings", "Compose"}) {
        desktop.key("ctrl+Next");
        if (!session.until([&] { return session.isShown(page); }) || !session.rest())
            return false;
    }
    session.report("all pages seen");
    return session.end();
}

//! Everything of the Batch page goes into the first material.
bool batch(const QString &module, const QStringList &given)
{
    Session session(module, given);
    Desktop &desktop = session.desktop();
    const QString kept = desktop.path("data/session/batch.json");
    if (!session.open() || !session.rest())
        return false;
    desktop.key("alt+4");
    const auto begun = [&] { // clicked again as long as the samples are being made ready
        if (!QFile::exists(kept))
            desktop.click(startButton);
        return QFile::exists(kept);
    };
    if (!session.rest() || !session.until(begun))
        return false;
    constexpr int longestMs = 20 * 60 * 1000;
    if (!session.until([&] { return !QFile::exists(kept); }, longestMs))
        return false;
    session.report(qPrintable(QString("batch of %1").arg(given.size())));
    return session.end();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int count = argc > 2 ? atoi(argv[2]) : 500;
    const int rows = argc > 3 ? atoi(argv[3]) : 200;
    QTemporaryDir folder;
    const bool composed = count == 0 || composing(argv[1], photos(folder.filePath("large"), count, large));
    const bool made = rows == 0 || batch(argv[1], photos(folder.filePath("usual"), rows, {}));
    return composed && made ? 0 : 1;
}
