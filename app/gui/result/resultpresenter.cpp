// SPDX-License-Identifier: Apache-2.0
#include "gui/result/resultpresenter.h"

#include "core/background.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QSaveFile>

namespace likeness::gui {

namespace {

Result<QImage> decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    QImage image = reader.read();
    if (image.isNull())
        return Error{
            .kind = ErrorKind::Integrity, .code = QStringLiteral("Result.NotAPicture"), .detail = reader.errorString()};
    return image;
}

Status written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{.kind = ErrorKind::File,
                 .code = QStringLiteral("File.NotWritten"),
                 .detail = file.errorString(),
                 .subject = path};
}

QString extensionOf(const QByteArray &format)
{
    if (format == "jpeg")
        return QStringLiteral("jpg");
    return format.isEmpty() ? QStringLiteral("jpg") : QString::fromLatin1(format);
}

//! A face with room around it, carried from the picture before to the one after.
QRect onAfter(const QRect &face, const QSize &before, const QSize &after)
{
    if (face.isEmpty() || before.isEmpty())
        return {};
    const double x = double(after.width()) / before.width();
    const double y = double(after.height()) / before.height();
    const int room = std::max(face.width(), face.height()) / 4;
    const QRectF wide = face.adjusted(-room, -room, room, room);
    return QRectF(wide.x() * x, wide.y() * y, wide.width() * x, wide.height() * y).toRect().intersected({{}, after});
}

//! What moderation says of a photo, in a word or two; its category stands behind where it tells one.
QString moderationText(const api::ReviewResult &review)
{
    const QString suggestion = review.suggestion.value_or(QString());
    QString text = suggestion;
    if (suggestion == QLatin1String("PASS"))
        text = ResultPresenter::tr("Passed");
    else if (suggestion == QLatin1String("REVIEW"))
        text = ResultPresenter::tr("A person should look at it");
    else if (suggestion == QLatin1String("BLOCK"))
        text = ResultPresenter::tr("Blocked");
    const QString category = review.category.value_or(QString());
    return category.isEmpty() || text.isEmpty() ? text : text + QStringLiteral(" (") + category + QLatin1Char(')');
}

} // namespace

ResultPresenter::ResultPresenter(ResultView &view, ResultWords words, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_words(std::move(words))
{}

ResultPresenter::~ResultPresenter() { delete m_opening; }

QString ResultPresenter::suggestedName() const
{
    const QString tail = m_outcome.requestId.left(8);
    const QString name = tail.isEmpty() ? QStringLiteral("fused") : QStringLiteral("fused-%1").arg(tail);
    return name + QLatin1Char('.') + extensionOf(m_outcome.format);
}

void ResultPresenter::show(const workflow::FuseOutcome &outcome, const QImage &before, const QRect &face)
{
    if (m_opening)
        m_opening->disconnect(this), delete m_opening;
    m_outcome = outcome;
    m_before = before;
    m_face = face;
    m_savedAs.clear();
    m_view.clearMessage();
    m_view.showSavedAs({});
    m_view.showFacts(facts({}));
    const auto open = [bytes = outcome.picture, marks = m_words.marks]() -> Result<Opened> {
        const Result<QImage> image = decoded(bytes);
        if (!image)
            return image.error();
        return Opened{*image, marks ? marks(bytes) : QStringList()};
    };
    auto *opening = new Background<Opened>(std::function<Result<Opened>()>(open), this);
    m_opening = opening;
    opening->whenDone(this, [this](const Result<Opened> &opened) { showOpened(opened); });
    opening->start();
}

void ResultPresenter::showOpened(const Result<Opened> &opened)
{
    if (!opened) {
        Error error = opened.error();
        error.requestId = m_outcome.requestId;
        m_view.showPictures({}, {});
        tell(error);
        return;
    }
    m_view.showPictures(m_before, opened->image);
    m_view.showFace(onAfter(m_face, m_before.size(), opened->image.size()));
    m_view.showFacts(facts(opened->marks));
}

void ResultPresenter::clear()
{
    delete m_opening;
    m_outcome = {};
    m_before = {};
    m_savedAs.clear();
    m_view.clearMessage();
    m_view.showNothing();
}

void ResultPresenter::chooseFile()
{
    const QString folder = m_words.folder ? m_words.folder() : QString();
    if (hasResult())
        m_view.askForFile(folder.isEmpty() ? suggestedName() : QDir(folder).filePath(suggestedName()));
}

void ResultPresenter::save(const QString &path)
{
    if (!hasResult() || m_saving)
        return;
    auto *saving = new Background<void>(
        std::function<Status()>([path, bytes = m_outcome.picture] { return written(path, bytes); }), this);
    m_saving = saving;
    saving->whenDone(this, [this, path](const Status &status) { showSaved(path, status); });
    saving->start();
}

void ResultPresenter::showSaved(const QString &path, const Status &status)
{
    if (!status) {
        tell(status.error());
        return;
    }
    m_savedAs = path;
    m_view.showSavedAs(path);
    //: %1 is the name of a file.
    m_view.showMessage({.severity = Severity::Good, .text = tr("Saved as %1.").arg(QFileInfo(path).fileName())});
    emit saved(m_outcome.runId, path);
}

void ResultPresenter::dismissMessage() { m_view.clearMessage(); }

void ResultPresenter::tell(const Error &error)
{
    const QString words = m_words.error ? m_words.error(error) : error.detail;
    QStringList reference{error.code, error.requestId};
    reference.removeAll(QString());
    m_view.showMessage({.severity = Severity::Error, .text = words, .reference = reference.join(QLatin1Char(' '))});
}

ResultFacts ResultPresenter::facts(const QStringList &marks) const
{
    const QLocale locale;
    ResultFacts told{.marks = marks};
    const auto add = [&told](const QString &name, const QString &value, bool copyable = false) {
        if (!value.isEmpty())
            told.facts.append({name, value, copyable});
    };
    add(tr("Request ID"), m_outcome.requestId, true);
    //: %1 is a number of seconds such as 1.4.
    add(tr("Time taken"), tr("%1 s").arg(locale.toString(double(m_outcome.elapsedMs) / 1000, 'f', 1)));
    add(tr("Attempts"), locale.toString(m_outcome.attempts));
    //: %1 and %2 are width and height.
    add(tr("Size"), tr("%1 × %2 pixels").arg(m_outcome.size.width()).arg(m_outcome.size.height()));
    add(tr("Format"), QString::fromLatin1(m_outcome.format).toUpper());
    add(tr("File size"), locale.formattedDataSize(m_outcome.picture.size()));
    if (m_outcome.urlExpires.isValid())
        add(tr("Address valid until"), locale.toString(m_outcome.urlExpires.toLocalTime(), QLocale::ShortFormat));
    for (qsizetype i = 0; i < m_outcome.review.size(); ++i) {
        //: %1 is the number of a photo
        add(tr("Moderation of photo %1").arg(i + 1), moderationText(m_outcome.review.at(i)));
    }
    for (const api::LikenessWarning &warning : m_outcome.warnings) {
        if (m_words.warning)
            told.warnings += m_words.warning(warning);
    }
    return told;
}

} // namespace likeness::gui

#include "moc_resultpresenter.cpp"
