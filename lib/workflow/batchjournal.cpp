// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchjournal.h"

#include "json/fields.h"
#include "json/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <unistd.h>

template<>
struct likeness::json::Fields<likeness::workflow::RowRecord>
{
    using R = likeness::workflow::RowRecord;
    static constexpr auto table = std::tuple{
        field("key", &R::key),
        field("state", &R::state),
        field("out", &R::out),
        field("requestId", &R::requestId),
        field("sha256", &R::sha256),
        field("width", &R::width),
        field("height", &R::height),
        field("attempts", &R::attempts),
        field("elapsedMs", &R::elapsedMs),
        field("warnings", &R::warnings),
        field("code", &R::code),
    };
};

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error notWritable(const QFileDevice &file)
{
    return {.kind = ErrorKind::File,
            .code = u"File.NotWritable"_s,
            .detail = file.errorString(),
            .subject = file.fileName()};
}

constexpr int lockPatience = 1000; // ms: for what a batch that was just cancelled still writes

std::optional<RowRecord> recordOf(const QByteArray &line)
{
    const auto object = json::parseObject(line);
    RowRecord record;
    if (!object || !json::read(QJsonValue(*object), record))
        return std::nullopt;
    return record;
}

//! One line in one write, on the disk when this returns.
Status append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return notWritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line) != line.size() || ::fsync(file.handle()) != 0)
        return notWritable(file);
    return {};
}

} // namespace

QString journalHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

BatchJournal::BatchJournal(const QString &report)
{
    const QFileInfo file(report);
    const QString base = file.absolutePath() + u"/."_s + file.completeBaseName();
    m_journal = base + u".journal"_s;
    m_answers = base + u".answers"_s;
}

Status BatchJournal::lock()
{
    m_lock = std::make_shared<QLockFile>(m_journal + u".lock"_s);
    m_lock->setStaleLockTime(0); // a batch may take days; a program that died is seen by its process id
    if (m_lock->tryLock(lockPatience))
        return {};
    const bool taken = m_lock->error() == QLockFile::LockFailedError;
    return Error{.kind = ErrorKind::File,
                 .code = taken ? u"File.Locked"_s : u"File.NotWritable"_s,
                 .detail = taken ? u"another program works on this batch"_s : u"the journal cannot be locked"_s,
                 .subject = m_journal};
}

Result<QHash<QString, RowRecord>> BatchJournal::recover() const
{
    QHash<QString, RowRecord> records;
    QFile file(m_journal);
    if (!file.exists())
        return records;
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotReadable"_s, .detail = file.errorString(), .subject = m_journal};
    bool whole = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        whole = line.endsWith('\n');
        if (const auto record = recordOf(line))
            records.insert(record->key, *record);
    }
    if (!whole) {
        if (const Status ended = append(m_journal, "\n"); !ended)
            return ended.error();
    }
    return records;
}

Status BatchJournal::note(const RowRecord &record) const
{
    return append(m_journal, json::compact(json::writeObject(record)) + '\n');
}

Status BatchJournal::keepAnswer(const KeptAnswer &answer) const
{
    if (!QDir().mkpath(m_answers))
        return Error{.kind = ErrorKind::File,
                     .code = u"File.NotWritable"_s,
                     .detail = u"the folder cannot be made"_s,
                     .subject = m_answers};
    QSaveFile file(answerPath(answer.record.key));
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(json::compact(json::writeObject(answer.record)) + '\n');
    file.write(answer.picture);
    return file.commit() ? Status() : notWritable(file);
}

std::optional<KeptAnswer> BatchJournal::answerOf(const QString &key) const
{
    QFile file(answerPath(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto record = recordOf(file.readLine());
    KeptAnswer answer{.record = record.value_or(RowRecord{}), .picture = file.readAll()};
    const bool whole = record && record->key == key && record->sha256 == journalHash(answer.picture);
    return whole ? std::optional(answer) : std::nullopt;
}

void BatchJournal::dropAnswer(const QString &key) const { QFile::remove(answerPath(key)); }

void BatchJournal::tidy() const { QDir().rmdir(m_answers); }

QString BatchJournal::answerPath(const QString &key) const { return m_answers + u'/' + key; }

QStringList keysOf(const QList<BatchRow> &rows)
{
    QStringList keys;
    QHash<QByteArray, int> seen;
    for (const BatchRow &row : rows) {
        QByteArray asked;
        for (const QString &part : {row.project, row.material, row.photo, row.templateFaceId})
            asked += part.toUtf8() + '\0';
        if (const auto &rect = row.rect) {
            for (const int number : {rect->x(), rect->y(), rect->width(), rect->height()})
                asked += QByteArray::number(number) + ',';
        }
        const int times = ++seen[asked];
        keys.append(journalHash(asked + '\0' + QByteArray::number(times)).left(40));
    }
    return keys;
}

} // namespace likeness::workflow
