// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <array>

namespace likeness::gui {

namespace {

struct BatchColumn
{
    const char *title;
    QString (*text)(const BatchLine &);
};

const std::array columns{
    BatchColumn{QT_TRANSLATE_NOOP("BatchModel", "Photo"),
                [](const BatchLine &line) { return QFileInfo(line.photo).fileName(); }},
    BatchColumn{QT_TRANSLATE_NOOP("BatchModel", "Material"), [](const BatchLine &line) { return line.material; }},
    BatchColumn{QT_TRANSLATE_NOOP("BatchModel", "State"), [](const BatchLine &line) { return stateText(line.state); }},
    BatchColumn{QT_TRANSLATE_NOOP("BatchModel", "File"),
                [](const BatchLine &line) { return QFileInfo(line.record.out).fileName(); }},
    BatchColumn{QT_TRANSLATE_NOOP("BatchModel", "Request ID, or what went wrong"), answerText},
};

QString toolTip(const BatchLine &line)
{
    QStringList lines{line.photo, QDir::toNativeSeparators(line.record.out)};
    for (const QString &each : {line.trouble, line.advice, line.code, line.record.requestId})
        lines.append(each);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void BatchModel::setLines(const QList<BatchLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

void BatchModel::setLine(int row, const BatchLine &line)
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row) == line)
        return;
    m_lines[row] = line;
    emit dataChanged(index(row, 0), index(row, int(columns.size()) - 1));
}

void BatchModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, int(columns.size()) - 1);
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, int(columns.size()) - 1));
}

int BatchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int BatchModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns.size()); }

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const BatchLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return columns.at(size_t(index.column())).text(line);
    case Qt::ToolTipRole:
        return toolTip(line);
    case StateRole:
        return int(line.state);
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= int(columns.size()))
        return {};
    return QCoreApplication::translate("BatchModel", columns.at(size_t(section)).title);
}

} // namespace likeness::gui

#include "moc_batchmodel.cpp"
