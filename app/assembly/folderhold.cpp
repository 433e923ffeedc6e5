// SPDX-License-Identifier: Apache-2.0
#include "assembly/folderhold.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace likeness::assembly {

FolderHold::FolderHold(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    // Not for the programs this one starts: they would hold the folder after its end.
    m_file = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    share();
}

FolderHold::~FolderHold()
{
    if (m_file >= 0)
        ::close(m_file); // and the lock with it
}

bool FolderHold::takeAlone()
{
    if (m_file < 0 || ::flock(m_file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    share(); // the attempt gave it up
    return false;
}

void FolderHold::share()
{
    while (m_file >= 0 && ::flock(m_file, LOCK_SH) == -1 && errno == EINTR) {}
}

} // namespace likeness::assembly
