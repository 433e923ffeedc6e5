// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchplan.h"

#include "media/picture.h"
#include "workflow/csv.h"
#include "workflow/outputname.h"
#include "workflow/photosource.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <array>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

enum Column { Project, Material, Photo, Rect, TemplateFace, Out, Columns };
constexpr std::array<QLatin1StringView, Columns> columnNames{"project"_L1, "material"_L1,      "photo"_L1,
                                                             "rect"_L1,    "template_face"_L1, "out"_L1};

Error badRow(const CsvRow &row, const QString &why, const QString &subject)
{
    return {.kind = ErrorKind::Input,
            .code = u"Input.BadTable"_s,
            .detail = u"line %1: %2"_s.arg(row.line).arg(why),
            .subject = subject};
}

Error noRows(const QString &subject)
{
    return {
        .kind = ErrorKind::Input, .code = u"Input.NoRows"_s, .detail = u"there is nothing to do"_s, .subject = subject};
}

//! Where each column stands; the usual order where the line does not name columns.
std::optional<std::array<qsizetype, Columns>> headOf(const QStringList &cells)
{
    std::array<qsizetype, Columns> places{};
    places.fill(-1);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto found = std::ranges::find(columnNames, cells[i].trimmed().toLower());
        if (found != columnNames.end())
            places[size_t(found - columnNames.begin())] = i;
    }
    const bool isHead = places[Photo] >= 0 && places[Material] >= 0;
    return isHead ? std::optional(places) : std::nullopt;
}

std::optional<QRect> rectOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    std::array<int, 4> numbers{};
    bool ok = parts.size() == 4;
    for (size_t i = 0; ok && i < 4; ++i)
        numbers[i] = parts[qsizetype(i)].toInt(&ok);
    return ok ? std::optional(QRect(numbers[0], numbers[1], numbers[2], numbers[3])) : std::nullopt;
}

QString baseName(const QString &photo)
{
    return QFileInfo(isAddress(photo) ? QUrl(photo).path() : photo).completeBaseName();
}

//! The rows of one table, one after the other.
class RowReader
{
public:
    RowReader(const TablePlan &plan, const QList<CsvRow> &rows)
        : m_plan(plan)
        , m_rows(rows)
        , m_base(QFileInfo(plan.path).absolutePath())
        , m_outBase(plan.outFolder.isEmpty() ? m_base.absolutePath() : QDir(plan.outFolder).absolutePath())
        , m_pattern(plan.pattern.isEmpty() ? usualPattern.toString() : plan.pattern)
    {}

    Result<QList<BatchRow>> rows()
    {
        m_places = {0, 1, 2, 3, 4, 5};
        if (const auto head = m_rows.isEmpty() ? std::nullopt : headOf(m_rows.first().cells)) {
            m_places = *head;
            m_rows.removeFirst();
        }
        QList<BatchRow> plan;
        for (const CsvRow &each : m_rows) {
            const auto row = take(each, int(plan.size()) + 1);
            if (!row)
                return row.error();
            plan.append(*row);
        }
        return plan;
    }

private:
    QString cell(const CsvRow &row, Column column) const
    {
        return m_places[column] < 0 ? QString() : row.cells.value(m_places[column]);
    }

    Result<BatchRow> take(const CsvRow &from, int number)
    {
        BatchRow row{.project = cell(from, Project),
                     .material = cell(from, Material),
                     .photo = cell(from, Photo),
                     .templateFaceId = cell(from, TemplateFace),
                     .out = cell(from, Out)};
        if (row.project.isEmpty())
            row.project = m_plan.project;
        if (row.project.isEmpty() || row.material.isEmpty() || row.photo.isEmpty())
            return badRow(from, u"a row needs project, material and photo"_s, m_plan.path);
        if (!isAddress(row.photo))
            row.photo = QDir::cleanPath(m_base.absoluteFilePath(row.photo));
        if (const QString text = cell(from, Rect); !text.trimmed().isEmpty()) {
            row.rect = rectOf(text);
            if (!row.rect)
                return badRow(from, u"rect is X,Y,W,H in pixels"_s, text);
        }
        if (row.out.isEmpty())
            row.out =
                uniqueName(outputName(m_pattern, {baseName(row.photo), row.project, row.material, number}), m_madeUp);
        row.out = QDir::cleanPath(m_outBase.absoluteFilePath(row.out));
        if (m_outs.contains(row.out))
            return badRow(from, u"two rows have the same out"_s, row.out);
        m_outs.insert(row.out);
        return row;
    }

    const TablePlan &m_plan;
    QList<CsvRow> m_rows;
    QDir m_base;
    QDir m_outBase;
    QString m_pattern;
    std::array<qsizetype, Columns> m_places{};
    QSet<QString> m_madeUp;
    QSet<QString> m_outs;
};

QStringList photosOf(const FolderPlan &plan)
{
    QStringList photos;
    if (!plan.folder.isEmpty()) {
        const QDir folder(plan.folder);
        for (const QString &name : folder.entryList(media::photoEndings(), QDir::Files, QDir::Name))
            photos.append(folder.absoluteFilePath(name));
    }
    for (const QString &photo : plan.photos)
        photos.append(isAddress(photo) ? photo : QFileInfo(photo).absoluteFilePath());
    return photos;
}

} // namespace

Result<BatchPlan> planOf(const FolderPlan &plan)
{
    const QString pattern = plan.pattern.isEmpty() ? usualPattern.toString() : plan.pattern;
    if (const Status fine = checkPattern(pattern); !fine)
        return fine.error();
    if (!plan.folder.isEmpty() && !QFileInfo(plan.folder).isDir())
        return Error{.kind = ErrorKind::Input,
                     .code = u"File.NotReadable"_s,
                     .detail = u"there is no such folder"_s,
                     .subject = plan.folder};
    const QDir target(plan.outFolder);
    BatchPlan made{.report = QDir::cleanPath(target.absoluteFilePath(u"batch-report.csv"_s))};
    QSet<QString> taken;
    for (const QString &photo : photosOf(plan)) {
        for (const QString &material : plan.materials) {
            const NameFields fields{baseName(photo), plan.project, material, int(made.rows.size()) + 1};
            const QString name = uniqueName(outputName(pattern, fields), taken);
            made.rows.append({.project = plan.project,
                              .material = material,
                              .photo = photo,
                              .out = QDir::cleanPath(target.absoluteFilePath(name))});
        }
    }
    return made.rows.isEmpty() ? Result<BatchPlan>(noRows(plan.folder)) : made;
}

Result<BatchPlan> planOf(const TablePlan &plan)
{
    const auto text = media::readFile(plan.path);
    return text ? planOf(plan, *text) : Result<BatchPlan>(text.error());
}

Result<BatchPlan> planOf(const TablePlan &plan, const QByteArray &text)
{
    if (const Status fine = plan.pattern.isEmpty() ? Status() : checkPattern(plan.pattern); !fine)
        return fine.error();
    auto table = readCsv(text);
    if (!table) {
        Error error = table.error();
        error.subject = plan.path;
        return error;
    }
    const auto rows = RowReader(plan, *table).rows();
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return noRows(plan.path);
    const QDir beside = plan.outFolder.isEmpty() ? QFileInfo(rows->first().out).absoluteDir() : QDir(plan.outFolder);
    const QString name = QFileInfo(plan.path).completeBaseName() + u"-report.csv"_s;
    return BatchPlan{*rows, QDir::cleanPath(beside.absoluteFilePath(name))};
}

FuseInput inputOf(const BatchRow &row)
{
    FaceChoice face = faceOf(row.photo);
    face.rect = row.rect;
    face.templateFaceId = row.templateFaceId;
    return {.project = row.project, .material = row.material, .faces = {face}};
}

} // namespace likeness::workflow
