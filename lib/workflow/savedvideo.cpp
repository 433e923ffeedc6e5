// SPDX-License-Identifier: Apache-2.0
#include "workflow/savedvideo.h"

#include "core/logging.h"
#include "media/labels.h"
#include "store/database.h"
#include "store/jobs.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error integrity(const QString &code, const QString &detail, const VideoState &state)
{
    return {.kind = ErrorKind::Integrity, .code = code, .detail = detail, .requestId = state.requestId};
}

} // namespace

bool isWholeMp4(QByteArrayView bytes)
{
    constexpr qsizetype shortHead = 8, longHead = 16;
    bool hasTracks = false;
    qsizetype at = 0;
    while (bytes.size() - at >= shortHead) {
        const QByteArrayView box = bytes.sliced(at);
        quint64 length = qFromBigEndian<quint32>(box.data());
        const bool isLong = length == 1;
        if (isLong && box.size() < longHead)
            return false;
        if (isLong)
            length = qFromBigEndian<quint64>(box.data() + shortHead);
        if (length == 0) // to the end of the file
            length = quint64(box.size());
        if (length < quint64(isLong ? longHead : shortHead) || length > quint64(box.size()))
            return false;
        hasTracks = hasTracks || box.sliced(4, 4) == "moov";
        at += qsizetype(length);
    }
    return at == bytes.size() && hasTracks;
}

Result<VideoOutcome> saveVideo(const VideoState &state, const QByteArray &bytes, const Following &following)
{
    const QString told = state.output->videoMd5;
    if (bytes.size() <= 12 || bytes.mid(4, 4) != "ftyp")
        return integrity(u"Result.NotAVideo"_s, u"the result is no MP4"_s, state);
    if (told.isEmpty() && !isWholeMp4(bytes))
        return integrity(u"Result.NotAVideo"_s, u"the result was cut off"_s, state);
    const QByteArray md5 = QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
    if (!told.isEmpty() && told.compare(QLatin1StringView(md5), Qt::CaseInsensitive) != 0)
        return integrity(u"Result.Md5"_s, u"%1 instead of %2"_s.arg(QLatin1StringView(md5), told), state);
    if (Status saved = saveResult(bytes, following.out, following.existing); !saved) {
        Error error = saved.error();
        error.requestId = state.requestId;
        return error;
    }
    VideoOutcome outcome{.jobId = state.jobId,
                         .out = following.out,
                         .output = *state.output,
                         .requestId = state.requestId,
                         .warnings = state.warnings};
    const auto labels = media::readLabels(following.out);
    outcome.labelled = labels && (!labels->aigc.isEmpty() || !labels->digitalSourceType.isEmpty());
    if (!outcome.labelled)
        outcome.warnings.append({.code = u"NoLabel"_s});
    if (!following.history)
        return outcome;
    const auto database = following.history();
    const auto noted = database
                           ? store::Jobs(*database).setOut(state.jobId, QFileInfo(following.out).absoluteFilePath())
                           : Result<bool>(database.error());
    if (!noted)
        qCWarning(lcStore) << "the history was not written:" << noted.error().detail;
    return outcome;
}

} // namespace likeness::workflow
