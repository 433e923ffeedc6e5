// SPDX-License-Identifier: Apache-2.0
#include "gui/window/sessionkeeper.h"

#include "core/background.h"
#include "gui/compose/composepresenter.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace likeness::gui {

namespace {

constexpr std::chrono::milliseconds moment{700};

Result<ComposeSession> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::File, .code = QStringLiteral("File.NotReadable")};
    return readSession(file.readAll());
}

} // namespace

//! Writing and the last removal do not meet.
struct SessionKeeper::File
{
    QMutex mutex;
    bool closed = false;

    bool write(const QString &path, const QByteArray &bytes)
    {
        const QMutexLocker lock(&mutex);
        QSaveFile out(path);
        return !closed && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    }
};

SessionKeeper::SessionKeeper(ComposePresenter &presenter, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_presenter(presenter)
    , m_path(folder.isEmpty() ? QString() : folder + QStringLiteral("/compose.json"))
    , m_file(std::make_shared<File>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::keep);
}

SessionKeeper::~SessionKeeper() = default;

void SessionKeeper::begin()
{
    const std::function<Result<ComposeSession>()> work = [path = m_path] { return read(path); };
    auto *reading = new Background<ComposeSession>(work, this);
    reading->whenDone(this, [this](const Result<ComposeSession> &session) { take(session); });
    reading->start();
}

void SessionKeeper::take(const Result<ComposeSession> &session)
{
    const bool found = session && !session->drawn.photos.isEmpty();
    if (found)
        m_presenter.restore(*session);
    m_kept = sessionOf(m_presenter.state());
    if (!m_path.isEmpty())
        connect(&m_presenter, &ComposePresenter::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
    emit ready(found);
}

void SessionKeeper::keep()
{
    if (m_writing)
        return m_soon.start(); // one after the other
    const ComposeSession session = sessionOf(m_presenter.state());
    if (session == m_kept)
        return;
    m_kept = session;
    const std::function<Result<bool>()> work = [file = m_file, path = m_path, session]() -> Result<bool> {
        return file->write(path, bytesOf(session));
    };
    auto *writing = new Background<bool>(work, this);
    m_writing = writing;
    writing->start();
}

void SessionKeeper::end()
{
    m_soon.stop();
    const QMutexLocker lock(&m_file->mutex);
    m_file->closed = true;
    QFile::remove(m_path);
}

} // namespace likeness::gui

#include "moc_sessionkeeper.cpp"
