// SPDX-License-Identifier: Apache-2.0
#include "service/requestlog.h"

#include "core/logging.h"
#include "json/text.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 mostBytes = 8LL * 1024 * 1024;

QString masked(const QString &id)
{
    constexpr int shown = 4;
    return id.size() <= shown ? QString(id.size(), u'*') : id.left(shown) + u"***"_s;
}

} // namespace

RequestLog::RequestLog(QString path, Clock clock)
    : m_path(std::move(path))
    , m_clock(std::move(clock))
{
    if (!m_path.isEmpty())
        QDir().mkpath(QFileInfo(m_path).absolutePath());
}

void RequestLog::write(const Caller &caller, const QString &code, qint64 milliseconds)
{
    if (m_path.isEmpty())
        return;
    QJsonObject line{{u"when"_s, m_clock().toString(Qt::ISODateWithMs)},
                     {u"requestId"_s, caller.requestId},
                     {u"action"_s, caller.action.left(64)},
                     {u"version"_s, caller.version.left(16)},
                     {u"secretId"_s, masked(caller.secretId)},
                     {u"peer"_s, caller.peer},
                     {u"code"_s, code.isEmpty() ? u"ok"_s : code},
                     {u"ms"_s, milliseconds}};
    if (!caller.forwardedFor.isEmpty())
        line.insert("forwardedFor"_L1, caller.forwardedFor);
    if (!caller.userIp.isEmpty())
        line.insert("userIp"_L1, caller.userIp);
    const QMutexLocker lock(&m_mutex);
    if (!open() || m_file.write(json::compact(line) + '\n') < 0)
        qCWarning(lcService) << "the request log was not written:" << m_file.errorString();
}

//! Once a second it is seen whether the open file still is the log: another program may have put it aside.
bool RequestLog::open()
{
    constexpr int pause = 1'000; // ms
    if (m_file.isOpen() && m_looked.isValid() && m_looked.elapsed() < pause)
        return true;
    m_looked.start();
    const bool isTheLog = m_file.isOpen() && QFileInfo(m_path).size() == m_file.size();
    if (isTheLog && m_file.size() <= mostBytes)
        return true;
    m_file.close();
    putAsideIfLong();
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void RequestLog::putAsideIfLong()
{
    if (QFileInfo(m_path).size() <= mostBytes)
        return;
    QFile::remove(m_path + u".1"_s);
    QFile::rename(m_path, m_path + u".1"_s);
}

} // namespace likeness::service
