// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "workflow/batchplan.h"
#include "json/names.h"

#include <QHash>
#include <QLockFile>
#include <memory>
#include <optional>

namespace likeness::workflow {

//! What the journal says of a row; its last word counts.
struct RowRecord
{
    enum class State {
        Calling, //!< a call may have been sent
        Done,    //!< its result stands at out
        Failed,
    };

    QString key{}; //!< of the row, see keysOf()
    State state = State::Calling;
    QString out{}; //!< absolute path of the result
    QString requestId{};
    QString sha256{}; //!< of the result, hexadecimal
    int width = 0;
    int height = 0;
    int attempts = 0; //!< requests sent
    qint64 elapsedMs = 0;
    QStringList warnings{}; //!< codes of the service
    QString code{};         //!< of the error

    bool operator==(const RowRecord &) const = default;
};

//! An answer that was stored as it came, before its file was written.
struct KeptAnswer
{
    RowRecord record{};
    QByteArray picture{};
};

//! What a batch has done, in files beside its report, written so that a program killed at any moment finds at its next
//! start what was paid for: a line before each call, the answer as soon as it is here, a line when its file stands.
//! Lines are appended in one write each and flushed to the disk. Functions block: call them off the event loop; they
//! are safe from several threads. Errors: File.NotWritable, File.NotReadable. One program at a time has a journal.
class BatchJournal
{
public:
    explicit BatchJournal(const QString &report);

    //! File.Locked where another program has it. Held until the last copy of this object goes.
    Status lock();

    //! The last record of each row, by key. A last line that was cut is ended, so that the next one stands alone;
    //! lines that are none count for nothing.
    Result<QHash<QString, RowRecord>> recover() const;
    Status note(const RowRecord &record) const;

    Status keepAnswer(const KeptAnswer &answer) const;
    //! Nothing where there is none, or where what stands there is not whole.
    std::optional<KeptAnswer> answerOf(const QString &key) const;
    void dropAnswer(const QString &key) const;
    void tidy() const; //!< the folder of answers goes where it is empty; while no row is under way

private:
    QString answerPath(const QString &key) const;

    QString m_journal;
    QString m_answers;
    std::shared_ptr<QLockFile> m_lock; // shared by pool functions that still write when their batch has ended
};

//! What tells the rows of a plan apart, in their order: of what is asked, not of where it goes, so that a new pattern
//! of names pays for nothing twice. Rows that ask the same are counted.
QStringList keysOf(const QList<BatchRow> &rows);

//! SHA-256 in hex, as the journal holds what a picture was.
QString journalHash(const QByteArray &bytes);

} // namespace likeness::workflow

template<>
struct likeness::json::Names<likeness::workflow::RowRecord::State>
{
    using State = likeness::workflow::RowRecord::State;
    static constexpr std::array table{
        std::pair{State::Calling, u"calling"},
        std::pair{State::Done, u"done"},
        std::pair{State::Failed, u"failed"},
    };
};
